import type { Job, Receipt, Session } from '../connector'
import { tagId } from '@/domain/tag'
import { Rejected } from '../errors'
import { get, post } from './api'
import { abandoned } from './conversation'
import { remoteId } from './ids'
import { labels } from './schema'

/** Adds or takes off single labels, so that two agents who tag at once lose nothing (S087): writing the list would replace it. */
export function changeLabels(session: Session, id: string, change: { add?: string[], remove?: string[] }) {
  return post(session, 'bulk_actions', { type: 'Conversation', ids: [Number(id)], labels: change })
}

/** A tag's name as the server takes it for a label: small letters, digits, `-` and `_`. */
export const titleOf = (name: string) => name.trim().toLowerCase().replace(/\s+/g, '-').replace(/[^\p{L}\p{M}\p{N}_-]/gu, '').replace(/^[_-]+/, '')

export async function tag(session: Session, { command, ticket, name }: Job<'tag'>): Promise<Receipt> {
  const title = titleOf(name ?? command.input.tag)
  if (title.length < 2 || title === abandoned) throw new Rejected('invalid')
  await changeLabels(session, remoteId(ticket.id), { add: [title] })
  return {}
}

/** Takes the label off as it is written there, which may be with other accents. */
export async function untag(session: Session, { command, ticket }: Job<'untag'>): Promise<Receipt> {
  const id = remoteId(ticket.id)
  const { payload } = await get(session, `conversations/${id}/labels`, labels)
  const remove = payload.filter(label => tagId(label) === command.input.tag)
  if (remove.length > 0) await changeLabels(session, id, { remove })
  return {}
}
