import type { CustomerField } from '../customer'
import type { Action } from './action'

/** Changes one fact about the customer of a ticket; empty means "not known" (S121–S123). */
export const fact: Action<{ field: CustomerField, value: string }> = {
  refusal: () => undefined,
  apply: (ticket, { field, value }) => field === 'name' ? { ...ticket, name: value } : ticket,
  repeatable: true,
}
