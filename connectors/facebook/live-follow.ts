import type { Session } from '../connector'
import type { RawComment } from './comment-schema'
import type { Broadcast, Progress } from './live-state'
import { Throttled, Unauthorized } from '../errors'
import { rest } from '../rest'
import { isOwn } from './comment'
import { memory } from './live-memory'
import { again, readNext } from './live-read'
import { streamComments } from './live-stream'

/** Comments of one broadcast that were not known yet, and how far the poll had come with them. */
export interface Caught {
  live: Broadcast
  raws: RawComment[]
  /** How many of them were never told before. */
  fresh: number
  progress?: Progress
}

interface Following {
  session: Session
  live: Broadcast
  take: (caught: Caught) => void
  /** Percent of the quota that is used up, as Facebook last said. */
  usage: () => number
}

/** Waits before the stream is opened again (ms), longer each time in a row that it says nothing. */
const pauses = [500, 1000, 2000, 5000, 10_000, 30_000] as const
/** Between two polls (ms): while the stream tells everything, while it cannot be relied upon, and while there is more to be read. */
const calm = 8000
const wary = 3000
const hasty = 500
/** A stream that says nothing for this long (ms) while people write has gone silent. */
const silentAfter = 12_000
/** A comment may come by the stream a little later than by the poll (ms). */
const late = 4000
const pagesAtOnce = 10

const concernsAll = (error: unknown) => error instanceof Unauthorized || error instanceof Throttled

/** The stream may leave out what may be done with a comment. */
function isBare({ can_comment, can_hide, can_like, can_remove, can_reply_privately }: RawComment) {
  return [can_comment, can_hide, can_like, can_remove, can_reply_privately].every(right => right === undefined)
}

/** Assumes the usual rights for a comment of the Page's own broadcast, until the poll tells the real ones. */
function assumed(raw: RawComment, session: Session): RawComment {
  const own = isOwn(raw, session.source)
  return { ...raw, can_comment: true, can_like: true, can_remove: true, can_hide: !own, can_reply_privately: !own }
}

/**
 * Follows one broadcast until the session's signal: the event stream, opened anew whenever it breaks off or falls silent, and
 * beside it the poll, because streams were seen to go silent and to leave comments out. Each comment is taken once.
 * @throws {Unauthorized | Throttled} what concerns the whole Page; anything else is tried again.
 */
export async function follow({ session, live, take, usage }: Following): Promise<void> {
  const { signal } = session
  const known = memory()
  let heardAt = performance.now()
  let openedAt = heardAt
  /** It told all that the poll found. */
  let reliable = true
  let reopen = new AbortController()

  async function listen() {
    reopen = new AbortController()
    openedAt = performance.now()
    for await (const raw of streamComments({ ...session, signal: AbortSignal.any([signal, reopen.signal]) }, live)) {
      heardAt = performance.now()
      reliable = true
      if (known.has(raw.id)) continue
      known.keep(raw.id, isBare(raw) ? 'bare' : 'full')
      take({ live, raws: [isBare(raw) ? assumed(raw, session) : raw], fresh: 1 })
    }
  }

  async function stream() {
    for (let tries = 0; ; tries++) {
      const before = heardAt
      await listen().catch((error: unknown) => {
        if (concernsAll(error)) throw error
        reliable = false
      })
      if (heardAt !== before) tries = 0
      await rest(pauses[Math.min(tries, pauses.length - 1)] ?? 0, signal)
    }
  }

  /** One look at the list, down to what is known. `missed`: comments that the stream should have told by now; `fresh`: all that it has not told. */
  async function look(from: Progress): Promise<{ progress: Progress, missed: number, fresh: number }> {
    let progress = again(from)
    let missed = 0
    let fresh = 0
    for (let page = 0; page < pagesAtOnce && progress.todo.length > 0; page++) {
      const next = await readNext(session, live.video, progress)
      progress = next.progress
      // One without a time has no place yet: it may have one the next time.
      const raws = next.raws.filter(({ id, created_time }) => created_time !== undefined && !known.isFull(id))
      const untold = raws.filter(({ id }) => !known.has(id))
      fresh += untold.length
      missed += untold.filter(({ created_time = 0 }) => session.now() - created_time > late).length
      for (const { id } of raws) known.keep(id, 'full')
      take({ live, raws, fresh: untold.length, progress })
    }
    return { progress, missed, fresh }
  }

  function pauseAfter({ progress, fresh }: Awaited<ReturnType<typeof look>>) {
    if (usage() >= 90) return 5 * 60_000
    const behind = progress.todo.length > 0 || (fresh > 0 && !reliable)
    const usual = behind ? hasty : reliable ? calm : wary
    return usage() >= 75 ? usual * 2 : usual
  }

  async function poll() {
    let looked = { progress: live.progress, missed: 0, fresh: 0 }
    // The stream cannot have told what was written before it began.
    for (let first = true, starved = 0; ; first = false) {
      looked = await look(looked.progress).catch((error: unknown) => {
        if (concernsAll(error)) throw error
        return { ...looked, missed: 0, fresh: 0 }
      })
      starved = looked.fresh > 0 && !first && performance.now() - Math.max(heardAt, openedAt) > silentAfter ? starved + 1 : 0
      if (starved > 0 || (looked.missed > 0 && !first)) reliable = false
      // The first time, it may just have been about to tell.
      if (starved > 1) reopen.abort()
      await rest(pauseAfter(looked), signal)
    }
  }

  await Promise.all([stream(), poll()])
}
