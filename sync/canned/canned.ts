import type { CannedMessage } from '@/domain/canned/canned'
import type { StoredCanned, StoredFile } from '@/sync/db'
import { usedOnce } from '@/domain/canned/shelf'
import { db } from '@/sync/db'
import { oweDropped, owedStores, oweKept } from './canned-owed'

const stores = () => [db.canned, db.cannedUse, db.files, db.cannedDrafts, ...owedStores()]

/**
 * For a transaction of its callers. All that is written at once bears the same number, higher than any before it, so that a reader asks only for what is new. The
 * clock has a part in it: the row with the highest number may have been deleted.
 */
export async function writeRows(messages: CannedMessage[]) {
  const last = await db.canned.orderBy('rev').last()
  const rev = Math.max((last?.rev ?? 0) + 1, Date.now())
  await db.canned.bulkPut(messages.map(message => ({ ...message, rev })))
}

/** Writes what was changed here, and owes the team's server its own messages. */
async function put(messages: CannedMessage[]) {
  const leaves = ({ there: _, ...message }: CannedMessage): CannedMessage => message
  await writeRows(messages.map(message => message.scope === 'team' ? message : leaves(message)))
  await oweKept(messages)
}

const bare = ({ rev: _, ...message }: StoredCanned): CannedMessage => message

/** For a transaction of its callers: deletes those of these files that neither a message nor an unsaved form uses any more. */
export async function dropUnused(files: string[]) {
  if (files.length === 0) return
  const used = new Set((await db.cannedDrafts.toArray()).flatMap(({ files }) => files))
  await db.canned.each(({ files }) => files.forEach(({ id }) => used.add(id)))
  await db.files.bulkDelete(files.filter(id => !used.has(id)))
}

const filesIn = (messages: readonly CannedMessage[]) => messages.flatMap(({ files }) => files.map(({ id }) => id))

/** Keeps new and changed messages, all or none; files they no longer have go. The bytes of new ones are in `files` already. */
export function putCanned(messages: CannedMessage[]) {
  return db.transaction('rw', stores(), async () => {
    const before = (await db.canned.bulkGet(messages.map(({ id }) => id))).flatMap(row => row ?? [])
    await put(messages)
    const kept = new Set(filesIn(messages))
    await dropUnused(filesIn(before).filter(id => !kept.has(id)))
  })
}

/** What a deletion took: enough to bring all of it back. */
export interface DroppedCanned {
  messages: CannedMessage[]
  files: StoredFile[]
}

/** Deletes messages, with those of their files that no other message uses. How often they were used stays, for an undo. */
export function dropCanned(ids: string[]): Promise<DroppedCanned> {
  return db.transaction('rw', stores(), async () => {
    const messages = (await db.canned.bulkGet(ids)).flatMap(row => row ? [bare(row)] : [])
    const files = (await db.files.bulkGet(filesIn(messages))).flatMap(file => file ?? [])
    await db.canned.bulkDelete(ids)
    await oweDropped(ids)
    await dropUnused(filesIn(messages))
    return { messages, files }
  })
}

/** Undoes a deletion. */
export function restoreCanned({ messages, files }: DroppedCanned) {
  return db.transaction('rw', stores(), async () => {
    await db.files.bulkPut(files)
    await put(messages)
  })
}

/** A copy of a message, the agent's own, under a new id; both share the files. Nothing when the original is gone. */
export function duplicateCanned(id: string, now: number): Promise<CannedMessage | undefined> {
  return db.transaction('rw', stores(), async () => {
    const row = await db.canned.get(id)
    if (!row) return undefined
    const { there: _, ...message } = bare(row)
    const copy: CannedMessage = { ...message, id: crypto.randomUUID(), scope: 'mine', changedAt: now }
    await put([copy])
    return copy
  })
}

/** Counts one use (milliseconds), of a built-in message too. */
export function cannedUsed(id: string, now: number) {
  return db.transaction('rw', db.cannedUse, async () => db.cannedUse.put(usedOnce(await db.cannedUse.get(id), id, now)))
}

/** How often and when each message was used. */
export const cannedUses = () => db.cannedUse.toArray()

/** Changes with every write of any message: how many there are, and the highest number they bear. */
export async function cannedState(): Promise<{ count: number, rev: number }> {
  const [count, last] = await Promise.all([db.canned.count(), db.canned.orderBy('rev').last()])
  return { count, rev: last?.rev ?? 0 }
}

/** Ids of the messages written after `rev`; after 0: of all. */
export const cannedAfter = (rev: number): Promise<string[]> => db.canned.where('rev').above(rev).primaryKeys()

/** These messages, without those that have been deleted in the meantime. */
export const cannedRows = async (ids: string[]): Promise<CannedMessage[]> => (await db.canned.bulkGet(ids)).flatMap(row => row ? [bare(row)] : [])
