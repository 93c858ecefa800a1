import type { CloseReason, Ticket } from './ticket'

/** A conversation that staff has newly put away in the channel's own inbox. */
export interface Moved {
  ticket: string
  /** "Done" there is resolved here, spam is abandoned. */
  reason: CloseReason
  /** When it last moved before that (ms): a message of the customer after this brings it back. */
  until: number
}

/**
 * A ticket after its conversation was put away there: closed. Not when it is closed already, and not when the customer
 * has written since, because that opens it again on either side (S104). Only what was newly put away comes here, so a
 * ticket that is opened again by hand stays open (S018).
 */
export function putAway(before: Ticket, { reason, until }: Moved): Ticket {
  if (before.status === 'closed' || (before.lastCustomerAt ?? 0) > until) return before
  return { ...before, status: 'closed', reason }
}
