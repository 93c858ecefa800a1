import type { Draft, Tongue } from '@/domain/canned/draft'
import type { StoredFile } from '@/sync/db'
import { tongues } from '@/domain/canned/draft'
import { db } from '@/sync/db'
import { filesOf } from '@/sync/drafts'
import { dropUnused } from './canned'

/** A canned message as it stands in its form, not saved yet. */
export interface CannedDraft {
  /** The message's id; for a new message, any that begins with `new`. */
  id: string
  draft: Draft
  /** Which of its texts was being written. */
  tongue: Tongue
  /** Ids of rows in `files`. */
  files: string[]
  /** When it was last written in (ms). */
  at: number
}

/** As it is stored: the texts as pairs with their languages. As keys, one of these would be `id` (Indonesian), below which masking leaves everything alone. */
export type CannedDraftRow = Omit<CannedDraft, 'draft'> & { fields: Omit<Draft, 'id' | 'bodies'> & { bodies: [Tongue, string][] } }

const stores = () => [db.cannedDrafts, db.canned, db.files]

function rowOf({ draft: { id: _, bodies, ...fields }, ...rest }: CannedDraft): CannedDraftRow {
  return { ...rest, fields: { ...fields, bodies: tongues.map(tongue => [tongue, bodies[tongue]]) } }
}
function draftFrom({ fields: { bodies, ...fields }, ...rest }: CannedDraftRow): CannedDraft {
  return { ...rest, draft: { ...fields, bodies: Object.fromEntries(bodies) as Draft['bodies'] } }
}

/** Keeps what stands in a form, on every keystroke; a file that was taken off again goes. `added`: the bytes of new ones. */
export function keepCannedDraft(draft: CannedDraft, added: StoredFile[] = []) {
  return db.transaction('rw', stores(), async () => {
    const before = await db.cannedDrafts.get(draft.id)
    await db.files.bulkPut(added)
    await db.cannedDrafts.put(rowOf(draft))
    await dropUnused(before?.files.filter(id => !draft.files.includes(id)) ?? [])
  })
}

/** It was saved, or given up: those of its files that no message uses go too. */
export function dropCannedDraft(id: string) {
  return db.transaction('rw', stores(), async () => {
    const before = await db.cannedDrafts.get(id)
    await db.cannedDrafts.delete(id)
    await dropUnused(before?.files ?? [])
  })
}

/** All drafts whose form was left without saving, the latest first. */
export async function cannedDrafts(): Promise<CannedDraft[]> {
  return (await db.cannedDrafts.toArray()).map(draftFrom).sort((a, b) => b.at - a.at)
}

export const draftFiles = ({ files }: CannedDraft): Promise<StoredFile[]> => filesOf(files)
