import type { Values } from '@/domain/canned/values'
import type { Language } from '@/domain/language'
import { gather } from '@/domain/canned/gather'
import { noValues } from '@/domain/canned/values'
import { factsOf } from '@/domain/customer/person'
import { personOf } from '@/sync/customers/customers'
import { shopKnownOf } from '@/sync/shop/shop-known'
import { db } from './db'
import { newest } from './thread'

/** Newest entries that are read: enough to tell the customer's language. */
const entries = 30

/**
 * What the variables of a canned message are filled from on a ticket; only the agent, when there is no such ticket. `language`: the agent's.
 */
export async function valuesOf(ticketId: string | undefined, agent: { name: string }, language: Language, channelName?: (channel: string) => string): Promise<Values> {
  const ticket = ticketId === undefined ? undefined : await db.tickets.get(ticketId)
  if (!ticket) return { ...noValues(), agent: { name: agent.name } }
  const [members, own, source, tags, messages] = await Promise.all([
    personOf(ticket.customer, ticket.source),
    db.ownFields.toArray(),
    db.sources.get(ticket.page),
    db.tags.bulkGet(ticket.tags),
    newest(ticket.id, entries),
  ])
  const facts = factsOf(members)
  const shop = { known: await shopKnownOf(ticket, facts), now: Date.now(), language }
  return gather({ ticket, facts, shop, own, source, messages, tags: tags.flatMap(tag => tag ?? []), agent, channelName: channelName?.(ticket.channel) })
}
