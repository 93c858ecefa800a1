import type { Action } from './action'

/** Gives a ticket to an agent, or to nobody: taking over and handing back too (S001, S141). `over`: who had it when this was asked for, so that it is taken from nobody else. */
export const assign: Action<{ to: string | undefined, over?: string }> = {
  refusal: ticket => ticket.status === 'closed' ? 'closed' : undefined,

  apply: (ticket, { to }) => ({ ...ticket, assignee: to }),

  entry: (ticket, { to }, { id, by, at }) => ({
    kind: 'event',
    action: 'assign',
    ticket,
    at,
    id,
    by,
    detail: { to },
  }),

  repeatable: true,
}
