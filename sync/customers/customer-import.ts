import type { Customer, CustomerNote } from '@/domain/customer'
import type { ListedCustomer } from '@/domain/data/customer-line'
import type { Job } from '@/domain/data/job'
import type { ListRule, ListStamp } from '@/domain/data/merge-listed'
import { blank } from '@/domain/customer/facts'
import { matchKey } from '@/domain/customer/norm'
import { breathe } from '@/domain/data/job'
import { hasMembership, isMeant, keysOf, listedId, withListed } from '@/domain/data/merge-listed'
import { db } from '@/sync/db'
import { rewritten } from '@/sync/rewrite'
import { peopleOf, retell } from './customers'
import { inPacks, isListed, listed } from './people-packs'

/** Lines in one transaction: a reader waits for it. */
const atOnce = 200

/** How a list came in. `done`: lines that were looked at; fewer than there are when it was stopped. */
export interface Imported { added: number, updated: number, same: number, done: number }

/** Whether two rows are one person. */
const isJoined = (one: Customer | undefined, other: Customer) => one !== undefined && (one.into ?? one.id) === (other.into ?? other.id)

/** Customers of one slice as they are now, found by id and by what they are recognised by. */
async function hereOf(lines: ListedCustomer[]) {
  const ids = [...new Set(lines.flatMap(line => [...(line.id ? [line.id] : []), listedId(line)]))]
  const keys = [...new Set(lines.flatMap(keysOf))]
  const [named, known] = await Promise.all([db.customers.bulkGet(ids), keys.length > 0 ? db.customers.where('keys').anyOf(keys).toArray() : []])
  const byId = new Map<string, Customer>()
  const byKey = new Map<string, Set<string>>()
  const keep = (row: Customer) => {
    byId.set(row.id, row)
    for (const key of row.keys ?? []) byKey.set(key, (byKey.get(key) ?? new Set()).add(row.id))
  }
  for (const row of [...named, ...known]) {
    if (row) keep(row)
  }
  const meant = (line: ListedCustomer) => {
    const own = line.id === undefined ? undefined : byId.get(line.id)
    if (own) return own
    const others = keysOf(line).flatMap(key => [...byKey.get(key) ?? []]).flatMap(id => byId.get(id) ?? [])
    return others.find(row => hasMembership(row, line)) ?? others.find(row => isMeant(row, line)) ?? byId.get(listedId(line))
  }
  /** The line without a membership id that somebody else has: it is given once (S030). */
  const untaken = (line: ListedCustomer, row: Customer): ListedCustomer => {
    const { membership, ...values } = line.values
    const isTaken = membership?.some(value => [...byKey.get(matchKey('membership', value)) ?? []].some(id => id !== row.id && !isJoined(byId.get(id), row)))
    return isTaken ? { ...line, values } : line
  }
  return { byId, keep, meant, untaken }
}

const noteId = (customer: string, text: string) => `${customer} ${text.length} ${[...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 2147483647, 7)}`

/** Notes that are not here yet; the same words on the same customer are one note, however often the list comes in. */
async function keepNotes(notes: CustomerNote[]) {
  const customers = [...new Set(notes.map(({ customer }) => customer))]
  const before = await db.customerNotes.where('customer').anyOf(customers).toArray()
  await db.customerNotes.bulkPut(notes.filter(note => !before.some(({ customer, text }) => customer === note.customer && text === note.text)))
}

function importSome(lines: ListedCustomer[], rule: ListRule, stamp: ListStamp, sum: Imported) {
  return db.transaction('rw', [...rewritten(), db.customers, db.customerNotes], async () => {
    const { byId, keep, meant, untaken } = await hereOf(lines)
    const before = new Map(byId)
    const notes: CustomerNote[] = []
    for (const line of lines) {
      const there = meant(line)
      const row = there ?? blank(listedId(line), listed)
      const after = withListed(row, untaken(line, row), rule, stamp)
      if (!there) sum.added++
      else if (after !== row) sum.updated++
      else sum.same++
      if (after !== row || !there) keep(after)
      notes.push(...line.notes.map(text => ({ id: noteId(after.id, text), customer: after.id, by: stamp.by, at: stamp.at, text })))
    }
    const changed = [...byId.values()].filter(row => before.get(row.id) !== row)
    await db.customers.bulkPut(await inPacks(changed))
    if (notes.length > 0) await keepNotes(notes)
    for (const people of await peopleOf(changed.filter(row => !isListed(row) || row.joined || row.into))) await retell(people)
  })
}

/** Puts a list of customers into the desk, a slice at a time. What came in before it was stopped stays. */
export async function importCustomers(lines: ListedCustomer[], rule: ListRule, stamp: ListStamp, job: Job): Promise<Imported> {
  const sum: Imported = { added: 0, updated: 0, same: 0, done: 0 }
  for (let i = 0; i < lines.length && !job.stopped(); i += atOnce) {
    await importSome(lines.slice(i, i + atOnce), rule, stamp, sum)
    sum.done = Math.min(lines.length, i + atOnce)
    job.tell(sum.done, lines.length)
    await breathe()
  }
  return sum
}
