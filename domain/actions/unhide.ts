import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'
import { commentBecomes } from './on-comment'

/** S067: everybody sees it again. */
export const unhide: Action<OnComment> = {
  refusal: onlyComments,
  apply: ticket => ticket,
  alters: commentBecomes(() => ({ hidden: false })),
  repeatable: true,
}
