import { db } from './db'
import { changeDraft, keepFile } from './drafts'

/** Parts of a recording lie among the files as `recording <ticket> <began> <number>` until it is done, so that a closed panel loses none. */
const rowsOf = (start: string) => db.files.where('id').startsWith(`${start} `)

/** `began` in milliseconds. */
export const recordingId = (ticket: string, began: number) => `recording ${ticket} ${began}`

/** Digits of a part's number, padded so that ids sort in its order. */
const digits = 6

/** Keeps part `n` of a recording as it comes, so that a window that is closed loses next to nothing. */
export function keepPart(recording: string, n: number, blob: Blob) {
  return db.files.put({ id: `${recording} ${String(n).padStart(digits, '0')}`, name: '', mime: blob.type, size: blob.size, blob })
}

/** All parts that were kept, as one. */
export async function readRecording(recording: string): Promise<Blob> {
  const parts = await rowsOf(recording).sortBy('id')
  return new Blob(parts.map(({ blob }) => blob), { type: parts[0]?.mime })
}

/** Deletes all parts of a recording. */
export const dropRecording = (recording: string) => rowsOf(recording).delete()

/** Recordings of a ticket that were begun and are not done: under way in some window, or left when it was closed. */
export async function recordingsOf(ticket: string): Promise<string[]> {
  const ids = await rowsOf(`recording ${ticket}`).primaryKeys()
  return [...new Set(ids.map(id => id.slice(0, -digits - 1)))]
}

/** All that was begun on any ticket of a source. Runs inside the caller's transaction. */
export const dropRecordingsOf = (source: string) => db.files.where('id').startsWith(`recording ${source}/`).delete()

/** Attaches the finished file of a recording to a draft and drops its parts: both or neither. `at` is the time of this change (ms). */
export function attachRecording(recording: string, draft: string, file: File, at: number) {
  return db.transaction('rw', db.drafts, db.files, async () => {
    const { id } = await keepFile(file)
    await changeDraft(draft, at, ({ files }) => ({ files: [...files, id] }))
    await dropRecording(recording)
  })
}
