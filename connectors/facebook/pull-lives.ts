import type { Pulled, Session } from '../connector'
import type { Broadcast, LiveState } from './live-state'
import type { Live } from '@/domain/live'
import { hasPassed } from '@/domain/clock'
import { Rejected } from '../errors'
import { isShort } from './gone'
import { wholeOf } from './live-gone'
import { broadcastOf, hasNews, liveOf, read, readLives } from './live-lists'
import { again, readNext } from './live-read'
import { isOn, noLives } from './live-state'
import { liveThreads } from './live-threads'
import { isWatched, withWatched } from './live-watched'

/** How often (ms) a Page that does not broadcast is looked at by itself: five browsers share its quota. While a broadcast runs, every pull looks. */
const lookEvery = 60_000
/** A Page that may not show its broadcasts is asked again after this (ms): the permission may have been given. */
const refusedFor = 10 * 60_000
/** Pages of comments that are read before anything else has its turn. */
const firstPages = 10

/** A part of a pull, and the state once it is stored. */
export interface LivePart extends Omit<Pulled, 'cursor'> { state: LiveState }

const nothing = { arrivals: [], messages: [] }

function isDue({ lives, lookedAt, refusedAt }: LiveState, { now: clock, asked }: Session) {
  const now = clock()
  if (asked) return true
  if (refusedAt !== undefined) return hasPassed(refusedAt, refusedFor, now)
  return lives.some(isOn) || hasPassed(lookedAt, lookEvery, now)
}

/** Looks which broadcasts run and under which recordings something was said: one call. Broadcasts that the Page no longer lists have ended. */
export async function lookAtLives(session: Session, { lives }: LiveState): Promise<LiveState> {
  const now = session.now()
  const raws = await readLives(session)
  const found = raws.map((raw): Broadcast => {
    const before = lives.find(({ id }) => id === raw.id)
    const broadcast = withWatched(broadcastOf(raw, before, now))
    if (isOn(broadcast)) return isWatched(broadcast) ? broadcast : { ...broadcast, progress: again(broadcast.progress) }
    return hasNews(raw, broadcast) ? read(raw, { ...broadcast, progress: again(broadcast.progress) }) : broadcast
  })
  const gone = lives.filter(({ id, endedAt }) => endedAt === undefined && !raws.some(raw => raw.id === id))
  return { lookedAt: now, lives: [...found, ...gone.map(broadcast => ({ ...withWatched(broadcast), endedAt: now }))] }
}

/** Broadcasts to keep: those that run or are just over, and those that were commented on. */
export function worthKeeping(session: Session, { lives, lookedAt }: LiveState): Live[] {
  const kept = lives.filter(({ endedAt = lookedAt, progress }) => endedAt >= lookedAt || progress.top > 0 || progress.todo.length > 0)
  return kept.map(live => liveOf(session.source, live))
}

/** Which broadcasts there are, and the newest comments of those that run and that nobody watches. No call when none ran of late. */
export async function* pullLives(session: Session, state: LiveState = noLives): AsyncGenerator<LivePart> {
  if (!isDue(state, session)) return
  let now: LiveState
  try {
    now = await lookAtLives(session, state)
  }
  catch (error) {
    // No permission for broadcasts: messages and comments go on without.
    if (!(error instanceof Rejected)) throw error
    yield { ...nothing, state: { ...state, refusedAt: session.now() } }
    return
  }
  yield { ...nothing, lives: worthKeeping(session, now), state: now }
  yield* readSome(session, now, live => isOn(live) && !isWatched(live), firstPages)
}

/** Reads what is left of broadcasts once everything else has come: recordings, and older comments of those that run. */
export async function* pullRestOfLives(session: Session, state: LiveState = noLives): AsyncGenerator<LivePart> {
  yield* readSome(session, state, live => !isWatched(live), Infinity)
}

/** Page by page, the newest broadcast first, until nothing is left or so many pages were read. */
async function* readSome(session: Session, state: LiveState, wanted: (live: Broadcast) => boolean, pages: number): AsyncGenerator<LivePart> {
  let now = state
  for (let page = 0; page < pages; page++) {
    const live = now.lives.find(live => live.progress.todo.length > 0 && wanted(live))
    if (!live) return
    const { raws, progress, first } = await readNext(session, live.video, live.progress)
    now = { ...now, lives: now.lives.map(other => other === live ? { ...live, progress, before: first ? undefined : live.before } : other) }
    const short = first && live.before && live.count !== undefined && isShort(first, live.before, live.count)
    yield { ...liveThreads(session.source, live, raws), ...(short && wholeOf(session, live, first)), state: now }
  }
}
