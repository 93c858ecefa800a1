import type { Action } from './action'

/**
 * To a team, or to none: whoever is in it finds it there (S142). The server takes it from an agent who is not in that team; `over`: who had it when
 * it was asked for, so that it is taken from nobody else.
 */
export const team: Action<{ to: string | undefined, over?: string }> = {
  refusal: ticket => ticket.status === 'closed' ? 'closed' : undefined,
  apply: (ticket, { to }) => ({ ...ticket, team: to }),
  repeatable: true,
}
