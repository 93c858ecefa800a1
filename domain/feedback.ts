import type { Event, Message, Said } from './message'
import type { Ticket } from './ticket'
import { byTime } from './message'

export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** A request for feedback and what came of it (S016). Times are milliseconds. */
export interface Feedback {
  askedAt: number
  /** Absent until the customer has answered, as are those below. */
  score?: Score
  at?: number
  /** What they wrote beside it, where the channel asks for that too. */
  words?: string
  /** Id of the message that is the answer. */
  message?: string
}

/** What the customer presses, and what then stands in the conversation as the customer's message. */
export const titleOf = (score: Score) => `${score} ★`

/** The score that a message is, pressed or typed: `4 ★`, `4`, `4/5` or stars, and not one word more, because "5 pieces" is an order. */
export function scoreOf(text: string): Score | undefined {
  const plain = text.normalize('NFKC').replace(/[\s\uFE0F☆]/gu, '').replaceAll('⭐', '★')
  const digit = plain.match(/^([1-5])(?:\/5)?★?$/)?.[1]
  const stars = /^★{1,5}$/.test(plain) ? plain.length : undefined
  return scores.find(score => score === (digit === undefined ? stars : Number(digit)))
}

/** A request is not repeated within a day, whatever happened since. */
const notAgainWithin = 24 * 3600_000

/** The customer was asked a moment ago, or has said nothing but the score since. */
export function wasAsked({ feedback, lastCustomerAt = 0 }: Pick<Ticket, 'feedback' | 'lastCustomerAt'>, now: number): boolean {
  if (!feedback) return false
  return now < feedback.askedAt + notAgainWithin || lastCustomerAt <= (feedback.at ?? feedback.askedAt)
}

const isTheirs = (message: Message): message is Said => message.kind === 'message' && message.from === 'customer'
const isOurs = (message: Message) => message.kind === 'message' && message.from !== 'customer'

/** The customer's first score after the request, unless the shop has spoken in between: then a "2" answers something else. */
function answerAmong(messages: readonly Message[], { askedAt }: Feedback): Said | undefined {
  const since = messages.filter(({ at }) => at >= askedAt).sort(byTime)
  const spoken = since.findIndex(message => isOurs(message) && message.at > askedAt)
  return since.slice(0, spoken < 0 ? since.length : spoken).filter(isTheirs).find(({ text }) => scoreOf(text) !== undefined)
}

/** Only a button says exactly this. */
const isPressed = (text: string) => scores.some(score => titleOf(score) === text)

/**
 * A request that was sent from a colleague's browser, of which this one was not told: a button was pressed, so the shop's
 * message before it was a request. `said` is only called where the last message is a pressed button.
 */
function askedElsewhere({ kind, snippet }: Ticket, said: () => Said[]): Feedback | undefined {
  if (kind !== 'message' || !isPressed(snippet)) return undefined
  const messages = said().sort(byTime)
  const request = messages[messages.findLastIndex(message => isTheirs(message) && isPressed(message.text)) - 1]
  return request && isOurs(request) ? { askedAt: request.at } : undefined
}

/** The request as it stands after these messages of its ticket. `spokenAt`: when the shop had last spoken before them. */
function answeredBy(messages: readonly Message[], feedback: Feedback, spokenAt = 0): Feedback {
  if (feedback.score !== undefined || spokenAt > feedback.askedAt) return feedback
  const answer = answerAmong(messages, feedback)
  return answer ? { ...feedback, score: scoreOf(answer.text), at: answer.at, message: answer.id } : feedback
}

/**
 * A ticket after something arrived, once the customer may have answered a request for feedback. A score asks for nothing:
 * as long as it is the customer's only new word it changes no status, so a closed ticket stays closed, and nobody waits.
 * Another word beside it opens the ticket again as ever (S104). `after`: as `arrive` left it; `messages`: what came with it, of other tickets too.
 */
export function rated(before: Ticket | undefined, after: Ticket, messages: readonly Message[]): Ticket {
  const theirs = () => messages.flatMap(message => message.kind === 'message' && message.ticket === after.id ? [message] : [])
  // The channel asks for it by itself, and has told what came of it.
  if (after.feedback !== before?.feedback) return after
  const elsewhere = askedElsewhere(after, theirs)
  const known = before?.feedback
  const request = elsewhere && elsewhere.askedAt > (known?.askedAt ?? 0) ? elsewhere : known
  if (!request) return after
  const said = theirs()
  const feedback = answeredBy(said, request, before?.lastAgentAt)
  const { at, message } = feedback
  const isLast = at !== undefined && after.lastCustomerAt === at && after.waitingSince === at
  const others = said.some(other => isTheirs(other) && other.at === at && other.id !== message)
  if (!isLast || others) return { ...after, feedback }
  return { ...after, feedback, status: before?.status ?? 'pending', reason: before?.reason, waitingSince: undefined }
}

/** The line in the thread that says it, when the score has only just come. */
export function ratedLine(before: Ticket | undefined, { id, customer, feedback }: Ticket): Event | undefined {
  if (feedback?.at === undefined || before?.feedback?.at === feedback.at) return undefined
  return { kind: 'event', action: 'rated', ticket: id, at: feedback.at, id: `rated ${feedback.message}`, by: customer, detail: { score: String(feedback.score) } }
}
