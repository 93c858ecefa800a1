import type { AttachmentKind, Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/stores/owed'
import type { Stretch } from '@/sync/live-read'
import { alteredBy, targetOf } from '@/domain/actions'
import { groupBy } from '@/domain/group'
import { isOwing } from '@/sync/rewrite'

/** A customer's comment as a line of the list. Only plain values, so that an unchanged line can be recognised as equal. */
export interface LiveLine {
  id: string
  ticket: string
  at: number
  text: string
  /** What it is when it has no words. */
  blank?: AttachmentKind | 'unsupported'
  /** Empty when the channel does not tell it. */
  name: string
  /** How many the ticket of the same customer has. */
  times: number
  answered: boolean
  /** Id of the agent who did, where that is known. */
  by?: string
  /** The answer is on its way. */
  sending: boolean
  /** Number of the owed command about it that was refused or is unsure. */
  trouble?: number
  liked: boolean
  hidden: boolean
  removed: boolean
  /** It has had its private message (S072). */
  messaged: boolean
}

const isTheirs = ({ from }: Said) => from === 'customer'
const isUnderWay = ({ state }: Owed) => state === 'waiting' || state === 'sending' || state === 'cut'
const isTroubled = ({ state }: Owed) => state === 'rejected' || state === 'unsure'
/** The comment that a command is about: a reply that names none goes under the newest. */
const aimOf = (owed: Owed, ticket: Ticket | undefined) => owed.action === 'reply' ? owed.input.to ?? ticket?.under : targetOf(owed)
const isAnswer = ({ action }: Owed) => action === 'reply' || action === 'privately'

/** Who has answered a comment, as far as can be told; nothing while it waits. An answer to a later comment of the same person answers it too. */
function answerOf(said: Said, ticket: Ticket | undefined, replies: Said[]): { by?: string } | undefined {
  const direct = replies.find(reply => reply.comment?.parent === said.id || reply.replyTo === said.id)
  if (direct) return { by: direct.by }
  if (said.comment?.privately) return { by: said.comment.privately.by }
  if (!ticket || ticket.lastAgentAt === undefined || (ticket.waitingSince ?? Infinity) <= said.at) return undefined
  return { by: replies.findLast(reply => reply.at >= said.at)?.by ?? ticket.assignee }
}

/** The customers' comments of a stretch, newest first, with what was done to them and what is owed on top. */
export function linesOf({ comments, ahead, tickets, owed }: Stretch, which: 'comments' | 'ahead' = 'comments'): LiveLine[] {
  const ticketOf = new Map(tickets.map(ticket => [ticket.id, ticket]))
  const owedOf = groupBy(owed, ({ ticket }) => ticket)
  const repliesIn = groupBy([...ahead.toReversed(), ...comments].filter(said => !isTheirs(said)), ({ ticket }) => ticket)

  return (which === 'ahead' ? ahead : comments).filter(isTheirs).map((row) => {
    const ticket = ticketOf.get(row.ticket)
    const rows = owedOf.get(row.ticket) ?? []
    const about = rows.filter(owed => aimOf(owed, ticket) === row.id)
    const latest = rows.filter(isOwing).reduce((said, owed) => alteredBy(said, owed) as Said, row)
    const answer = answerOf(latest, ticket, repliesIn.get(row.ticket) ?? [])
    const onItsWay = about.find(owed => isAnswer(owed) && isUnderWay(owed))
    const { comment } = latest
    return {
      id: row.id,
      ticket: row.ticket,
      at: row.at,
      text: latest.text,
      blank: latest.text === '' ? latest.attachments[0]?.kind ?? 'unsupported' : undefined,
      name: ticket?.name ?? '',
      times: ticket?.messages ?? 1,
      answered: answer !== undefined || onItsWay !== undefined,
      by: onItsWay?.by ?? answer?.by,
      sending: onItsWay !== undefined,
      trouble: about.find(isTroubled)?.seq,
      liked: comment?.liked ?? false,
      hidden: comment?.hidden ?? false,
      removed: comment?.removed ?? false,
      messaged: comment?.privately !== undefined,
    }
  })
}

const isBelow = (line: LiveLine, last: LiveLine | undefined) => !last || line.at < last.at || (line.at === last.at && line.id < last.id)

/**
 * Lines that stand still while somebody reads: those that are shown stay, whatever has become of them, and only older ones
 * are added after them. A line that came later than a shown one but has the same time waits until the list moves again.
 */
export function standing(shown: readonly LiveLine[], now: readonly LiveLine[], passes: (line: LiveLine) => boolean): LiveLine[] {
  const here = new Set(shown.map(({ id }) => id))
  const last = shown.at(-1)
  return now.filter(line => here.has(line.id) || (passes(line) && isBelow(line, last)))
}
