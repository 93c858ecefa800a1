import type { Whose } from './ids'
import type { RawConversation, RawMessage } from './schema'
import type { Arrival } from '@/domain/arrive'
import type { Feedback } from '@/domain/feedback'
import type { Conversation, Desk, Priority, Ticket } from '@/domain/ticket'
import * as v from 'valibot'
import { clip } from '@/domain/clip'
import { scores } from '@/domain/feedback'
import { tagId } from '@/domain/tag'
import { adWords } from './ad'
import { pageKey } from './begin'
import { channelOf, windows } from './channel'
import { contactOf } from './further'
import { agentId, contactId, teamId, ticketId } from './ids'
import { entryOf, isSaid, speakerOf } from './message'
import { visitorOf } from './visitor'

/** The label of a closed conversation that was given up: Chatwoot has no such state (§4). */
export const abandoned = 'abandoned'

const priorities: Record<string, Priority> = { urgent: 'high', high: 'high', medium: 'medium', low: 'low' }

/**
 * `pending` there means that a bot has it. Waiting for the customer is `snoozed` without a date; where the customer waits all the
 * same, a message has overtaken the snoozing, and it is open.
 */
function statusOf({ status, snoozed_until, waiting_since }: RawConversation): Ticket['status'] {
  if (status === 'resolved') return 'closed'
  if (status === 'snoozed' && !snoozed_until && waiting_since) return 'open'
  return status === 'open' ? 'open' : 'pending'
}

export const tagsIn = (labels: string[]): string[] => [...new Set(labels.filter(label => label !== abandoned).map(tagId).filter(id => id !== ''))]

/** All fields of the desk, so that what was removed there is removed here. */
function deskOf(whose: Whose, raw: RawConversation): Desk {
  const { assignee, assignee_type, team } = raw.meta
  const status = statusOf(raw)
  return {
    status,
    reason: status !== 'closed' ? undefined : raw.labels.includes(abandoned) ? 'abandoned' : 'resolved',
    assignee: assignee && assignee_type !== 'AgentBot' ? agentId(whose, assignee.id) : undefined,
    priority: priorities[raw.priority ?? ''],
    team: team ? teamId(whose.source, team.id) : undefined,
    tags: tagsIn(raw.labels),
  }
}

/** Its newest messages, as far as they are known: newest first, none twice. REST and the cable each tell one or two of them. */
export function newestOf({ messages, last_non_activity_message: said }: RawConversation, read: RawMessage[] = []): RawMessage[] {
  const all = new Map([...messages, ...said ? [said] : [], ...read].map(raw => [raw.id, raw]))
  return [...all.values()].sort((a, b) => b.created_at - a.created_at || b.id - a.id)
}

/** Who last spoke when, as far as the newest messages tell; what lies further back is unknown and left out. */
function wordsOf(whose: Whose, raw: RawConversation, newest: RawMessage[]) {
  const said = newest.filter(isSaid)
  const last = said[0]
  const at = (speaker: string) => {
    const found = said.find(one => speakerOf(one) === speaker)
    return found && found.created_at * 1000
  }
  const entry = last && entryOf(whose, '', last)
  const kind = entry?.kind === 'message' && entry.text === '' ? entry.attachments[0]?.kind ?? 'unsupported' as const : undefined
  const lastCustomerAt = at('customer')
  const lastAgentAt = at('agent')
  return {
    snippet: clip(last?.content ?? ''),
    lastKind: kind,
    lastFrom: last ? speakerOf(last) : raw.waiting_since ? 'customer' as const : 'agent' as const,
    lastActivityAt: (last?.created_at ?? raw.last_activity_at) * 1000,
    ...(lastCustomerAt === undefined ? {} : { lastCustomerAt }),
    ...(lastAgentAt === undefined ? {} : { lastAgentAt }),
  }
}

/**
 * Chatwoot only tells whether a reply may be sent now, not until when; where the customer's last message is known, the channel's own
 * window says so. What is not known is left out, so that what was known stays.
 */
function windowsOf(raw: RawConversation, lastCustomerAt: number | undefined, now: number): Partial<Conversation> {
  const window = windows[channelOf(raw)]
  if (raw.can_reply === false) return { replyUntil: Math.min((lastCustomerAt ?? 0) + (window?.reply ?? 0), now - 1), humanUntil: undefined }
  if (!window || lastCustomerAt === undefined) return {}
  const replyUntil = lastCustomerAt + window.reply
  // The server allows it all the same: under the tag for people's answers.
  const human = replyUntil < now && window.human !== undefined
  return { replyUntil: replyUntil < now && !human ? undefined : replyUntil, humanUntil: human && window.human ? lastCustomerAt + window.human : undefined }
}

const rating = v.object({ csat_survey_response: v.object({ rating: v.fallback(v.optional(v.number()), undefined), feedback_message: v.fallback(v.nullish(v.string()), undefined) }) })

/** The survey that Chatwoot sends when it closes, and what came of it (S016). */
export function feedbackIn(newest: RawMessage[]): Feedback | undefined {
  const survey = newest.find(({ content_type }) => content_type === 'input_csat')
  if (!survey) return undefined
  const read = v.safeParse(rating, survey.content_attributes.submitted_values)
  const { rating: given, feedback_message: words } = read.success ? read.output.csat_survey_response : {}
  const score = scores.find(one => one === given)
  const askedAt = survey.created_at * 1000
  return score === undefined ? { askedAt } : { askedAt, score, at: askedAt, message: String(survey.id), ...(words?.trim() ? { words: words.trim() } : {}) }
}

const linkOf = (address: string, account: string, id: number) => `${address}/app/accounts/${account.split('@')[0]}/conversations/${id}`

const text = (value: unknown) => typeof value === 'string' && value !== '' ? value : undefined

/** A conversation of either shape (§2.4). `read`: messages of it that were fetched beside; `inbox`: its inbox's name, where that is known. */
export function arrivalOf(whose: Whose, raw: RawConversation, now: number, read: RawMessage[] = [], inbox?: string): Arrival {
  const { source } = whose
  const { sender } = raw.meta
  const newest = newestOf(raw, read)
  const words = wordsOf(whose, raw, newest)
  const feedback = feedbackIn(newest)
  const subject = text(raw.additional_attributes.mail_subject)
  const visitor = visitorOf(raw, adWords(newest))
  const { [pageKey]: begunAt } = raw.additional_attributes
  return {
    conversation: {
      id: ticketId(source, raw.id),
      source: source.id,
      page: source.id,
      channel: channelOf(raw),
      kind: 'message',
      customer: contactId(source, sender.id),
      name: sender.name?.trim() ?? '',
      ...words,
      waitingSince: raw.waiting_since && raw.status !== 'resolved' ? raw.waiting_since * 1000 : undefined,
      messages: Math.max(newest.filter(isSaid).length, raw.unread_count, 1),
      unreadThere: raw.unread_count,
      ...windowsOf(raw, words.lastCustomerAt, now),
      ...(raw.updated_at === undefined ? {} : { version: raw.updated_at * 1000 }),
      ...(inbox === undefined ? {} : { inbox }),
      ...(subject === undefined ? {} : { subject }),
      ...(visitor === undefined ? {} : { visitor }),
      ...(typeof begunAt === 'string' ? { begunAt } : {}),
      ...(source.address === undefined ? {} : { link: linkOf(source.address, source.account, raw.id) }),
      reachable: sender.blocked !== true,
    },
    desk: deskOf(whose, raw),
    atLeast: true,
    ...(newest.some(isSaid) ? {} : { wordless: true }),
    contact: contactOf(sender),
    ...(feedback ? { feedback } : {}),
  }
}
