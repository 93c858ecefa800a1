import type { Ticket } from '../ticket'

/**
 * Open message tickets of one person of which the same source has another: one person has at most one there (S024). The newest of each source
 * first, for it is the one that goes on; comments belong to their posts and stay.
 */
export function twiceOpen(tickets: Ticket[]): Ticket[] {
  const open = tickets.filter(({ kind, status }) => kind === 'message' && status !== 'closed')
  const twice = open.filter(({ id, source }) => open.some(other => other.id !== id && other.source === source))
  return twice.sort((a, b) => b.lastActivityAt - a.lastActivityAt)
}
