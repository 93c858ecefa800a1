import type { Action } from './action'
import type { OnComment } from './on-comment'
import { onlyComments } from '../comment'

/** S094: changes the words of an own comment; it keeps its place. Whose it is, `commentRefusal` knows. */
export const editComment: Action<OnComment & { text: string }> = {
  refusal: onlyComments,
  apply: ticket => ticket,
  alters: {
    id: ({ comment }) => comment,
    to: (entry, { text }) => entry.kind === 'message' && entry.comment && !entry.comment.removed
      ? { ...entry, text, comment: { ...entry.comment, edited: true } }
      : entry,
  },
  repeatable: true,
}
