import type { FieldId, KnownField } from '../customer'
import type { FactInput } from '../customer/facts'
import type { Ticket } from '../ticket'
import type { Action } from './action'
import { isSingle, knownFields } from '../customer'

const isKnown = (field: FieldId): field is KnownField => (knownFields as readonly string[]).includes(field)

/** A ticket with the values that a search finds it by (S096), as they will be: one replaced, one added, or one removed. */
function noted(ticket: Ticket, field: KnownField, { value, was, id }: FactInput): Ticket {
  const { [field]: before, ...others } = ticket.known ?? {}
  const lines = id === undefined || isSingle(field) || before === undefined ? [] : before.split('\n')
  const kept = lines.filter(line => line !== was && line !== value)
  const after = [...kept, ...(value === '' ? [] : [value])].join('\n')
  return { ...ticket, known: after === '' ? others : { ...others, [field]: after }, ...(field === 'phone' && value !== '' ? { hasPhone: true } : {}) }
}

/** Changes one fact about the customer of a ticket; empty means "not known" (S121–S123). */
export const fact: Action<FactInput> = {
  refusal: () => undefined,
  apply: (ticket, input) => {
    const { field, value, owner = ticket.customer } = input
    if (isKnown(field)) return noted(ticket, field, input)
    return field === 'name' && value !== '' && owner === ticket.customer ? { ...ticket, name: value } : ticket
  },
  repeatable: true,
}
