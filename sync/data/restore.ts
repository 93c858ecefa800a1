import type { Customer } from '@/domain/customer'
import type { BackupFault, BackupHead } from '@/domain/data/backup'
import type { Job } from '@/domain/data/job'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import type { Draft } from '@/sync/drafts'
import { actions } from '@/domain/actions'
import { fromBase64 } from '@/domain/base64'
import { readHead, readRow } from '@/domain/data/backup'
import { breathe } from '@/domain/data/job'
import { placesOf } from '@/domain/places'
import { recount } from '@/sync/counts'
import { inPacks, isListed } from '@/sync/customers/people-packs'
import { db } from '@/sync/db'
import { changedLines, putLines } from '@/sync/packs'
import { backupTables } from './backup-tables'

const atOnce = 200

type Row = Record<string, unknown>

/** The lines of a file, without reading it whole. */
async function* linesIn(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

/** What a backup holds: its head, and how many rows of each table. */
export interface BackupLook { head: BackupHead, rows: Record<string, number> }

/** Reads a backup to its end before anything is touched: whole, ours, and every line of it readable. */
export async function lookIntoBackup(file: Blob): Promise<BackupLook | BackupFault> {
  const known = new Set(backupTables().map(({ name }) => name))
  const rows: Record<string, number> = {}
  let [head, n]: [BackupHead | undefined, number] = [undefined, 0]
  for await (const line of linesIn(file)) {
    if (!head) {
      const read = readHead(line)
      if (typeof read === 'string') return read
      head = read
      continue
    }
    const read = readRow(line)
    if (!read) return 'broken'
    if ('rows' in read) return read.rows === n ? { head, rows } : 'broken'
    n++
    // A table that a later version has added is left out.
    if (known.has(read.table)) rows[read.table] = (rows[read.table] ?? 0) + 1
  }
  return head ? 'cut' : 'notOurs'
}

/** What was on its way when the backup was made may have arrived since, so what may not be done twice asks the agent first. */
const asked = (row: Owed): Owed => ({ ...row, state: row.state === 'rejected' ? 'rejected' : actions[row.action].repeatable ? 'waiting' : 'unsure', tries: 0, notBefore: 0 })

async function putTickets(rows: Ticket[], greets: ReadonlyMap<string, boolean>) {
  const greeted = (ticket: Ticket) => greets.get(ticket.source) ?? false
  await recount([], rows, greeted, new Map())
  const packs = await putLines('tickets', changedLines([], rows))
  await db.tickets.bulkPut(rows.map(row => ({ ...row, places: placesOf(row, greeted(row)), pack: packs.get(row.id) ?? 0 })))
}

/** A transaction ends by itself when it waits for anything but a read or a write, so lines are awaited only where there are any. */
async function putCustomers(rows: Customer[]) {
  const [others, listed] = [rows.filter(row => !isListed(row)), rows.filter(isListed)]
  if (others.length > 0) await db.customers.bulkPut(others)
  if (listed.length > 0) await db.customers.bulkPut(await inPacks(listed))
}

function withBytes({ base64, ...row }: Row): Row {
  const bytes = typeof base64 === 'string' ? fromBase64(base64) : undefined
  return bytes ? { ...row, blob: new Blob([bytes], { type: String(row.mime ?? '') }) } : row
}

function putSlice(table: string, rows: Row[], greets: ReadonlyMap<string, boolean>) {
  const special: Record<string, () => Promise<unknown>> = {
    tickets: () => putTickets(rows as unknown as Ticket[], greets),
    customers: () => putCustomers(rows as unknown as Customer[]),
    outbox: () => db.outbox.bulkPut((rows as unknown as Owed[]).map(asked)),
    files: () => db.table('files').bulkPut(rows.map(withBytes)),
    drafts: () => db.drafts.bulkPut(rows as unknown as Draft[]),
  }
  return db.transaction('rw', [db.table(table), db.counts, db.packs], async () => void await (special[table] ?? (() => db.table(table).bulkPut(rows)))())
}

/** Tickets are filed by a setting of their source, which itself comes last. */
async function greetsIn(file: Blob) {
  const greets = new Map<string, boolean>()
  for await (const line of linesIn(file)) {
    if (!line.startsWith('["sources"')) continue
    const read = readRow(line)
    if (read && 'row' in read) greets.set(String(read.row.id), read.row.greets === true)
  }
  return greets
}

/** Replaces everything local by what a backup holds. The caller has looked into it first (`lookIntoBackup`). */
export async function restoreBackup(file: Blob, { rows }: BackupLook, job: Job) {
  const greets = await greetsIn(file)
  const total = Object.values(rows).reduce((sum, n) => sum + n, 0)
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map(table => table.clear())))
  let done = 0
  let slice: { table: string, rows: Row[] } = { table: '', rows: [] }
  const put = async () => {
    if (slice.rows.length > 0) await putSlice(slice.table, slice.rows, greets)
    done += slice.rows.length
    job.tell(done, total)
    slice = { table: '', rows: [] }
    await breathe()
  }
  for await (const line of linesIn(file)) {
    const read = readRow(line)
    if (!read || 'rows' in read || rows[read.table] === undefined) continue
    if (slice.table !== read.table || slice.rows.length >= atOnce) await put()
    slice.table = read.table
    slice.rows.push(read.row)
  }
  await put()
}
