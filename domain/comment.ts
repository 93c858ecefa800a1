import type { Refusal } from './actions/action'
import type { Said } from './message'
import type { Ticket } from './ticket'

/** What a comment stands under. The excerpt is one line of at most 200 characters, empty for a post without words (S097, S098). */
export interface Post {
  /** The channel's own id. */
  id: string
  excerpt: string
  /** When it was published (ms). */
  at?: number
  /** https; short-lived, so one that no longer loads is simply not shown. */
  picture?: string
  /** Where it can be opened; absent when the channel does not say. */
  link?: string
  /** Only shown as an advertisement, not on the Page itself. */
  ad?: boolean
  /** A short video in a place of its own. */
  reel?: boolean
}

/** A post in the store's words: the channel's own ids are unique within a source only. */
export const postKey = ({ source, post }: { source: string, post: Pick<Post, 'id'> }) => `${source}/${post.id}`

/** What a message is as a comment: how it stands, and what the channel says may be done with it. */
export interface Comment {
  /** By the Page. */
  liked: boolean
  /** Only the author and the author's friends still see it. */
  hidden: boolean
  canLike: boolean
  canHide: boolean
  canRemove: boolean
  canComment: boolean
  canReplyPrivately: boolean
  /** Its words have changed since they were first seen. */
  edited?: boolean
  /** It was deleted; its words are gone from here too. */
  removed?: boolean
  /** Id of the comment it stands under. */
  parent?: string
  /** https; the comment itself on the channel's own site. */
  link?: string
  /** The one private message it had (S068, S072); `at` is known exactly where it was sent from here. */
  privately?: {
    at: number
    /** Id of the agent; absent when it was sent elsewhere. */
    by?: string
    /** Id of the ticket that holds the conversation, once it is known (S073, S075). */
    ticket?: string
  }
}

export const commentActions = ['like', 'unlike', 'hide', 'unhide', 'privately', 'editComment', 'deleteComment'] as const
export type CommentAction = (typeof commentActions)[number]

/** How long after a comment a private message may be sent (ms); a fact of Facebook's. */
export const privatelyWithin = 7 * 24 * 3600_000

type Rule = (comment: Comment, said: Said, now: number) => Refusal | undefined

const where = (allowed: boolean): Refusal | undefined => allowed ? undefined : 'notAllowed'
const isOwn = ({ from }: Said) => from === 'agent'

const rules: Record<CommentAction | 'reply', Rule> = {
  reply: ({ canComment }) => where(canComment),
  like: ({ liked, canLike }) => liked ? 'already' : where(canLike),
  unlike: ({ liked, canLike }) => liked ? where(canLike) : 'already',
  hide: ({ hidden, canHide }) => hidden ? 'already' : where(canHide),
  unhide: ({ hidden, canHide }) => hidden ? where(canHide) : 'already',
  privately: ({ privately, canReplyPrivately }, said, now) => {
    if (isOwn(said)) return 'notAllowed'
    if (privately) return 'messagedOnce'
    if (now > said.at + privatelyWithin) return 'tooOld'
    return where(canReplyPrivately)
  },
  editComment: (_, said) => isOwn(said) ? undefined : 'notOwn',
  deleteComment: ({ canRemove }) => where(canRemove),
}

/**
 * Why this may not be done with this comment, or nothing: what the channel's own rights say (`can_*`), once
 * `actions[name].refusal` has nothing against it on the ticket. Also for a `reply` under it.
 */
export function commentRefusal(said: Said, action: CommentAction | 'reply', now: number): Refusal | undefined {
  if (!said.comment) return 'notComment'
  return said.comment.removed ? 'gone' : rules[action](said.comment, said, now)
}

/** Comment actions are for comment tickets alone, livestreams' included. */
export const onlyComments = ({ kind }: Pick<Ticket, 'kind'>): Refusal | undefined => kind === 'message' ? 'notComment' : undefined
