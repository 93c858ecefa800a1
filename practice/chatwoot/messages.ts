import type { Call, Route } from './call'
import type { Enclosed, Line, Talk } from './office'
import { toBase64 } from '@/domain/base64'
import { json, refusals } from './answer'
import { number, record, talkAt, text, texts } from './call'
import { checkItems } from './forms'
import { notice } from './notices'
import { nextId } from './office'
import { agentOf, inboxOf, iso, tell } from './running'
import { append } from './talk'
import { agentPush, contactPush, messagePush, messageView } from './views'

const shown = (line: Line) => !line.private && line.kind !== 2

function list(call: Call) {
  const { office, query } = call
  const talk = talkAt(call)
  const before = number(query.get('before') ?? undefined)
  const after = number(query.get('after') ?? undefined)
  const all = query.get('filter_internal_messages') === 'true' ? talk.lines.filter(shown) : talk.lines
  const between = all.filter(({ id }) => (before === undefined || id < before) && (after === undefined || (before === undefined ? id > after : id >= after)))
  const some = after === undefined ? between.slice(-20) : between.slice(0, before === undefined ? 100 : 1000)
  const assignee = agentOf(office, talk.assignee)
  const contact = office.contacts.find(({ id }) => id === talk.contact)
  return json({
    meta: {
      labels: talk.labels,
      additional_attributes: talk.more,
      ...(contact ? { contact: contactPush(contact) } : {}),
      ...(assignee ? { assignee: agentPush(assignee) } : {}),
      agent_last_seen_at: talk.agentSeenAt === 0 ? null : iso(talk.agentSeenAt),
      assignee_last_seen_at: null,
    },
    payload: [...some].sort((a, b) => a.at - b.at || a.id - b.id).map(line => messageView(office, talk, line)),
  })
}

const families = ['image', 'audio', 'video']
const typeOf = (mime: string) => families.find(family => mime.startsWith(`${family}/`)) ?? 'file'

async function enclosed({ form, office }: Call): Promise<Enclosed[]> {
  const given = form?.getAll('attachments[]') ?? []
  if (given.length > 15) throw refusals.failed('Attachments limit exceeded')
  return Promise.all(given.map(async (file): Promise<Enclosed> => {
    const id = nextId(office)
    if (typeof file === 'string') {
      const blob = office.blobs[file]
      if (!blob) throw refusals.failed('ActiveSupport::MessageVerifier::InvalidSignature')
      return { id, type: typeOf(blob.mime), mime: blob.mime, name: blob.name, size: atob(blob.bytes).length, blob: file }
    }
    const blob = `BLOB-${id}`
    office.blobs[blob] = { name: file.name, mime: file.type, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }
    return { id, type: typeOf(file.type), mime: file.type, name: file.name, size: file.size, blob }
  }))
}

const addresses = (value: unknown) => (text(value) ?? '').split(',').map(address => address.trim()).filter(Boolean)

/** Only an e-mail inbox takes addressees, and only good ones. */
function copies(call: Call, talk: Talk) {
  if (inboxOf(call.office, talk.inbox)?.type !== 'Channel::Email') return {}
  const all = { cc_emails: addresses(call.body.cc_emails), bcc_emails: addresses(call.body.bcc_emails), to_emails: addresses(call.body.to_emails) }
  const wrong = Object.values(all).flat().find(address => !/^[^\s@]+@[^\s@][^\s.@]*\.[^\s@]+$/.test(address))
  if (wrong !== undefined) throw refusals.failed('Invalid email address')
  return all
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== 'string') return record(value)
  try {
    return record(JSON.parse(value))
  }
  catch {
    return {}
  }
}

/** Words between braces are filled in on the server; code between backticks is left alone. */
function rendered({ office, agent }: Call, talk: Talk, content: string) {
  const contact = office.contacts.find(({ id }) => id === talk.contact)
  const words: Record<string, string> = { 'contact.name': contact?.name ?? '', 'contact.first_name': contact?.name.split(' ')[0] ?? '', 'agent.name': agent.name, 'account.name': office.account.name }
  return content.split(/(`[^`]*`)/).map(part => part.startsWith('`') ? part : part.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, key: string) => words[key] ?? '')).join('')
}

async function create(call: Call) {
  const { office, running, agent, body } = call
  const talk = talkAt(call)
  const content = text(body.content) ?? ''
  const files = await enclosed(call)
  const kind = text(body.message_type) === 'incoming' ? 0 : 1
  if (kind === 0 && inboxOf(office, talk.inbox)?.type !== 'Channel::Api') throw refusals.failed('Incoming messages are only allowed in Api inboxes')
  if (content === '' && files.length === 0) throw refusals.failed('Validation failed: Content can\'t be blank')
  if (content.length > 150_000) throw refusals.failed('Validation failed: Content is too long (maximum is 150000 characters)')
  const minute = talk.lines.filter(({ at }) => at > running.now() - 60_000)
  if (minute.length >= 200) throw refusals.failed('Validation failed: Too many messages')
  const echo = text(body.echo_id)
  const isPrivate = body.private === true || body.private === 'true'
  const contentType = text(body.content_type)
  const given = fields(body.content_attributes)
  checkItems(contentType, given.items)
  const line = append(running, talk, {
    kind,
    ...(contentType ? { contentType } : {}),
    private: isPrivate,
    content: content === '' ? null : rendered(call, talk, content),
    agent: kind === 1 ? agent.id : undefined,
    attributes: { ...given, ...copies(call, talk) },
    files,
  }, running.now(), echo)
  mentions(call, talk, content)
  return json(messageView(office, talk, line, echo))
}

function mentions({ office, running, agent: by }: Call, talk: Talk, content: string) {
  for (const [, id] of content.matchAll(/mention:\/\/user\/(\d+)\//g)) {
    const agent = agentOf(office, Number(id))
    if (!agent) continue
    talk.participants = [...new Set([...talk.participants, agent.id])]
    notice(running, agent.id, 'conversation_mention', talk.id, by.id)
    tell(running, { event: 'conversation.mentioned', talk: talk.id, to: agent.id })
  }
}

function lineAt(call: Call) {
  const talk = talkAt(call)
  const line = talk.lines.find(({ id }) => String(id) === call.ids[1])
  if (!line) throw refusals.notFound()
  return { talk, line }
}

function updated(call: Call, change: (line: Line) => void) {
  const { talk, line } = lineAt(call)
  change(line)
  talk.updatedAt = call.running.now()
  tell(call.running, { event: 'message.updated', talk: talk.id, data: () => messagePush(call.office, talk, line) })
  return json(messageView(call.office, talk, line))
}

export const messageRoutes: Route[] = [
  { method: 'GET', path: /^conversations\/(\d+)\/messages$/, answer: list },
  { method: 'POST', path: /^conversations\/(\d+)\/messages$/, answer: create },
  { method: 'POST', path: /^conversations\/(\d+)\/messages\/(\d+)\/retry$/, answer: call => updated(call, line => Object.assign(line, { status: 'sent', attributes: {} })) },
  { method: 'DELETE', path: /^conversations\/(\d+)\/messages\/(\d+)$/, answer: call => updated(call, line => Object.assign(line, { content: 'This message was deleted', files: [], attributes: { deleted: true } })) },
  { method: 'GET', path: /^conversations\/(\d+)\/participants$/, answer: call => json(talkAt(call).participants.map(id => ({ id }))) },
  { method: 'PATCH', path: /^conversations\/(\d+)\/participants$/, answer: (call) => {
    talkAt(call).participants = texts(call.body.user_ids).map(Number)
    return json(talkAt(call).participants.map(id => ({ id })))
  } },
]
