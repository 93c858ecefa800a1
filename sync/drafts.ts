import type { StoredFile } from './db'
import type { Card } from '@/domain/card'
import type { MailHead } from '@/domain/mail/head'
import { isEmptyHead } from '@/domain/mail/head'
import { carriedOver } from '@/domain/quick'
import { db } from './db'

/** What was typed and not sent (every keystroke): `<ticket id> <tab>`. */
export interface Draft {
  id: string
  text: string
  /** Ids of rows in `files`. */
  files: string[]
  /** What stands above a mail, as typed. */
  head?: MailHead
  /** What a reply is for: the comment it goes under, what the buttons below it ask for, and the card that goes before it. */
  aim?: { to?: string, asks?: 'phone' | 'email' | 'rating', card?: Card }
  at: number
}

/** The tabs of the composer, each of which has a draft of its own. */
export const draftTabs = ['reply', 'note', 'mail'] as const
export type DraftTab = (typeof draftTabs)[number]

export const draftId = (ticket: string, tab: DraftTab) => `${ticket} ${tab}`

const isEmpty = ({ text, files, head, aim }: Draft) => text === '' && files.length === 0 && !aim?.card && (!head || isEmptyHead(head))

/** Keeps what was typed, on every keystroke; an empty draft is deleted. */
export function saveDraft(draft: Draft) {
  return isEmpty(draft) ? db.drafts.delete(draft.id) : db.drafts.put(draft)
}

/** Keeps a file that was chosen, pasted or dropped until it is sent or taken off again. */
export async function keepFile(file: File): Promise<StoredFile> {
  const row = { id: crypto.randomUUID(), name: file.name, mime: file.type, size: file.size, blob: file }
  await db.files.put(row)
  return row
}

/** The files with these ids; one that is no longer kept is left out. */
export async function filesOf(ids: string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  return (await db.files.bulkGet(ids)).flatMap(file => file ? [file] : [])
}

export const dropFile = (id: string) => db.files.delete(id)

/**
 * Changes what is given of a draft and keeps the rest, in one transaction: text typed in one window and a file
 * dropped in another do not undo each other. `at` is the time of this change (ms).
 */
export function changeDraft(id: string, at: number, change: (before: Pick<Draft, 'text' | 'files'>) => Partial<Pick<Draft, 'text' | 'files' | 'head' | 'aim'>>) {
  return db.transaction('rw', db.drafts, async () => {
    const { text = '', files = [], head, aim } = await db.drafts.get(id) ?? {}
    await saveDraft({ id, text, files, ...(head ? { head } : {}), ...(aim ? { aim } : {}), ...change({ text, files }), at })
  })
}

/**
 * Appends the words and some files (ids) of one draft to those of another, in one transaction, so that nothing is lost or doubled. Resolves
 * with the words that the other then has. `at`: milliseconds.
 */
export function moveDraft(from: string, to: string, files: string[], at: number): Promise<string> {
  return db.transaction('rw', db.drafts, async () => {
    const moved = (await db.drafts.get(from))?.text ?? ''
    const text = carriedOver((await db.drafts.get(to))?.text ?? '', moved)
    await changeDraft(to, at, before => ({ text, files: [...before.files, ...files] }))
    await changeDraft(from, at, before => ({ text: '', files: before.files.filter(id => !files.includes(id)) }))
    return text
  })
}

const withFiles = async (id: string, draft: Draft | undefined) => ({ id, draft, files: await filesOf(draft?.files ?? []) })

/** A draft with its files, as they are now; live queries may ask. */
export async function draftWithFiles(id: string): Promise<{ id: string, draft?: Draft, files: StoredFile[] }> {
  return withFiles(id, await db.drafts.get(id))
}

/** Drafts that are being read right now. */
const asked = new Map<string, Promise<Draft | undefined>>()

/**
 * A draft that is opened: its text field, the head of its mail and its aim ask at the same moment, and share one read. Not for live
 * queries, which have to read for themselves to be told of changes.
 */
export function draftOf(id: string): Promise<Draft | undefined> {
  const other = asked.get(id)
  if (other) return other
  const read = db.drafts.get(id)
  asked.set(id, read)
  queueMicrotask(() => asked.delete(id))
  return read
}

/** The same with its files. */
export async function openedDraft(id: string): ReturnType<typeof draftWithFiles> {
  return withFiles(id, await draftOf(id))
}
