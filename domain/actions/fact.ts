import type { CustomerField } from '../customer'
import type { Ticket } from '../ticket'
import type { Action } from './action'

const changes: Partial<Record<CustomerField, (ticket: Ticket, value: string) => Ticket>> = {
  name: (ticket, name) => ({ ...ticket, name }),
  phone: (ticket, phone) => phone === '' ? ticket : { ...ticket, hasPhone: true },
}

/** Changes one fact about the customer of a ticket; empty means "not known" (S121–S123). */
export const fact: Action<{ field: CustomerField, value: string }> = {
  refusal: () => undefined,
  apply: (ticket, { field, value }) => changes[field]?.(ticket, value) ?? ticket,
  repeatable: true,
}
