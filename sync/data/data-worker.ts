import type { BackupLook } from './restore'
import type { BackupFault } from '@/domain/data/backup'
import type { CustomerColumn } from '@/domain/data/customer-columns'
import type { CustomerFormat } from '@/domain/data/customer-file'
import type { LineFault, ListedCustomer } from '@/domain/data/customer-line'
import type { CustomerTable, FileFault } from '@/domain/data/customer-table'
import type { Job } from '@/domain/data/job'
import type { ListRule, ListStamp } from '@/domain/data/merge-listed'
import type { Imported } from '@/sync/customers/customer-import'
import { readLine } from '@/domain/data/customer-line'
import { tableOf } from '@/domain/data/customer-table'
import { breathe } from '@/domain/data/job'
import { exportCustomers } from '@/sync/customers/customer-export'
import { importCustomers } from '@/sync/customers/customer-import'
import { allOwnFields } from '@/sync/customers/own-fields'
import { isStorageFull } from '@/sync/storage-full'
import { makeBackup } from './backup'
import { lookIntoBackup, restoreBackup } from './restore'

/** A file as it is shown before anything of it is taken: how it begins, and how much there is. */
export type OpenedTable = Pick<CustomerTable, 'headers' | 'columns' | 'open'> & { first: string[][], lines: number }
/** What its lines come to with the columns as they are. Only some faults are told one by one. `isWhole`: it was not stopped on the way. */
export interface CheckedTable { ready: number, faults: LineFault[], faultCount: number, isWhole: boolean }

/** What can be asked of the worker, and what each comes back with. */
export interface DataWork {
  open: { ask: { file: Blob }, answer: OpenedTable | { fault: FileFault } }
  check: { ask: { columns: (CustomerColumn | undefined)[] }, answer: CheckedTable }
  import: { ask: { rule: ListRule, stamp: ListStamp }, answer: Imported }
  export: { ask: { format: CustomerFormat }, answer: Blob | undefined }
  backup: { ask: { settings: Record<string, unknown>, now: number }, answer: Blob | undefined }
  look: { ask: { file: Blob }, answer: BackupLook | BackupFault }
  restore: { ask: { file: Blob }, answer: BackupLook | BackupFault }
}
export type DataName = keyof DataWork
export type DataQuestion = { [N in DataName]: { id: number, name: N, ask: DataWork[N]['ask'] } }[DataName] | { id: number, name: 'stop' }
export type DataAnswer = { id: number } & ({ done: number, total: number } | { answer: unknown } | { failed: 'storageFull' | 'notDone' })

/** Most faults that are told: nobody reads more. */
const mostFaults = 200
const linesAtOnce = 1000

let table: CustomerTable | undefined
let ready: ListedCustomer[] = []
let stopping = 0

type Works = { [N in DataName]: (ask: DataWork[N]['ask'], job: Job) => Promise<DataWork[N]['answer']> }
const works: Works = {
  async open({ file }) {
    const read = tableOf(new Uint8Array(await file.arrayBuffer()), await allOwnFields())
    if (typeof read === 'string') return { fault: read }
    table = read
    const { headers, columns, rows, open } = read
    return { headers, columns, open, first: rows.slice(0, 3).map(({ cells }) => cells), lines: rows.length }
  },
  async check({ columns }, job) {
    const own = new Map((await allOwnFields()).map(row => [row.id as string, row]))
    const faults: LineFault[] = table?.open === undefined ? [] : [{ line: table.open, fault: 'open' }]
    const read: ListedCustomer[] = []
    const rows = table?.rows ?? []
    for (let i = 0; i < rows.length && !job.stopped(); i += linesAtOnce) {
      for (const row of rows.slice(i, i + linesAtOnce)) {
        const customer = readLine(row, columns, own as never, faults)
        if (customer) read.push(customer)
      }
      job.tell(i, rows.length)
      await breathe()
    }
    const isWhole = !job.stopped()
    if (isWhole) ready = read
    return { ready: read.length, faults: faults.sort((a, b) => a.line - b.line).slice(0, mostFaults), faultCount: faults.length, isWhole }
  },
  import: ({ rule, stamp }, job) => importCustomers(ready, rule, stamp, job),
  export: ({ format }, job) => exportCustomers(format, job),
  backup: ({ settings, now }, job) => makeBackup(settings, now, job),
  look: ({ file }) => lookIntoBackup(file),
  async restore({ file }, job) {
    const look = await lookIntoBackup(file)
    if (typeof look !== 'string') await restoreBackup(file, look, job)
    return look
  },
}

const post = (answer: DataAnswer) => globalThis.postMessage(answer)

globalThis.addEventListener('message', async ({ data }: MessageEvent<DataQuestion>) => {
  const { id, name } = data
  if (name === 'stop') {
    stopping = id
    return
  }
  let told = 0
  const job: Job = {
    stopped: () => stopping >= id,
    // A progress bar needs no more.
    tell: (done, total) => {
      if (Date.now() - told < 100) return
      told = Date.now()
      post({ id, done, total })
    },
  }
  try {
    post({ id, answer: await works[name](data.ask as never, job) })
  }
  catch (error) {
    post({ id, failed: isStorageFull(error) ? 'storageFull' : 'notDone' })
  }
})
