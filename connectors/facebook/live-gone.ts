import type { Pulled, Session } from '../connector'
import type { RawComment } from './comment-schema'
import type { Broadcast } from './live-state'
import type { Listed } from './soft'
import { Throttled, Unauthorized } from '../errors'
import { idsOf, wholeSince } from './gone'
import { liveId } from './live-lists'
import { readPage } from './live-read'
import { liveThreads } from './live-threads'

/** How much later (ms) than the event stream the list may tell a comment. */
const listedWithin = 60_000

/** The stretch of a broadcast that the top page of its comments tells completely. */
export function wholeOf({ source, now }: Session, { video }: Broadcast, page: Listed<RawComment>): Pick<Pulled, 'whole'> {
  const since = wholeSince(page)
  const until = now() - listedWithin
  return since === undefined || since > until ? {} : { whole: [{ live: liveId(source, video), since, until, ids: idsOf(page) }] }
}

/** Reads the newest comments of a broadcast once more, because some seem to have been deleted; nothing when they cannot be read now, or are all too new to tell. */
export async function lookForGone(session: Session, live: Broadcast): Promise<Omit<Pulled, 'cursor'> | undefined> {
  const page = await readPage(session, live.video).catch((error: unknown) => {
    if (error instanceof Unauthorized || error instanceof Throttled) throw error
    return undefined
  })
  const told = page ? wholeOf(session, live, page) : {}
  return page && told.whole && { ...liveThreads(session.source, live, page.items), ...told }
}

/**
 * Keeps count of a broadcast that is watched: comments come at any moment, their number is told now and then. The
 * difference only grows while older ones are read, and when some were deleted.
 */
export function tally() {
  let said = 0
  let most = -Infinity
  return {
    add: (came: number) => void (said += came),
    said: () => said,
    /** Whether more had come by the time of asking than there are now, compared with the last time. */
    isShort: (there: number, saidThen: number) => {
      const surplus = saidThen - there
      const short = most !== -Infinity && surplus > most
      most = Math.max(most, surplus)
      return short
    },
  }
}
export type Tally = ReturnType<typeof tally>
