import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { commentBecomes } from './on-comment'

/** S066: the Page likes a comment. Changes no status: a like is no answer. */
export const like: Action<OnComment> = {
  refusal: onlyComments,
  apply: ticket => ticket,
  alters: commentBecomes(() => ({ liked: true })),
  repeatable: true,
}
