import type { Outside } from './outside'
import type { Source } from '@/domain/source'
import { hasPassed } from '@/domain/clock'
import { isHeld } from '@/domain/source'
import { isHeard } from '@/sync/team/team-live'

/** While somebody looks, and while nobody does or the remote tells by itself (ms). Facebook: 10–25 s and 60–120 s are usual. */
const watchedEvery = 10_000
const hiddenEvery = 60_000
/** A source that was refused is asked again now and then: a token may have come back to life. */
const troubledEvery = 5 * 60_000
/** How long (ms) a usage figure counts. Nobody tells us when it falls, so after that one call finds out. */
const usageLasts = 5 * 60_000
/** Shares of the quota (percent) from which on the channel is asked half as often, and not at all. */
const slowFrom = 75
const stopsFrom = 90

const usageOf = ({ usage = 0, usageAt = 0 }: Source, now: number) => hasPassed(usageAt, usageLasts, now) ? 0 : usage

/** Until when (ms) a source is left alone: as long as its channel asked, or until its used-up quota is looked at again. Nothing when it may be asked. */
export function restsUntil(source: Source, now: number): number | undefined {
  const { notBefore = 0, usageAt = 0 } = source
  const until = Math.max(isHeld(source, now) ? notBefore : 0, usageOf(source, now) >= stopsFrom ? usageAt + usageLasts : 0)
  return until > now ? until : undefined
}

/** Milliseconds between two fetches: twice as long from 75 % of the quota, none from 90 %. */
export function interval(source: Source, watched: boolean, now: number): number {
  const usage = usageOf(source, now)
  if (usage >= stopsFrom) return Infinity
  if (source.trouble) return troubledEvery
  const usual = watched && !isHeard(source.id) ? watchedEvery : hiddenEvery
  return usage >= slowFrom ? usual * 2 : usual
}

/** Whether a source is to be fetched now. "Sync now" asks at once, unless the quota is used up. */
export function isDue(source: Source, outside: Pick<Outside, 'now' | 'watched'>, forced: boolean): boolean {
  const now = outside.now()
  const every = interval(source, outside.watched(), now)
  if (every === Infinity) return false
  if (forced || (!source.filled && !source.trouble)) return true
  const last = Math.max(source.syncedAt ?? 0, source.trouble?.at ?? 0, source.failure?.at ?? 0)
  return hasPassed(last, every, now)
}
