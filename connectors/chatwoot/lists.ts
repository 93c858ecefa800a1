import type { Session } from '../connector'
import type { RawConversation, RawMessage } from './schema'
import { accountPath, call, get } from './api'
import { conversation, conversations, messages } from './schema'

/** Rows in one page of conversations; an operator may have set another number. */
export const perPage = 25
/** A page beyond the last of any list, to be told the counts without rows. */
export const noRows = 1_000_000

/** One page of all conversations of any status, newest activity first; of one inbox alone, where that is given. */
export async function readPage(session: Session, page: number, inbox?: number) {
  const query = { status: 'all', assignee_type: 'all', sort_by: 'last_activity_at_desc', page: String(page), ...(inbox === undefined ? {} : { inbox_id: String(inbox) }) }
  const { value, at } = await call(session, 'GET', accountPath(session, 'conversations'), conversations, { query })
  return { rows: value.data.payload, count: value.data.meta.all_count, at }
}

/** Everything that changed within so many seconds, whatever its status (§2.5); Chatwoot answers this without pages. */
export async function readChanged(session: Session, within: number) {
  const { value, at } = await call(session, 'GET', accountPath(session, 'conversations'), conversations, { query: { status: 'all', assignee_type: 'all', updated_within: String(within) } })
  return { rows: value.data.payload, at }
}

export const readOne = (session: Session, id: number | string): Promise<RawConversation> => get(session, `conversations/${id}`, conversation)

/** The newest 20, or the 20 before one; oldest first. `public`: neither notes nor what was done. */
export async function readMessages(session: Session, id: number | string, { before, only }: { before?: number, only?: 'public' } = {}): Promise<RawMessage[]> {
  const { payload } = await get(session, `conversations/${id}/messages`, messages, {
    ...(before === undefined ? {} : { before: String(before) }),
    ...(only ? { filter_internal_messages: 'true' } : {}),
  })
  return payload
}

/** Messages in one part of a thread. */
export const perPart = 20
