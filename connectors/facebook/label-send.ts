import type { Connector } from '../connector'
import { isShared } from '@/domain/share'
import { tagId } from '@/domain/tag'
import { give, labelsOf, personOf, take } from './labels'

type Send = Connector['send']

/** A tag is the Page's own label of that name (S087). For comments, whose authors cannot have labels, it stays on the local desk. */
export const tag: Send['tag'] = async (session, { ticket, name, command: { input } }) => {
  const psid = personOf(ticket)
  const words = name ?? input.tag
  if (psid === undefined || isShared(words)) return {}
  await give(session, psid, words)
  return { ticket: { labels: [...new Set([...ticket.labels ?? [], input.tag])] } }
}

/** Takes off every label that is the same tag: Facebook lets two differ by case alone. */
export const untag: Send['untag'] = async (session, { ticket, command: { input } }) => {
  const psid = personOf(ticket)
  if (psid === undefined) return {}
  const worn = await labelsOf(session, psid, { lane: 'send' })
  for (const label of worn.filter(({ name }) => tagId(name) === input.tag && !isShared(name))) await take(session, psid, label)
  return { ticket: { labels: (ticket.labels ?? []).filter(label => label !== input.tag) } }
}
