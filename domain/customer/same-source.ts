import type { Ticket } from '../ticket'

/**
 * Open message tickets of one person that are not the newest of their source: one person has at most one there, and the newest goes on (S024).
 * Comments belong to their posts and stay. The newest first.
 */
export function olderOpen(tickets: Ticket[]): Ticket[] {
  const open = tickets.filter(({ kind, status }) => kind === 'message' && status !== 'closed').sort((a, b) => b.lastActivityAt - a.lastActivityAt)
  return open.filter(({ source }, i) => open.findIndex(other => other.source === source) < i)
}
