import type { Action } from './action'

/** To a team, or to none: whoever is in it finds it there (S142). The server takes it from an agent who is not in that team. */
export const team: Action<{ to: string | undefined }> = {
  refusal: ticket => ticket.status === 'closed' ? 'closed' : undefined,
  apply: (ticket, { to }) => ({ ...ticket, team: to }),
  repeatable: true,
}
