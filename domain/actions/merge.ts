import type { Action } from './action'

/** Two customers of one source by their ids: everything of `from` goes to `to`, and `from` no longer exists. */
export interface MergeInput { to: string, from: string }

/**
 * Makes one customer of two on the channel itself, for everybody. It cannot be undone there, so the agent is asked first. The channel then tells what
 * becomes of the tickets.
 */
export const merge: Action<MergeInput> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  repeatable: true,
}
