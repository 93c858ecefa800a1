import type { Action } from './action'

/** S064: marked unread by hand; stays so over a re-sync until somebody looks again. */
export const unseen: Action<Record<string, never>> = {
  refusal: ticket => ticket.lastCustomerAt === undefined ? 'nothing' : undefined,
  apply: ticket => ({ ...ticket, seenAt: (ticket.lastCustomerAt ?? 0) - 1 }),
  repeatable: true,
}
