import type { Action } from './action'

/** To an agent, or to nobody. Taking over and handing back are this (S001, S141). `over`: who had it when it was asked for, so that it is taken from nobody else. */
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
