import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { commentBecomes } from './on-comment'

/** S067: only its author and the author’s friends still see it. */
export const hide: Action<OnComment> = {
  refusal: onlyComments,
  apply: ticket => ticket,
  alters: commentBecomes(() => ({ hidden: true })),
  repeatable: true,
}
