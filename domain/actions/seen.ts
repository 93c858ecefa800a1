import type { Action } from './action'

/** The agent has looked at it. Answering is another thing (S065). */
export const seen: Action<Record<string, never>> = {
  refusal: () => undefined,
  apply: (ticket, _, { at }) => ({ ...ticket, seenAt: Math.max(at, ticket.lastCustomerAt ?? 0) }),
  repeatable: true,
}
