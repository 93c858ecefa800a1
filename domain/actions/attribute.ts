import type { OwnType } from '../customer/own-field'
import type { Ticket } from '../ticket'
import type { Action } from './action'

/** A value of a field that the shop has given its customers or conversations on its own server (S120); empty: not known any more. */
export interface AttributeInput {
  of: 'customer' | 'ticket'
  key: string
  type: OwnType
  /** As it is typed: a date as YYYY-MM-DD, a box as `yes` or `no`. */
  value: string
}

/** As the server tells it back. */
const told = ({ type, value }: AttributeInput) => type === 'check' ? String(value === 'yes') : value

export const attribute: Action<AttributeInput> = {
  refusal: () => undefined,
  apply: (ticket, input): Ticket => {
    const { [input.key]: _, ...others } = ticket.visitor?.custom ?? {}
    return { ...ticket, visitor: { ...ticket.visitor, custom: input.value === '' ? others : { ...others, [input.key]: told(input) } } }
  },
  repeatable: true,
}
