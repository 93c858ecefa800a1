import type { Contact, Enclosed, Line, Office, Staff, Talk } from './office'
import type { Running } from './running'
import { agentOf, contactOf, effective, inboxOf, iso, seconds } from './running'

/* The REST views. `push.ts` has what the cable tells of the same things. */
export function agentView(agent: Staff, { office, now }: Running) {
  return {
    id: agent.id,
    account_id: office.account.id,
    availability_status: effective(agent, now()),
    auto_offline: agent.autoOffline,
    confirmed: true,
    email: agent.email,
    provider: 'email',
    available_name: agent.name.split(' ')[0],
    name: agent.name,
    role: agent.role,
    thumbnail: '',
    custom_role_id: null,
  }
}

/** An agent as messages and the cable show one. */
export const agentPush = (agent: Staff) => ({ id: agent.id, name: agent.name, available_name: agent.name.split(' ')[0], avatar_url: '', type: 'user', availability_status: null, thumbnail: '' })

function contactCommon(contact: Contact) {
  return {
    additional_attributes: contact.more,
    custom_attributes: contact.custom,
    email: contact.email,
    id: contact.id,
    identifier: contact.identifier,
    name: contact.name,
    phone_number: contact.phone,
    thumbnail: '',
    blocked: contact.blocked,
  }
}
export const contactPush = (contact: Contact) => ({ ...contactCommon(contact), type: 'contact' })
export function contactView(contact: Contact) {
  return {
    ...contactCommon(contact),
    availability_status: contact.online ? 'online' : 'offline',
    last_activity_at: seconds(contact.activeAt),
    created_at: seconds(contact.createdAt),
  }
}

function enclosedView(office: Office, message: number, { id, type, mime, name, size, blob, at }: Enclosed) {
  if (at) return { id, message_id: message, file_type: 'location', account_id: office.account.id, coordinates_lat: at.lat, coordinates_long: at.long, fallback_title: at.title, data_url: null }
  const data_url = `https://${office.host}/rails/active_storage/blobs/redirect/${blob}/${encodeURIComponent(name)}`
  return { id, message_id: message, file_type: type, account_id: office.account.id, extension: name.split('.').at(-1), content_type: mime, data_url, thumb_url: type === 'image' ? data_url : '', file_size: size, width: null, height: null }
}

function senderOf(office: Office, talk: Talk, { kind, agent, bot }: Line) {
  if (bot) return { id: 1, name: 'Helper', avatar_url: '', type: 'agent_bot' }
  const staff = agentOf(office, agent)
  if (staff) return agentPush(staff)
  return kind === 0 ? contactPush(contactOf(office, talk.contact)) : undefined
}

export function messageView(office: Office, talk: Talk, line: Line, echo?: string) {
  const sender = senderOf(office, talk, line)
  return {
    id: line.id,
    content: line.content,
    inbox_id: talk.inbox,
    ...(echo === undefined ? {} : { echo_id: echo }),
    conversation_id: talk.id,
    message_type: line.kind,
    content_type: line.contentType,
    status: line.status,
    content_attributes: line.attributes,
    created_at: seconds(line.at),
    private: line.private,
    source_id: line.source,
    ...(sender ? { sender } : {}),
    ...(line.files.length > 0 ? { attachments: line.files.map(file => enclosedView(office, line.id, file)) } : {}),
  }
}

/** What the customer said since an agent looked; counted to 10. */
const unreadOf = (talk: Talk) => Math.min(10, talk.lines.filter(({ kind, at }) => kind === 0 && at > talk.agentSeenAt).length)

export function messagePush(office: Office, talk: Talk, line: Line, echo?: string) {
  return {
    ...messageView(office, talk, line, echo),
    account_id: office.account.id,
    updated_at: iso(line.at),
    sender_type: line.agent === undefined ? 'Contact' : 'User',
    sender_id: line.agent ?? talk.contact,
    conversation: { assignee_id: talk.assignee, unread_count: unreadOf(talk), last_activity_at: seconds(talk.activeAt), contact_inbox: { source_id: talk.uuid } },
  }
}

const windows: Record<string, number> = { 'Channel::Whatsapp': 24, 'Channel::FacebookPage': 24, 'Channel::Instagram': 24 }

function canReply(office: Office, talk: Talk, now: number) {
  const hours = windows[inboxOf(office, talk.inbox)?.type ?? '']
  const last = talk.lines.findLast(({ kind }) => kind === 0)
  return hours === undefined || (last !== undefined && now - last.at < hours * 3600_000)
}

export function common(talk: Talk, now: number, office: Office) {
  return {
    id: talk.id,
    account_id: office.account.id,
    inbox_id: talk.inbox,
    additional_attributes: talk.more,
    custom_attributes: talk.custom,
    can_reply: canReply(office, talk, now),
    labels: talk.labels,
    status: talk.status,
    snoozed_until: talk.snoozedUntil === null ? null : iso(talk.snoozedUntil),
    unread_count: unreadOf(talk),
    priority: talk.priority,
    waiting_since: seconds(talk.waitingSince),
    agent_last_seen_at: seconds(talk.agentSeenAt),
    contact_last_seen_at: seconds(talk.contactSeenAt),
    last_activity_at: seconds(talk.activeAt),
    timestamp: seconds(talk.activeAt),
    created_at: seconds(talk.createdAt),
    updated_at: talk.updatedAt / 1000,
  }
}

export function conversationView(running: Running, talk: Talk) {
  const { office, now } = running
  const assignee = agentOf(office, talk.assignee)
  const team = office.teams.find(({ id }) => id === talk.team)
  const last = talk.lines.at(-1)
  const said = talk.lines.findLast(({ kind }) => kind !== 2)
  return {
    ...common(talk, now(), office),
    meta: {
      sender: contactView(contactOf(office, talk.contact)),
      channel: inboxOf(office, talk.inbox)?.type,
      ...(assignee ? { assignee: agentView(assignee, running), assignee_type: 'User' } : {}),
      ...(team ? { team: { id: team.id, name: team.name, description: null, allow_auto_assign: false, account_id: office.account.id, is_member: false } } : {}),
      hmac_verified: false,
    },
    messages: last ? [messagePush(office, talk, last)] : [],
    uuid: talk.uuid,
    assignee_last_seen_at: seconds(talk.agentSeenAt),
    muted: contactOf(office, talk.contact).blocked,
    first_reply_created_at: seconds(talk.firstReplyAt),
    last_non_activity_message: said ? messagePush(office, talk, said) : null,
    sla_policy_id: null,
  }
}
