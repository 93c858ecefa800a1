import type { Owed, OwedState } from './db'
import type { Connector, Session } from '@/connectors/connector'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Ticket } from '@/domain/ticket'
import { liveQuery } from 'dexie'
import { Rejected } from '@/connectors/errors'
import { db } from './db'

/** The lock that every panel that uploads holds, shared: a panel can show progress, and a browser gives it all the time it needs. */
const uploader = 'uploader'

/** Says that this page uploads, for as long as it lives. */
export const offerToUpload = () => void navigator.locks.request(uploader, { mode: 'shared' }, () => new Promise(() => {}))

/** Whether a panel is there to upload; the background, whose requests end after 30 s, then leaves files to it. */
export async function panelTakesUploads() {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === uploader)
}

/** The files of a reply whose bytes the channel does not have yet. */
export const missing = (owed: Owed): OutgoingFile[] => owed.action === 'reply' ? owed.input.files.filter(file => file.uploaded === undefined) : []

const before: Record<'uploading' | 'sending', readonly OwedState[]> = {
  uploading: ['waiting', 'uploading', 'cut'],
  sending: ['waiting', 'uploading', 'cut', 'sending'],
}

/** Moves a row on and returns it as it is now; nothing when the agent has taken it back or another window is ahead. */
export function turnTo(seq: number, state: 'uploading' | 'sending'): Promise<Owed | undefined> {
  return db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(seq)
    if (!row || !before[state].includes(row.state)) return undefined
    await db.outbox.update(seq, { state })
    return { ...row, state }
  })
}

function change(seq: number, to: (file: OutgoingFile) => OutgoingFile) {
  return db.outbox.where('seq').equals(seq).modify((row) => {
    if (row.action === 'reply') row.input.files = row.input.files.map(to)
  })
}

/** Forgets the channel's ids of uploads after it refused the reply, so that trying again begins anew. */
export const forgetUploads = (seq: number) => change(seq, ({ uploaded: _, ...file }) => file)

/** A signal that aborts as soon as the row is gone, because the agent took it back from some window. */
function whileOwed(seq: number) {
  const gone = new AbortController()
  const watching = liveQuery(() => db.outbox.get(seq)).subscribe(row => row === undefined && gone.abort())
  return { signal: gone.signal, end: () => watching.unsubscribe() }
}

/**
 * Brings the files of a reply to the channel, one after the other, and writes down its id of each: cut off midway, the next
 * goes on there. Resolves with the row as it can be sent now; with nothing when it was taken back, or somebody else has it
 * in hand.
 * @throws what the channel says; nothing has reached the customer then.
 */
export async function upload(owed: Owed, ticket: Ticket, connector: Connector, session: Session): Promise<Owed | undefined> {
  const { upload } = connector
  if (!upload || missing(owed).length === 0) return owed
  return navigator.locks.request(`upload:${owed.seq}`, { ifAvailable: true }, async (mine) => {
    const row = mine && await turnTo(owed.seq, 'uploading')
    if (!row) return undefined
    const still = whileOwed(owed.seq)
    try {
      for (const file of missing(row)) {
        const stored = await db.files.get(file.id)
        if (!stored) throw new Rejected('fileLost')
        const uploaded = await upload({ ...session, signal: AbortSignal.any([session.signal, still.signal]) }, ticket, file, stored.blob)
        await change(owed.seq, other => other.id === file.id ? { ...other, uploaded } : other)
      }
      return await db.outbox.get(owed.seq)
    }
    catch (error) {
      if (still.signal.aborted) return undefined
      throw error
    }
    finally {
      still.end()
    }
  })
}
