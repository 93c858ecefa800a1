import type { Echo, Session } from '../connector'
import type { Spoken } from './send'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Attachment, Said } from '@/domain/message'
import { Rejected } from '../errors'
import { remoteId } from './ids'
import { readMessages } from './lists'
import { saidOf } from './message'
import { kindOf, receiptOf } from './send'

/** How far (ms) our clock and Facebook's may be apart. */
export const skew = 120_000

/** Most pages of 20, which is as many messages as Instagram shows: where more was said since, the agent has to judge. */
const deepest = 25

/** Messenger may trim and wrap; what a reader would call the same text is the same. */
export const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

type Likeness = 'same' | 'perhaps' | 'other'

/** Facebook repacks pictures, films and sounds and renames them: only an equal size proves them, only another kind rules them out. */
function likeFile(file: OutgoingFile, attachments: Attachment[]): Likeness {
  const [attachment] = attachments
  if (!attachment || attachments.length > 1 || attachment.kind !== kindOf(file)) return 'other'
  if (attachment.size === file.size) return 'same'
  if (attachment.kind === 'file' && attachment.name !== undefined && attachment.size !== undefined) return 'other'
  return 'perhaps'
}

function likeness({ command }: Spoken, said: Said): Likeness {
  if (said.from !== 'agent') return 'other'
  const { files: [file], thumb } = command.action === 'reply' ? command.input : { files: [] }
  // Stickers cannot be told apart here, so this one may be the thumb.
  if (thumb && said.attachments.some(({ kind }) => kind === 'sticker')) return 'perhaps'
  if (file) return likeFile(file, said.attachments)
  if (command.action === 'card') return said.attachments.some(({ kind, title }) => kind === 'card' && title === command.input.title) ? 'same' : 'other'
  return said.attachments.length === 0 && plain(said.text) === plain(command.input.text) ? 'same' : 'other'
}

/** Everything said since the command, oldest first; nothing when that is more than can be read. */
async function saidSince(session: Session, job: Spoken): Promise<Said[] | undefined> {
  const since = job.command.at - skew
  const found: Said[] = []
  let after: string | undefined
  for (let page = 0; page < deepest; page++) {
    const list = await readMessages(session, remoteId(job.command.ticket), 20, after)
    const said = list.items.flatMap(raw => saidOf(session.source, job.command.ticket, raw) ?? [])
    found.push(...said.filter(({ at }) => at >= since))
    // A message that cannot be read, or that nobody seems to have said, might be the one.
    if (list.lost > 0 || said.length < list.items.length || list.items.some(({ from }) => !from)) return undefined
    if (list.after === undefined || said.some(({ at }) => at < since)) return found.reverse()
    after = list.after
  }
  return undefined
}

/**
 * Whether a reply that was cut off has arrived: the oldest message of the Page that says the same, is dated after the
 * command and belongs to no other. No mark of ours that is sent along can be read back, so this is all there is.
 * @throws what may be tried again later, such as a broken network.
 */
export async function findReply(session: Session, job: Spoken, known: (id: string) => Promise<boolean>): Promise<Echo> {
  const candidates = await saidSince(session, job).catch((error: unknown) => {
    if (error instanceof Rejected) return undefined
    throw error
  })
  if (!candidates) return 'unknown'
  let answer: Echo = 'absent'
  for (const said of candidates) {
    const like = likeness(job, said)
    if (like === 'other' || await known(said.id)) continue
    if (like === 'same') return receiptOf(job, said)
    answer = 'unknown'
  }
  return answer
}
