import type { Message, Said } from './message'
import type { Conversation } from './ticket'
import { clip } from './clip'
import { byTime } from './message'

/** What follows from the comments of a ticket, and from nothing else. */
export type Summary = Pick<Conversation, 'snippet' | 'lastKind' | 'lastFrom' | 'lastActivityAt' | 'lastCustomerAt' | 'lastAgentAt' | 'waitingSince' | 'messages' | 'unreadThere' | 'under'>

const isComment = (message: Message): message is Said => message.kind === 'message' && message.comment !== undefined && !message.comment.removed

/** A private message answers a comment as a public one does (S065); a comment that came after it still waits. */
const answers = ({ from, comment }: Said) => from !== 'customer' || comment?.privately !== undefined

/**
 * A comment ticket as its comments tell it, those that were deleted left out; nothing when none is left. The order
 * counts, not the time of a private message: that is seldom known, and what came later must not look answered.
 */
export function summaryOf(messages: readonly Message[]): Summary | undefined {
  const comments = messages.filter(isComment).sort(byTime)
  const last = comments.at(-1)
  if (!last) return undefined
  const theirs = comments.filter(({ from }) => from === 'customer')
  const answered = comments.findLastIndex(answers)
  const waiting = comments.slice(answered + 1)
  return {
    snippet: clip(last.text),
    lastKind: last.text === '' ? last.attachments[0]?.kind ?? 'unsupported' : undefined,
    lastFrom: last.from,
    lastActivityAt: last.at,
    lastCustomerAt: theirs.at(-1)?.at,
    lastAgentAt: comments[answered]?.at,
    waitingSince: waiting[0]?.at,
    messages: comments.length,
    // The channel has no unread count for comments: one that waits may be unread, one that was answered there was read there.
    unreadThere: waiting.length > 0 ? 1 : 0,
    under: theirs.at(-1)?.id,
  }
}

/**
 * The same where there are so many that only the newest were read. `all`: how many there are; `before`: what is known of the
 * older ones. Nothing when none of those that were read is left.
 */
export function summaryOfNewest(newest: readonly Message[], all: number, before: Partial<Summary> = {}): Summary | undefined {
  const summary = summaryOf(newest)
  if (!summary) return undefined
  const unanswered = summary.lastAgentAt === undefined
  return {
    ...summary,
    messages: all,
    lastCustomerAt: summary.lastCustomerAt ?? before.lastCustomerAt,
    lastAgentAt: summary.lastAgentAt ?? before.lastAgentAt,
    waitingSince: unanswered ? before.waitingSince ?? summary.waitingSince : summary.waitingSince,
    under: summary.under ?? before.under,
  }
}

/** Of a ticket whose comments were all deleted. */
export const nothingLeft: Partial<Summary> = { snippet: '', lastKind: 'unsupported', waitingSince: undefined, unreadThere: 0, under: undefined }

/** A comment as it comes in again, with what only we know of it: who sent the private message, and that its words were different. */
export function mergeComment(before: Said, now: Said): Said {
  if (!before.comment || !now.comment) return now
  const { privately, edited } = before.comment
  const told = privately && { ...now.comment.privately, ...privately, ticket: now.comment.privately?.ticket ?? privately.ticket }
  return {
    ...now,
    comment: {
      ...now.comment,
      ...(edited || (before.text !== now.text && !before.comment.removed) ? { edited: true } : {}),
      ...(told ? { privately: told } : {}),
    },
  }
}

/** What is left of a comment that was deleted: its place, without its words (they are to be forgotten). */
export function removed(said: Said): Said {
  if (!said.comment || said.comment.removed) return said
  const { reactions: _, unsupported: __, ...rest } = said
  return { ...rest, text: '', attachments: [], comment: { ...said.comment, removed: true } }
}
