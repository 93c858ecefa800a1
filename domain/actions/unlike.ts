import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { commentBecomes } from './on-comment'

/** S066: takes the like of the Page back. */
export const unlike: Action<OnComment> = {
  refusal: onlyComments,
  apply: ticket => ticket,
  alters: commentBecomes(() => ({ liked: false })),
  repeatable: true,
}
