import type { CustomerField, KnownField } from '../customer'
import type { Ticket } from '../ticket'
import type { Action } from './action'

/** A ticket with one thing more, or less, that it is found by (S096). */
function noted(ticket: Ticket, field: KnownField, value: string): Ticket {
  const { [field]: _, ...others } = ticket.known ?? {}
  return { ...ticket, known: value === '' ? others : { ...others, [field]: value } }
}

const changes: Record<CustomerField, (ticket: Ticket, value: string) => Ticket> = {
  name: (ticket, name) => ({ ...ticket, name }),
  phone: (ticket, phone) => ({ ...noted(ticket, 'phone', phone), hasPhone: phone === '' ? ticket.hasPhone : true }),
  email: (ticket, email) => noted(ticket, 'email', email),
  address: (ticket, address) => noted(ticket, 'address', address),
  membership: (ticket, membership) => noted(ticket, 'membership', membership),
}

/** Changes one fact about the customer of a ticket; empty means "not known" (S121–S123). */
export const fact: Action<{ field: CustomerField, value: string }> = {
  refusal: () => undefined,
  apply: (ticket, { field, value }) => changes[field](ticket, value),
  repeatable: true,
}
