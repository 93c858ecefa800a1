import type { Ticket } from './ticket'

/** How long an answer is still possible. Facebook: 24 hours, then 7 days for a person where the app may. */
export interface ReplyWindow {
  /** Milliseconds; 0 or less when it is over. */
  left: number
  /** `warm` in the last two hours. */
  state: 'plain' | 'warm' | 'over'
  /** The ordinary window is over; what runs is the longer one for a person's reply. */
  human: boolean
}

const warmUnder = 2 * 3600_000

/** The window of a ticket; nothing when its channel has none. */
export function replyWindow({ replyUntil, humanUntil }: Pick<Ticket, 'replyUntil' | 'humanUntil'>, now: number): ReplyWindow | undefined {
  if (replyUntil === undefined) return undefined
  const human = replyUntil < now && (humanUntil ?? 0) > replyUntil
  const left = (human ? humanUntil ?? 0 : replyUntil) - now
  return { left, human, state: left <= 0 ? 'over' : left < warmUnder ? 'warm' : 'plain' }
}
