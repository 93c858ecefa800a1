import type { Session } from '../connector'
import type { RawComment } from './comment-schema'
import type { Progress } from './live-state'
import type { Listed } from './soft'
import { Rejected } from '../errors'
import { comment, commentFields } from './comment-schema'
import { list } from './lists'

/** Comments may be listed a little later than they are dated (ms). Short, because a second may hold a hundred of them. */
const slack = 3000
const size = 100
/** Stretches beyond these are joined: their range is read as one, some of it twice. */
const most = 4

/** What is to be read of a broadcast that is new to us: everything down to the first comment, or some pages. */
export const unread = (pages?: number): Progress => ({ top: 0, todo: [{ floor: 0, ...(pages === undefined ? {} : { left: pages }) }] })

/** Puts the stretch from the newest comment down to what is known before the others. While the first of them has not been begun, none is added: it begins at the newest as well. */
export function again({ top, todo }: Progress): Progress {
  if (todo[0] && todo[0].after === undefined) return { top, todo }
  const all = [{ floor: Math.max(0, top - slack) }, ...todo]
  if (all.length <= most) return { top, todo: all }
  return { top, todo: [...all.slice(0, most - 1), { after: all[most - 1]?.after, floor: all.at(-1)?.floor ?? 0 }] }
}

/** The outcome of one read. */
interface Next {
  raws: RawComment[]
  progress: Progress
  /** The page that was read, when it was the top of the list. */
  first?: Listed<RawComment>
}

/** A page of a broadcast's comments, newest first. */
export function readPage(session: Session, video: string, after?: string): Promise<Listed<RawComment>> {
  const asked = { order: 'reverse_chronological', filter: 'stream', live_filter: 'no_filter', fields: commentFields, after }
  return list(session, `${encodeURIComponent(video)}/comments`, asked, comment, size, false)
}

/**
 * Reads the next page of what is still to be read, newest first, until it meets what is known: the first page alone would miss
 * comments of a busy broadcast. A page mark that Facebook no longer takes starts its stretch again from the top.
 * `video` and `gone`: a video that may not be read (any more) has nothing left to do.
 */
export async function readNext(session: Session, video: string, { top, todo }: Progress): Promise<Next> {
  const [now, ...below] = todo
  if (!now) return { raws: [], progress: { top, todo } }
  const page = await readPage(session, video, now.after).catch((error: unknown) => {
    if (error instanceof Rejected) return undefined
    throw error
  })
  if (!page) return { raws: [], progress: { top, todo: now.after === undefined ? below : [{ ...now, after: undefined }, ...below] } }

  const atEnd = page.after === undefined || page.after === now.after || now.left === 1 || page.items.some(({ created_time }) => created_time !== undefined && created_time < now.floor)
  const further = { ...now, after: page.after, ...(now.left === undefined ? {} : { left: now.left - 1 }) }
  return {
    raws: page.items,
    ...(now.after === undefined && { first: page }),
    progress: { top: Math.max(top, ...page.items.map(({ created_time }) => created_time ?? 0)), todo: atEnd ? below : [further, ...below] },
  }
}
