import type { Draft, StoredFile } from './db'
import { db } from './db'

export const draftTabs = ['reply', 'note'] as const
export type DraftTab = (typeof draftTabs)[number]

export const draftId = (ticket: string, tab: DraftTab) => `${ticket} ${tab}`

/** Keeps what was typed, on every keystroke; an empty draft is no draft. */
export function saveDraft(draft: Draft) {
  return draft.text === '' && draft.files.length === 0 ? db.drafts.delete(draft.id) : db.drafts.put(draft)
}

export const readDraft = (ticket: string, tab: DraftTab) => db.drafts.get(draftId(ticket, tab))

/** Keeps a file that was chosen, pasted or dropped until it is sent or taken off again. */
export async function keepFile(file: File): Promise<StoredFile> {
  const row = { id: crypto.randomUUID(), name: file.name, mime: file.type, size: file.size, blob: file }
  await db.files.put(row)
  return row
}

export async function filesOf(ids: string[]): Promise<StoredFile[]> {
  return (await db.files.bulkGet(ids)).flatMap(file => file ? [file] : [])
}

export const dropFile = (id: string) => db.files.delete(id)
