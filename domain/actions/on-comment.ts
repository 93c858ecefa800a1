import type { Comment } from '../comment'
import type { Action, Asked } from './action'

/** Which comment of the ticket it is done to. */
export interface OnComment {
  /** Its id in the thread. */
  comment: string
}

/** Changes how a comment stands, in the thread at once. */
export function commentBecomes<Input extends OnComment>(change: (asked: Asked, comment: Comment) => Partial<Comment>): NonNullable<Action<Input>['alters']> {
  return {
    id: ({ comment }) => comment,
    to: (entry, _, asked) => entry.kind === 'message' && entry.comment
      ? { ...entry, comment: { ...entry.comment, ...change(asked, entry.comment) } }
      : entry,
  }
}
