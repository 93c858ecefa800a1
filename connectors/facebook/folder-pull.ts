import type { Pulled, Session } from '../connector'
import type { RawConversation } from './schema'
import type { CloseReason } from '@/domain/ticket'
import * as v from 'valibot'
import { hasPassed } from '@/domain/clock'
import { Rejected } from '../errors'
import { Transient } from './failures'
import { list } from './lists'
import { conversation } from './schema'

/** What stood in a folder when it was last looked at: ids, and how far down that went (ms; to the end when absent). */
const seen = v.object({ ids: v.array(v.string()), floor: v.optional(v.number()) })
type Seen = v.InferOutput<typeof seen>

/** The folders' part of a cursor. */
export const folderState = v.object({ at: v.number(), page_done: v.optional(seen), spam: v.optional(seen) })
export type FolderState = v.InferOutput<typeof folderState>

/** "Done" in the Page inbox is resolved, spam is abandoned. Nothing tells of either, so each is one call every five minutes, and one more when the agent asks. */
const folders: { name: 'page_done' | 'spam', reason: CloseReason }[] = [
  { name: 'page_done', reason: 'resolved' },
  { name: 'spam', reason: 'abandoned' },
]
const every = 5 * 60_000
const size = 100
/** From this share of the quota (percent) on, messages go first. */
const busyFrom = 75

/** A part of a pull, and the state once it is stored. */
export interface FolderPart extends Pick<Pulled, 'moved'> { state: FolderState }

function look(items: RawConversation[], more: boolean): Seen {
  const times = items.map(({ updated_time }) => updated_time ?? Infinity)
  return { ids: items.map(({ id }) => id), ...(more ? { floor: Math.min(...times) } : {}) }
}

/** New in the folder: it was not there, and not merely below what was looked at. The first look finds nothing new. */
function isNew({ id, updated_time }: RawConversation, before: Seen | undefined): boolean {
  return before !== undefined && updated_time !== undefined && !before.ids.includes(id) && updated_time >= (before.floor ?? -Infinity)
}

/** Conversations that were newly put away in the Page inbox. */
export async function* pullFolders(session: Session, state: FolderState = { at: 0 }): AsyncGenerator<FolderPart> {
  if ((!session.asked && !hasPassed(state.at, every, session.now())) || (session.source.usage ?? 0) >= busyFrom) return
  let now: FolderState = { ...state, at: session.now() }
  for (const { name, reason } of folders) {
    try {
      const path = `${encodeURIComponent(session.source.account)}/conversations`
      const { items, after } = await list(session, path, { platform: 'messenger', folder: name, fields: 'id,updated_time' }, conversation, size, false)
      const moved = items.filter(item => isNew(item, state[name]))
      now = { ...now, [name]: look(items, after !== undefined) }
      yield { moved: moved.map(({ id, updated_time = 0 }) => ({ ticket: `${session.source.id}/${id}`, reason, until: updated_time })), state: now }
    }
    catch (error) {
      // A folder that Facebook does not show is no reason to be late with messages.
      if (!(error instanceof Rejected) && !(error instanceof Transient)) throw error
      yield { state: now }
    }
  }
}
