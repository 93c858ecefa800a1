import type { CannedMessage } from '@/domain/canned/canned'
import type { StoredFile } from '@/sync/db'
import { defineStore } from 'pinia'
import { send } from '@/platform/messages'
import { judge } from '@/stores/judge'
import { useToasts } from '@/stores/toasts'
import { dropCanned, duplicateCanned, putCanned, restoreCanned } from '@/sync/canned/canned'
import { retryCanned } from '@/sync/canned/canned-owed'
import { filesOf } from '@/sync/drafts'
import { isStorageFull } from '@/sync/storage-full'

/** No connector's limit is above this (bytes); what a channel does not take is said when the message is inserted. */
const limits = { text: Infinity, file: 25_000_000, types: ['*/*'], pictures: [], voice: [], captions: true }

const plain = ({ id, name, mime, size }: StoredFile) => ({ id, name, mime, size })

/** Changes canned messages. What cannot be kept says so, and nothing is lost from the form it came from. */
export const useCannedEdit = defineStore('canned-edit', () => {
  const toasts = useToasts()
  const notKept = (error: unknown) => {
    toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
    return undefined
  }

  /** Has the team's server told soon; with the next pass when the background is not awake. */
  const tell = () => void send('sync').catch(() => {})

  /** Sorts files into those that may go along and those that may not, with why; only `save` keeps their bytes. */
  async function takeFiles(files: readonly File[], there: readonly StoredFile[]) {
    const { taken, refused } = await judge(files, there, limits)
    const rows = taken.map((file): StoredFile => ({ id: crypto.randomUUID(), name: file.name, mime: file.type, size: file.size, blob: file }))
    return { taken: rows, refused }
  }

  /** Keeps a new or changed message with its files; false when it could not be kept. */
  async function save(message: Omit<CannedMessage, 'files'>, files: StoredFile[]): Promise<boolean> {
    try {
      await restoreCanned({ messages: [], files })
      await putCanned([JSON.parse(JSON.stringify({ ...message, files: files.map(plain) })) as CannedMessage])
      tell()
      return true
    }
    catch (error) {
      notKept(error)
      return false
    }
  }

  /** Deletes messages, and offers to bring them back. */
  async function remove(ids: string[]) {
    const dropped = await dropCanned(ids).catch(notKept)
    if (!dropped || dropped.messages.length === 0) return
    tell()
    const [first] = dropped.messages
    const text = dropped.messages.length === 1 ? 'canned.deleted' : 'canned.deletedMany'
    toasts.say(text, { named: { name: first?.title ?? '', n: dropped.messages.length }, undo: () => void restoreCanned(dropped).then(tell).catch(notKept) })
  }

  /** A copy that is the agent's own, also of a message that comes with Deskside. */
  async function duplicate(message: CannedMessage): Promise<CannedMessage | undefined> {
    if (message.scope !== 'built-in') return duplicateCanned(message.id, Date.now()).catch(notKept)
    const copy: CannedMessage = { ...message, id: crypto.randomUUID(), scope: 'mine', changedAt: Date.now() }
    return await putCanned([copy]).then(() => copy, notKept)
  }

  /** Keeps what somebody else has written into it, while it was written here, as the agent's own message. */
  async function keepBeside(message: CannedMessage) {
    if (await duplicate(message)) toasts.say('canned.changedMeanwhile', { named: { name: message.title } })
  }

  /** Asks the team's server once more to take it. */
  const retry = (id: string) => retryCanned(id).then(tell, notKept)

  const filesFor = (message: CannedMessage | undefined) => filesOf(message?.files.map(file => file.id) ?? [])

  return { takeFiles, save, remove, duplicate, keepBeside, retry, filesFor }
})
