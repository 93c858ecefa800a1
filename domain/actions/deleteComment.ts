import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { removed } from '../comment-thread'

/** S069, S095: for good, on the channel too, so it is asked for twice. Its place in the thread stays and says so. */
export const deleteComment: Action<OnComment> = {
  refusal: onlyComments,
  // What the ticket is without it is known from the rest of its comments, once it is gone.
  apply: ticket => ticket,
  alters: {
    id: ({ comment }) => comment,
    to: entry => entry.kind === 'message' ? removed(entry) : entry,
  },
  repeatable: true,
}
