import type { Job } from '@/domain/data/job'
import { toBase64 } from '@/domain/base64'
import { footLine, headLine, rowLine } from '@/domain/data/backup'
import { breathe } from '@/domain/data/job'
import { maskRow } from '@/domain/mask/row'
import { backupTables, isInvented } from './backup-tables'

const atOnce = 500

/** A row as text: bytes as base64, places and packs left out, which are made anew. */
async function plainly({ blob, places: _, pack: __, ...row }: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (!(blob instanceof Blob)) return blob === undefined ? row : { ...row, blob }
  return { ...row, base64: toBase64(new Uint8Array(await blob.arrayBuffer())) }
}

/** Everything local as one file, without secrets (they are not in these tables) and masked; nothing when it was stopped. */
export async function makeBackup(settings: Record<string, unknown>, now: number, job: Job): Promise<Blob | undefined> {
  const tables = backupTables()
  const sizes = await Promise.all(tables.map(table => table.count()))
  const total = sizes.reduce((sum, n) => sum + n, 0)
  // As blobs, slice by slice: the browser may keep large ones on the disk.
  const parts: Blob[] = [new Blob([headLine({ deskside: 'backup', version: 1, at: now, settings })])]
  let [done, written] = [0, 0]
  for (const table of tables) {
    for (let after: unknown; ;) {
      if (job.stopped()) return undefined
      const range = after === undefined ? table.toCollection() : table.where(':id').above(after as string)
      const keys = await range.limit(atOnce).primaryKeys() as string[]
      const rows = (await table.bulkGet(keys)).flatMap(row => row && !isInvented(row) ? [row] : [])
      const texts = await Promise.all(rows.map(async row => rowLine(table.name, maskRow(await plainly(row)))))
      parts.push(new Blob(texts))
      written += rows.length
      done += keys.length
      job.tell(done, total)
      if (keys.length < atOnce) break
      after = keys.at(-1)
      await breathe()
    }
  }
  return new Blob([...parts, footLine(written)], { type: 'application/json' })
}
