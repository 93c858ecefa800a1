import type { Facts, FieldId } from '../customer'
import type { OwnFieldRow } from '../customer/own-field'
import type { Language } from '../language'
import type { Message } from '../message'
import type { Source } from '../source'
import type { Tag } from '../tag'
import type { Ticket } from '../ticket'
import type { ShopKnown } from './shop-known'
import type { Values } from './values'
import { languageOf } from '../language'
import { callName } from './name'
import { orderKnown, saidKnown } from './shop-known'

/** What is known of a ticket, as it lies in the store. */
export interface Known {
  ticket: Ticket
  /** Of the person, whatever channels they write on. */
  facts?: Facts
  /** The shop's own fields, for their names. */
  own?: readonly OwnFieldRow[]
  source?: Source
  /** The newest entries of its thread. */
  messages: readonly Message[]
  tags?: readonly Tag[]
  /** Whoever writes the answer. */
  agent: { name: string }
  /** As the agent's language calls the ticket's channel. */
  channelName?: string
  /** Of the shops, as last read; `language`: in which it is told where the customer's does not show. */
  shop?: { known: ShopKnown, now: number, language: Language }
}

/** The last few of the customer's messages tell what they speak now. */
const recent = 8

/** The language that the customer writes in; nothing when that cannot be told. */
function languageSpoken(messages: readonly Message[]): Language | undefined {
  const said = messages.flatMap(entry => entry.kind === 'message' && entry.from === 'customer' && entry.text ? [entry.text] : [])
  return languageOf(said.slice(-recent))
}

/** What the variables of a canned message are filled from. What nobody knows is left out. */
export function gather({ ticket, facts = {}, own = [], source, messages, tags = [], agent, channelName, shop }: Known): Values {
  const said = (field: FieldId) => facts[field]?.[0]?.value
  const language = languageSpoken(messages)
  const name = said('name') ?? ticket.name
  const custom = own.flatMap(({ id, name }) => said(id) ? [[name, said(id) ?? ''] as const] : [])
  return {
    customer: {
      name,
      language,
      address: callName(name, language),
      phone: said('phone') ?? ticket.phones?.at(-1),
      email: said('email'),
      place: said('address'),
      membership: said('membership'),
      custom: Object.fromEntries(custom),
    },
    agent: { name: agent.name },
    shop: { name: source?.name },
    page: { name: source?.name },
    ticket: {
      id: ticket.id.slice(ticket.id.indexOf('/') + 1),
      channel: ticket.channel,
      channelName,
      tags: ticket.tags.map(id => tags.find(tag => tag.id === id)?.name ?? id),
    },
    order: shop ? orderKnown(shop.known, said('order'), language ?? shop.language) : { code: said('order') },
    ...shop ? saidKnown(shop.known, shop.now) : { product: {}, promotion: {} },
  }
}
