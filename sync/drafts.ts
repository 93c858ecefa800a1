import type { Draft, StoredFile } from './db'
import { isEmptyHead } from '@/domain/mail/head'
import { db } from './db'

export const draftTabs = ['reply', 'note', 'mail'] as const
export type DraftTab = (typeof draftTabs)[number]

export const draftId = (ticket: string, tab: DraftTab) => `${ticket} ${tab}`

const isEmpty = ({ text, files, head }: Draft) => text === '' && files.length === 0 && (!head || isEmptyHead(head))

/** Keeps what was typed, on every keystroke; an empty draft is no draft. */
export function saveDraft(draft: Draft) {
  return isEmpty(draft) ? db.drafts.delete(draft.id) : db.drafts.put(draft)
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

/**
 * Changes what is given of a draft and keeps the rest, in one transaction: text typed in one window and a file
 * dropped in another do not undo each other. `at` is the time of this change (ms).
 */
export function changeDraft(id: string, at: number, change: (before: Pick<Draft, 'text' | 'files'>) => Partial<Pick<Draft, 'text' | 'files' | 'head'>>) {
  return db.transaction('rw', db.drafts, async () => {
    const { text = '', files = [], head } = await db.drafts.get(id) ?? {}
    await saveDraft({ id, text, files, ...(head ? { head } : {}), ...change({ text, files }), at })
  })
}

/** A draft with its files, as they are now. */
export async function draftWithFiles(id: string): Promise<{ id: string, draft?: Draft, files: StoredFile[] }> {
  const draft = await db.drafts.get(id)
  return { id, draft, files: await filesOf(draft?.files ?? []) }
}
