import type { Contact, Line, Office, Talk } from './office'
import type { Happening, Running } from './running'
import { meet } from './furnish'
import { notice } from './notices'
import { nextId } from './office'
import { agentOf, contactOf, tell } from './running'
import { messagePush } from './views'

export type Said = Pick<Line, 'content'> & Partial<Pick<Line, 'kind' | 'private' | 'agent' | 'bot' | 'contentType' | 'attributes' | 'files' | 'status' | 'source'>>

/** A new conversation without any messages yet. */
export function begin({ office, now }: Running, inbox: number, contact: Contact, at = now()): Talk {
  const id = Object.keys(office.talks).reduce((highest, key) => Math.max(highest, Number(key)), 1041) + 1
  const talk: Talk = {
    id,
    uuid: `0b7f0c2e-6b4e-4a52-9f7b-${String(id).padStart(12, '0')}`,
    inbox,
    contact: contact.id,
    status: 'open',
    snoozedUntil: null,
    priority: null,
    assignee: null,
    team: null,
    labels: [],
    lines: [],
    createdAt: at,
    updatedAt: at,
    activeAt: at,
    waitingSince: 0,
    firstReplyAt: 0,
    agentSeenAt: 0,
    contactSeenAt: 0,
    more: {},
    custom: {},
    participants: [],
  }
  office.talks[id] = talk
  return talk
}

export const changed = (talk: Talk): Happening => ({ event: 'conversation.updated', talk: talk.id })

/** Networks that give each message of ours an id of their own, which happens at once here. */
const accepting = new Set(['Channel::Email', 'Channel::Whatsapp', 'Channel::FacebookPage', 'Channel::Instagram', 'Channel::Telegram', 'Channel::Sms'])

function taken(office: Office, { inbox, lines }: Talk, { kind, private: isPrivate }: Said): string | null {
  const type = office.inboxes.find(({ id }) => id === inbox)?.type
  return kind === 1 && !isPrivate && type !== undefined && accepting.has(type) ? `taken.${inbox}.${lines.length}` : null
}

/** One more line in a conversation, and what Chatwoot does with it. `echo` goes to everybody, and is kept nowhere. */
export function append(running: Running, talk: Talk, said: Said, at = running.now(), echo?: string): Line {
  const { office } = running
  const line: Line = { id: nextId(office), at, kind: 0, private: false, contentType: 'text', status: 'sent', attributes: {}, files: [], source: taken(office, talk, said), ...said }
  talk.lines.push(line)
  talk.activeAt = Math.max(talk.activeAt, at)
  talk.updatedAt = Math.max(talk.updatedAt, at)
  const happenings: Happening[] = [{ event: 'message.created', talk: talk.id, data: () => messagePush(office, talk, line, echo) }]
  if (line.kind === 0) happenings.push(...heard(running, talk, at))
  if (line.kind === 1 && !line.private) happenings.push(...answered(talk, line, at))
  tell(running, ...happenings)
  return line
}

/** The contact wrote: it waits, and what was put away opens again, unless the contact is blocked. */
function heard({ office }: Running, talk: Talk, at: number): Happening[] {
  const contact = contactOf(office, talk.contact)
  contact.activeAt = at
  const happenings: Happening[] = []
  if (talk.waitingSince === 0) {
    talk.waitingSince = at
    happenings.push(changed(talk))
  }
  if (!contact.blocked && (talk.status === 'resolved' || talk.status === 'snoozed')) {
    talk.status = 'open'
    talk.snoozedUntil = null
    happenings.push({ event: 'conversation.status_changed', talk: talk.id }, changed(talk))
  }
  return happenings
}

/** A reply assigns nobody and changes no status; it only ends the wait. */
function answered(talk: Talk, line: Line, at: number): Happening[] {
  if (line.bot) return []
  if (talk.firstReplyAt === 0) talk.firstReplyAt = at
  if (talk.waitingSince === 0) return []
  talk.waitingSince = 0
  return [changed(talk)]
}

export const activity = (running: Running, talk: Talk, content: string) => append(running, talk, { kind: 2, content })

/** What the server writes into the thread, in English like its account. */
export const statusSaid: Record<Talk['status'], (name: string) => string> = {
  open: name => `Conversation was reopened by ${name}`,
  resolved: name => `Conversation was marked resolved by ${name}`,
  pending: name => `Conversation was marked as pending by ${name}`,
  snoozed: name => `Conversation was snoozed by ${name}`,
}

export interface Saying {
  /** Somebody of that name who already wrote to the inbox goes on, else a new person comes. */
  name: string
  text: string
  inbox?: number
  at?: number
  /** Id of the agent who answers instead, in Chatwoot's own dashboard. */
  agent?: number
  private?: boolean
  /** What is known of a new person. */
  known?: Partial<Contact>
  files?: Line['files']
}

export function talkOf(office: Office, name: string, inbox = 31): Talk | undefined {
  return Object.values(office.talks).find(talk => talk.inbox === inbox && contactOf(office, talk.contact).name === name)
}

/** Makes somebody write, and tells in which conversation. */
export function say(running: Running, { name, text, inbox = 31, at = running.now(), agent, known, files = [], ...rest }: Saying): { talk: Talk, line: Line } {
  const { office } = running
  const before = talkOf(office, name, inbox)
  const talk = before ?? begin(running, inbox, meet(office, name, at, known), at)
  if (!before) tell(running, { event: 'conversation.created', talk: talk.id })
  const said = agent === undefined ? { kind: 0 as const } : { kind: 1 as const, agent }
  return { talk, line: append(running, talk, { ...said, content: text, files, private: rest.private ?? false }, at) }
}

/** The last assignment wins, silently (§5). Somebody unknown is nobody. */
export function assign(running: Running, talk: Talk, to: number | null, by?: number) {
  const agent = agentOf(running.office, to)
  if (talk.assignee === (agent?.id ?? null)) return agent
  talk.assignee = agent?.id ?? null
  talk.updatedAt = running.now()
  if (agent) talk.participants = [...new Set([...talk.participants, agent.id])]
  tell(running, { event: 'assignee.changed', talk: talk.id }, changed(talk))
  if (agent) notice(running, agent.id, 'conversation_assignment', talk.id, by)
  activity(running, talk, agent ? `Assigned to ${agent.name} by ${agentOf(running.office, by)?.name ?? 'automation'}` : 'Conversation unassigned')
  return agent
}

/** Marks on our messages, as the customer's own program reports them. */
export function mark(running: Running, talk: Talk, line: Line, status: Line['status'], error?: string) {
  const before = line.status
  line.status = status
  if (error !== undefined) line.attributes = { ...line.attributes, external_error: error }
  talk.updatedAt = running.now()
  tell(running, { event: 'message.updated', talk: talk.id, data: () => ({ ...messagePush(running.office, talk, line), previous_changes: { status: [before, status] } }) })
}
