import type { Action } from './action'

/**
 * Gives a ticket to a team, whose members then find it there, or to none (S142). The server takes it from an agent who is not in that team; `over`: who
 * had it when this was asked for, so that it is taken from nobody else.
 */
export const team: Action<{ to: string | undefined, over?: string }> = {
  refusal: ticket => ticket.status === 'closed' ? 'closed' : undefined,
  apply: (ticket, { to }) => ({ ...ticket, team: to }),
  repeatable: true,
}
