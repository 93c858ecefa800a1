import type { Message } from '@/domain/message'
import { hasPhone } from '@/domain/phone'
import { look, rewrite } from './rewrite'

/** Tickets in whose messages a customer gives a phone number. */
export function withPhone(messages: Message[]): Set<string> {
  const found = new Set<string>()
  for (const message of messages) {
    if (message.kind === 'message' && message.from === 'customer' && !found.has(message.ticket) && hasPhone(message.text)) found.add(message.ticket)
  }
  return found
}

/** Marks tickets whose older messages have just told a phone number; runs inside the caller's transaction. */
export async function markPhones(tickets: string[]) {
  const known = await look(tickets, [])
  const at = known.ids.flatMap((_, i) => known.shown[i] && !known.shown[i].hasPhone ? [i] : [])
  const only = <T>(rows: T[]) => at.flatMap(i => rows.slice(i, i + 1))
  const unmarked = { ...known, ids: only(known.ids), held: only(known.held), shown: only(known.shown) }
  await rewrite(unmarked, (before) => {
    if (!before) throw new Error('a ticket with a phone number went missing')
    return { ...before, hasPhone: true }
  })
}
