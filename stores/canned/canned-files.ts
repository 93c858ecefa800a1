import type { CannedMessage } from '@/domain/canned/canned'
import type { Carried, Format, Written } from '@/domain/canned/formats/format'
import type { Choice, PlanRow } from '@/domain/canned/import-plan'
import type { StoredFile } from '@/sync/db'
import { defineStore } from 'pinia'
import { fromBase64, toBase64 } from '@/domain/base64'
import { formatters } from '@/domain/canned/formats/read'
import { placeOf } from '@/domain/canned/import-plan'
import { useToasts } from '@/stores/toasts'
import { dropCanned, putCanned, restoreCanned } from '@/sync/canned/canned'
import { filesOf } from '@/sync/drafts'
import { isStorageFull } from '@/sync/storage-full'
import { useCannedList } from './canned-list'

/** The bytes of a file's pictures as rows of ours. */
function unpack({ files }: Carried): StoredFile[] {
  return files.flatMap(({ name, mime, base64 }) => {
    const bytes = fromBase64(base64)
    return bytes ? [{ id: crypto.randomUUID(), name, mime, size: bytes.length, blob: new Blob([bytes], { type: mime }) }] : []
  })
}

async function pack(message: CannedMessage): Promise<Carried> {
  const { there: _, changedAt: __, files, ...kept } = message
  const rows = await filesOf(files.map(file => file.id))
  const packed = await Promise.all(rows.map(async ({ name, mime, blob }) => ({ name, mime, base64: toBase64(new Uint8Array(await blob.arrayBuffer())) })))
  return { ...kept, files: packed, line: 0 }
}

/** Files of canned messages, in and out. */
export const useCannedFiles = defineStore('canned-files', () => {
  const list = useCannedList()
  const toasts = useToasts()

  /** The text of a file of these messages, and what the format leaves behind. */
  async function write(messages: readonly CannedMessage[], format: Format): Promise<Written> {
    return formatters[format].write(await Promise.all(messages.map(pack)))
  }

  function made(row: PlanRow, choice: Choice, files: StoredFile[]): CannedMessage {
    const { line: _, id: theirs, ...said } = row.theirs
    const { id = theirs !== undefined && !list.get(theirs) ? theirs : crypto.randomUUID() } = placeOf(row, choice)
    const plain = files.map(({ id, name, mime, size }) => ({ id, name, mime, size }))
    // Whose a message is that is here already, no file decides: as its agent's own it would go from the team's server.
    const mine = row.mine?.id === id ? row.mine : undefined
    return { ...said, id, files: plain, changedAt: Date.now(), ...(mine ? { scope: mine.scope } : {}), ...(mine?.there ? { there: mine.there } : {}) }
  }

  /** Puts what was decided here, all or nothing, and offers to undo it. False when it could not be kept. */
  async function take(rows: readonly PlanRow[], choiceOf: (row: PlanRow) => Choice): Promise<boolean> {
    const wanted = rows.filter(row => placeOf(row, choiceOf(row)).taken)
    const unpacked = wanted.map(row => ({ row, files: unpack(row.theirs) }))
    const ids = new Set<string>()
    const next = unpacked.map(({ row, files }) => {
      const message = made(row, choiceOf(row), files)
      // Two messages of a file may have the same id: the second becomes a message of its own.
      if (ids.has(message.id)) message.id = crypto.randomUUID()
      ids.add(message.id)
      return message
    })
    const before = next.flatMap(({ id }) => list.get(id) ?? [])
    const replaced = new Set(before.map(message => message.id))
    try {
      const files = await filesOf(before.flatMap(message => message.files.map(file => file.id)))
      await restoreCanned({ messages: [], files: unpacked.flatMap(({ files }) => files) })
      await putCanned(next)
      const undo = async () => {
        await dropCanned(next.map(({ id }) => id).filter(id => !replaced.has(id)))
        await restoreCanned({ messages: [], files })
        await putCanned(before)
      }
      toasts.say('canned.imported', { named: { n: next.length }, undo: () => void undo().catch(() => toasts.fail('error.notKept')) })
      return true
    }
    catch (error) {
      toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
      return false
    }
  }

  return { write, take }
})
