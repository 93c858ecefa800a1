import type { Connector, Echo, Job, Session } from '../connector'
import type { RawMessage } from './schema'
import { Rejected } from '../errors'
import { contentTypes } from './forms'
import { remoteId } from './ids'
import { perPart, readMessages } from './lists'
import { entryOf, withoutMentions } from './message'

type Spoken = 'reply' | 'note' | 'card' | 'ask'

/** How far (ms) our clock and the server's may be apart. */
const skew = 120_000
/** Parts of 20 that are read: where more was said since, the agent has to judge. */
const deepest = 25
/** Ids of commands that came back on the cable, and of the messages they became. The API itself does not tell them again. */
const heard = new Map<string, number>()
const mostHeard = 500

/** To be called with each message that the cable tells: its `echo_id` is a command's id. */
export function hearEcho({ echo_id, id }: Pick<RawMessage, 'echo_id' | 'id'>) {
  if (!echo_id) return
  heard.set(echo_id, id)
  const [oldest] = heard.keys()
  if (heard.size > mostHeard && oldest !== undefined) heard.delete(oldest)
}

const plain = (text: string | null | undefined) => withoutMentions(text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

/** Names of files come back changed, as part of an address; their sizes come back as they were. */
const filesOf = (raw: RawMessage) => raw.attachments.map(({ file_size }) => file_size ?? 0).sort().join()

const special: string[] = Object.values(contentTypes)

/** What the server calls a message that is more than plain text. */
function typeOf({ command }: Job<Spoken>): string | undefined {
  if (command.action === 'card') return contentTypes.card
  return command.action === 'ask' ? contentTypes[command.input.what] : undefined
}

function isLike(session: Session, job: Job<Spoken>, raw: RawMessage): boolean {
  const { command } = job
  const files = command.action === 'reply' ? command.input.files : []
  return raw.message_type === 1
    && raw.private === (command.action === 'note')
    && String(raw.sender?.id) === session.source.me
    && plain(raw.content) === plain(command.action === 'card' ? command.input.title : command.input.text)
    && special.find(type => type === raw.content_type) === typeOf(job)
    && filesOf(raw) === files.map(({ size }) => size).sort().join()
}

/** Everything said since the command, oldest first; nothing when that is more than can be read. */
async function saidSince(session: Session, { command }: Job<Spoken>): Promise<RawMessage[] | undefined> {
  const since = command.at - skew
  const found: RawMessage[] = []
  let before: number | undefined
  for (let parts = 0; parts < deepest; parts++) {
    const part = await readMessages(session, remoteId(command.ticket), before === undefined ? {} : { before })
    found.unshift(...part)
    const [oldest] = part
    if (!oldest || part.length < perPart || oldest.created_at * 1000 < since) return found.filter(({ created_at }) => created_at * 1000 >= since)
    before = Math.min(...part.map(({ id }) => id))
  }
  return undefined
}

/**
 * Whether something that was cut off has arrived: the cable has told its `echo_id`, or there is a message of this agent's that says
 * the same, is dated after the command and belongs to no other.
 * @throws what may be tried again later, such as a broken network.
 */
export async function findReply(session: Session, job: Job<Spoken>, known: (id: string) => Promise<boolean>): Promise<Echo> {
  const candidates = await saidSince(session, job).catch((error: unknown) => {
    if (error instanceof Rejected) return undefined
    throw error
  })
  if (!candidates) return 'unknown'
  const told = heard.get(job.command.id)
  for (const raw of candidates) {
    if (told === undefined ? !isLike(session, job, raw) || await known(String(raw.id)) : raw.id !== told) continue
    const entry = entryOf(session, job.ticket.id, raw)
    return { entry: entry.kind === 'event' ? entry : { ...entry, by: job.command.by }, ticket: job.command.action !== 'note' ? { lastAgentAt: entry.at } : {} }
  }
  return 'absent'
}

export const echo: Connector['echo'] = { reply: findReply, note: findReply, card: findReply, ask: findReply }
