import type { RawConversation, RawMessage } from './schema'
import type { Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import type { Conversation } from '@/domain/ticket'
import { clip } from '@/domain/clip'
import { isOurs } from './ids'
import { day, week } from './limits'
import { linkOf } from './links'
import { placed, saidOf, speakerOf } from './message'
import { nameOf } from './nobody'

/** One conversation as the Graph API told it, in our words. */
export interface Reading {
  conversation: Conversation
  /** Newest first. */
  messages: Said[]
}

/** Id and name of the other side: of whoever takes part and is not the Page, else of whoever wrote. */
function customerOf({ id, participants, messages }: RawConversation, source: Source) {
  const parties = [...participants?.items ?? [], ...(messages?.items ?? []).flatMap(({ from }) => from ?? [])]
  const person = parties.find(party => !isOurs(source, party.id))
  return { id: person?.id ?? id, name: nameOf(parties.find(party => party.id === person?.id && party.name)?.name) }
}

/** When each side last spoke, and since when the customer waits. `raws` newest first. */
function turnsOf(raws: RawMessage[], source: Source) {
  const spoken = raws.flatMap(raw => raw.created_time === undefined ? [] : [{ at: raw.created_time, by: speakerOf(raw, source) }])
  const told = spoken.filter(({ by }) => by !== undefined)
  const answered = told.findIndex(({ by }) => by === 'agent')
  const waiting = answered < 0 ? told : told.slice(0, answered)
  return {
    spoken,
    told,
    lastCustomerAt: told.find(({ by }) => by === 'customer')?.at,
    lastAgentAt: told[answered]?.at,
    waitingSince: waiting.at(-1)?.at,
  }
}

/**
 * The reply windows, computed from the customer's last message because Facebook has no field for them. When none of
 * theirs was seen, a thread known from its first message has no window at all (a customer who never wrote, S076),
 * and else it lies before the oldest message known, which bounds it. Unreadable messages bound nothing.
 */
function windowsOf(source: Source, { spoken, told, lastCustomerAt }: ReturnType<typeof turnsOf>, fromTheFirst: boolean): Partial<Conversation> {
  const oldest = spoken.at(-1)?.at
  const last = lastCustomerAt ?? (oldest === undefined || told.length < spoken.length ? undefined : fromTheFirst ? oldest - week : oldest)
  if (last === undefined) return {}
  return { replyUntil: last + day, humanUntil: source.humanAgent ? last + week : undefined }
}

/**
 * A conversation with what was read of it. Unread and unanswered follow from who spoke last, not from `unread_count`,
 * which stays above 0 when staff answers from elsewhere. Only when Facebook keeps the last message to itself (it has
 * no sender, or there is none at all) is its count believed: unread means that the customer wrote.
 *
 * `reachable` is always true: `can_reply` is false for a closed window, for another app in the thread and for a
 * person who left, alike. Who cannot be reached is known from the refusal of a send (551, `unavailable`).
 */
export function readConversation(source: Source, raw: RawConversation): Reading | undefined {
  const raws = raw.messages?.items ?? []
  const turns = turnsOf(raws, source)
  const movedAt = turns.spoken[0]?.at ?? raw.updated_time
  if (movedAt === undefined) return undefined

  const unseen = !(raws[0] && speakerOf(raws[0], source)) && (raw.unread_count ?? 0) > 0
  const spokenAt = unseen ? Math.max(movedAt, raw.updated_time ?? 0) : movedAt
  const said = unseen
    ? { ...turns, lastCustomerAt: spokenAt, waitingSince: turns.waitingSince ?? spokenAt }
    : turns
  const count = raw.message_count
  const ticket = `${source.id}/${raw.id}`
  const customer = customerOf(raw, source)
  const link = linkOf(raw.link)
  const last = raws[0] && saidOf(source, ticket, raws[0])

  const conversation: Conversation = {
    id: ticket,
    source: source.id,
    page: source.id,
    channel: 'messenger',
    kind: 'message',
    customer: `${source.id}/${customer.id}`,
    name: customer.name,
    // For a picture, Facebook's snippet says so in the language of whoever asks; the panel has its own words.
    snippet: clip(last?.text || (last?.attachments.length ? '' : raw.snippet) || ''),
    lastKind: last && last.text === '' ? last.attachments[0]?.kind ?? 'unsupported' : undefined,
    lastFrom: (unseen ? 'customer' : turns.told[0]?.by) ?? 'agent',
    lastActivityAt: spokenAt,
    ...(said.lastCustomerAt === undefined ? {} : { lastCustomerAt: said.lastCustomerAt }),
    ...(said.lastAgentAt === undefined ? {} : { lastAgentAt: said.lastAgentAt }),
    waitingSince: said.waitingSince,
    messages: count ?? raws.length,
    // A missing count must not look like "read elsewhere".
    unreadThere: raw.unread_count ?? (said.waitingSince === undefined ? 0 : 1),
    ...windowsOf(source, said, raw.messages?.after === undefined && raws.length >= (count ?? 0)),
    ...(link === undefined ? {} : { link }),
    reachable: true,
  }
  return { conversation, messages: placed(source, ticket, raws, count) }
}
