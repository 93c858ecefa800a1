import type { Owed, StoredFile } from './db'
import type { Receipt } from '@/connectors/connector'
import type { Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { alteredBy, applyCommand, entryOf, filesWith, targetOf } from '@/domain/actions'
import { nothingLeft, summaryOf } from '@/domain/comment-thread'
import { aboutCustomers, isTaken, keepAbout } from '@/sync/customers/customers'
import { absorb } from './absorb'
import { db } from './db'
import { changeDraft, draftId } from './drafts'
import { isOwing, look, plain, rewrite, rewritten } from './rewrite'
import { rowsOf } from './thread'

/** Drops `base` once nothing is owed, and shows the ticket again. Runs inside the caller's transaction. */
async function shown(id: string, change: (before: Ticket) => Ticket) {
  const [known, owed] = await Promise.all([look([id], []), db.outbox.where('ticket').equals(id).toArray()])
  const [row] = known.shown
  const remote = known.held[0] ?? (row && plain(row))
  if (!remote) return
  const after = change(remote)
  const owing = owed.some(isOwing)
  if (!owing) await db.base.delete(id)
  await rewrite({ ...known, held: [owing ? after : undefined] }, () => after)
}

async function keep(entry: Message) {
  if (entry.kind === 'note' && entry.text === '') await db.messages.delete([entry.ticket, entry.at, entry.id])
  else await db.messages.put(entry)
}

/** Changes the entry that a confirmed command was about; a comment ticket is then summed up anew from its comments. */
async function alter(owed: Owed): Promise<Partial<Ticket>> {
  const target = targetOf(owed)
  if (target === undefined) return {}
  const rows = await rowsOf(owed.ticket).toArray()
  const after = rows.map(row => row.id === target ? alteredBy(row, owed) : row)
  await Promise.all(after.filter((row, at) => row !== rows[at]).map(keep))
  return owed.action === 'deleteComment' || owed.action === 'editComment' ? summaryOf(after) ?? nothingLeft : {}
}

const stores = () => [...rewritten(), db.messages, ...aboutCustomers(), db.files]

/** A command with what the remote has said of it. */
function told(owed: Owed, { customerNote, there }: Receipt): Owed {
  if (owed.action === 'customerNote' && customerNote !== undefined) return { ...owed, input: { ...owed.input, note: customerNote } }
  return owed.action === 'fact' && there !== undefined ? { ...owed, input: { ...owed.input, there } } : owed
}

/** Confirmed: the remote's answer replaces our guess in the same breath, so nothing flickers. */
export function confirm(owed: Owed, receipt: Receipt) {
  return db.transaction('rw', stores(), async () => {
    // Somebody else may have settled it, or the source may have been removed meanwhile.
    if (!await db.outbox.get(owed.seq)) return
    if (await isTaken(owed)) {
      await db.outbox.put({ ...owed, state: 'rejected', reason: 'membershipTaken' })
      return shown(owed.ticket, before => before)
    }
    await db.outbox.delete(owed.seq)
    const entry = receipt.entry ?? entryOf(owed)
    if (entry) await keep({ ...entry, ...(entry.kind === 'message' && entry.from !== 'customer' ? { by: owed.by } : {}), command: owed.id })
    const altered = await alter(owed)
    await db.files.bulkDelete(filesWith(owed).map(file => file.id))
    await shown(owed.ticket, before => ({ ...applyCommand(before, owed), ...altered, ...receipt.ticket }))
    const ticket = await db.tickets.get(owed.ticket)
    if (ticket) await keepAbout(told(owed, receipt), ticket)
    if (receipt.merged) await absorb(receipt.merged.from, receipt.merged.to, owed.source)
  })
}

/** Changes how things stand with one owed command; what is shown follows. `told`: what the remote said of the ticket with it. */
export function mark(seq: number, change: Partial<Pick<Owed, 'state' | 'reason' | 'who' | 'link' | 'tries' | 'notBefore'>>, told: Partial<Ticket> = {}) {
  return db.transaction('rw', stores(), async () => {
    const owed = await db.outbox.get(seq)
    if (!owed) return
    await db.outbox.put({ ...owed, ...change } as Owed)
    await shown(owed.ticket, before => ({ ...before, ...told }))
  })
}

/** One that failed or is unsure, about which the agent decides; nothing once that was done, by a press before this one or in another window: it may be on its way again. */
export async function undecided(seq: number): Promise<Owed | undefined> {
  const owed = await db.outbox.get(seq)
  return owed?.state === 'rejected' || owed?.state === 'unsure' ? owed : undefined
}

/** The agent wants it to go out again. */
export function retry(seq: number) {
  return db.transaction('rw', stores(), async () => {
    if (await undecided(seq)) await mark(seq, { state: 'waiting', reason: undefined, notBefore: 0 })
  })
}

/** The agent gives up a failed or unsure one; its text has been copied or taken back into the composer. */
export function forget(seq: number) {
  return db.transaction('rw', stores(), async () => {
    const owed = await undecided(seq)
    if (!owed) return
    await db.outbox.delete(seq)
    await db.files.bulkDelete(filesWith(owed).map(file => file.id))
    await shown(owed.ticket, before => before)
  })
}

/**
 * Takes a reply back before anything of it has reached the customer: its words and files stand in the draft again. False when it
 * is too late. `at` is the time of this change of the draft (ms).
 */
export function withdraw(seq: number, at: number) {
  return db.transaction('rw', [...stores(), db.drafts], async () => {
    const owed = await db.outbox.get(seq)
    if (owed?.action !== 'reply' || (owed.state !== 'waiting' && owed.state !== 'uploading')) return false
    await db.outbox.delete(seq)
    const { input, ticket } = owed
    await changeDraft(draftId(ticket, 'reply'), at, ({ text, files }) => ({
      text: [text.trimEnd(), input.text].filter(Boolean).join('\n'),
      files: [...files, ...input.files.map(file => file.id)],
    }))
    await shown(ticket, before => before)
    return true
  })
}

/** Takes back what `forget` did, with the files that were read before: it fails again where it failed. */
export function restore(owed: Owed, files: StoredFile[]) {
  return db.transaction('rw', stores(), async () => {
    await db.outbox.put(owed)
    await db.files.bulkPut(files)
    await shown(owed.ticket, before => before)
  })
}

/**
 * The agent has found an unsure one on the channel's own site. Its effect on the ticket stays; its words are
 * not kept from here, because the channel's own row of them is here already or comes with the next pull.
 */
export function arrivedAfterAll(seq: number) {
  return db.transaction('rw', stores(), async () => {
    const owed = await undecided(seq)
    if (!owed) return
    await db.outbox.delete(seq)
    await db.files.bulkDelete(filesWith(owed).map(file => file.id))
    await shown(owed.ticket, before => applyCommand(before, owed))
  })
}
