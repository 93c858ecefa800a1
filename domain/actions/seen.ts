import type { Action } from './action'

/**
 * The agent has looked at it. The channel's own unread count is cleared along with it, so that its fall to 0 is not mistaken
 * for somebody reading there. Answering is another thing (S065).
 */
export const seen: Action<Record<string, never>> = {
  refusal: () => undefined,
  // Up to the customer's last message, never up to our own clock: one that runs ahead would hide what comes next.
  apply: (ticket, _, { at }) => ({
    ...ticket,
    seenAt: Math.max(ticket.seenAt ?? 0, Math.min(at, ticket.lastCustomerAt ?? 0)),
    unreadThere: 0,
  }),
  repeatable: true,
}
