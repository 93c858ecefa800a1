import type { Ticket } from './ticket'
import { isAnswered } from './ticket'

export const tabs = ['all', 'message', 'comment', 'chatbot', 'livestream'] as const
export type Tab = (typeof tabs)[number]

/**
 * The tabs a ticket is listed under (S047–S056). `greets`: its Page greets first-time writers with a
 * chatbot, so they stay in Chatbot until a staff member has answered. A livestream comment is only
 * ever in Livestream, also after the live has ended.
 */
export function tabsOf(ticket: Pick<Ticket, 'kind' | 'lastAgentAt'>, greets: boolean): Tab[] {
  if (ticket.kind === 'livestream') return ['livestream']
  if (ticket.kind === 'comment') return ['all', 'comment']
  if (greets && !isAnswered(ticket)) return ['chatbot']
  return ['all', 'message']
}
