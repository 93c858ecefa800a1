import type { Echo, Job, Session } from '../connector'
import type { RawComment } from './comment-schema'
import { Rejected } from '../errors'
import { isOwn, saidOfComment } from './comment'
import { readComments } from './comment-lists'
import { comment } from './comment-schema'
import { messagedOf, targetOf } from './comment-send'
import { plain, skew } from './echo'
import { get } from './graph'
import { readMessages } from './lists'
import { receiptOf } from './send'

/** Most pages of 50 answers under one comment: where there are more since the command, the agent has to judge. */
const deepest = 10

/** What the Page said under a comment since a time (ms), oldest first; nothing when that is more than can be read. */
async function ownUnder(session: Session, id: string, since: number): Promise<RawComment[] | undefined> {
  const found: RawComment[] = []
  let after: string | undefined
  for (let page = 0; page < deepest; page++) {
    const list = await readComments(session, id, 50, after)
    // One that cannot be read might be the one.
    if (list.lost > 0 || list.items.some(({ created_time }) => created_time === undefined)) return undefined
    found.push(...list.items.filter(raw => isOwn(raw, session.source) && (raw.created_time ?? 0) >= since))
    if (list.after === undefined || list.items.some(({ created_time = 0 }) => created_time < since)) return found.reverse()
    after = list.after
  }
  return undefined
}

/** The comment itself, and the one above it, under which Facebook may file an answer to an answer. */
async function placesOf(session: Session, id: string): Promise<string[]> {
  const { parent } = await get(session, encodeURIComponent(id), { fields: 'id,parent{id}' }, comment)
  return parent ? [id, parent.id] : [id]
}

async function candidates(session: Session, job: Job<'reply'>): Promise<RawComment[] | undefined> {
  const found: RawComment[] = []
  for (const place of await placesOf(session, targetOf(job))) {
    const own = await ownUnder(session, place, job.command.at - skew)
    if (!own) return undefined
    found.push(...own)
  }
  return found
}

function unknownIfRefused(error: unknown): undefined {
  if (error instanceof Rejected) return undefined
  throw error
}

/** Whether a reply under a comment that was cut off has arrived: the Page's own words under it, said since, of no other command. */
export async function findComment(session: Session, job: Job<'reply'>, known: (id: string) => Promise<boolean>): Promise<Echo> {
  const found = await candidates(session, job).catch(unknownIfRefused)
  if (!found) return 'unknown'
  const { text, files } = job.command.input
  let answer: Echo = 'absent'
  for (const raw of found) {
    const said = saidOfComment(session.source, job.command.ticket, raw)
    const alike = files.length > 0 ? said?.attachments[0]?.kind === 'image' : plain(said?.text ?? '') === plain(text) && said?.attachments.length === 0
    if (!said || !alike || await known(said.id)) continue
    if (files.length === 0) return receiptOf(job, said)
    // Facebook repacks pictures: nothing proves that it is ours.
    answer = 'unknown'
  }
  return answer
}

/**
 * Whether a private message that was cut off has arrived: the comment then leads to a conversation, and our words stand
 * there. Without them it was somebody else's, and sending ours again will be refused, never doubled.
 */
export async function findPrivate(session: Session, { command }: Job<'privately'>): Promise<Echo> {
  const { comment: id, text } = command.input
  try {
    const { private_reply_conversation: led } = await get(session, encodeURIComponent(id), { fields: 'id,private_reply_conversation{id,updated_time}' }, comment)
    if (!led) return 'absent'
    const { items } = await readMessages(session, led.id, 25)
    const said = items.some(({ from, message = '', created_time = 0 }) => from?.id === session.source.account && plain(message) === plain(text) && created_time >= command.at - skew)
    return said ? await messagedOf(session, command.ticket, id) : 'absent'
  }
  catch (error) {
    if (error instanceof Rejected) return 'unknown'
    throw error
  }
}
