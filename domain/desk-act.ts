/**
 * What the panel asks of a desk that lives on a server directly, and not through the outbox: it needs an answer at once, or would mean nothing later.
 * `message`: the remote's own id of a message.
 */
export type DeskAct
  = | { do: 'retry', message: string }
    | { do: 'delete', message: string }
    | { do: 'transcript', email: string }
    | { do: 'block', on: boolean }
    | { do: 'typing', on: boolean, note: boolean }

/** Somebody whom the desk's server knows, whether they have a ticket here or not. */
export interface Somebody { customer: string, name: string, email?: string, phone?: string, membership?: string }

/** Why it was not done: `deskWhy.<why>` in the locales. */
export type DeskWhy = 'noWay' | 'offline' | 'later' | 'refused' | 'gone' | 'unsure'

/** Nothing when it was done. */
export type DeskOutcome = DeskWhy | undefined
