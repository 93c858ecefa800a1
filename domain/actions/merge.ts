import type { Action } from './action'

/** Two customers of one source by their ids: everything of `from` goes to `to`, and `from` no longer exists. */
export interface MergeInput { to: string, from: string }

/**
 * Makes one customer of two on the channel itself, for everybody. Nobody can take that back there, so it is asked before. What follows for the tickets is
 * told by the channel.
 */
export const merge: Action<MergeInput> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  repeatable: true,
}
