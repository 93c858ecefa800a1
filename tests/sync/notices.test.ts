import type { Ticket } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { catchUp } from '@/sync/catch-up'
import { db } from '@/sync/db'
import { dismissAbsences, lookForNotices, tellOnce } from '@/sync/notices'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { connect } from '@/sync/sources'
import { noon, source, ticket } from '../make'

const minute = 60_000
const me = 'ana'
const standing = { me, here: true, inSight: undefined }
const away = { ...standing, here: false }

async function put(...rows: Partial<Ticket>[]) {
  const tickets = rows.map(row => ticket(row))
  await db.transaction('rw', rewritten(), async () => rewrite(await look(tickets.map(({ id }) => id), []), (_, i) => tickets[i]!))
}
const wrote = (id: string, at: number, changes: Partial<Ticket> = {}) => ({ id: `facebook:1/${id}`, name: id, lastActivityAt: at, lastCustomerAt: at, waitingSince: at, ...changes })
const names = async (found: ReturnType<typeof lookForNotices>) => (await found).map(({ kind, name }) => `${kind} ${name}`)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  await lookForNotices(standing, noon)
})

it('S135 each message that comes while the agent is away is told once, also by a worker that was killed in between', async () => {
  await lookForNotices(away, noon + minute)
  await put(wrote('Lan', noon + 2 * minute), wrote('Ben has this one', noon + 2 * minute, { assignee: 'ben' }))
  expect(await names(lookForNotices(away, noon + 3 * minute))).toEqual(['offline Lan'])
  // Nothing but the tables is left after a restart.
  db.close()
  await db.open()
  expect(await names(lookForNotices(away, noon + 4 * minute))).toEqual([])
  await put(wrote('Lan', noon + 5 * minute, { waitingSince: noon + 2 * minute }))
  expect(await names(lookForNotices(away, noon + 6 * minute))).toEqual(['offline Lan'])
})

it('S135 what the agent is looking at is not told, now or later', async () => {
  await lookForNotices(away, noon + minute)
  await put(wrote('Lan', noon + 2 * minute))
  expect(await names(lookForNotices({ ...away, inSight: 'facebook:1/Lan' }, noon + 3 * minute))).toEqual([])
  expect(await names(lookForNotices(away, noon + 4 * minute))).toEqual([])
})

it('S136 who left before an answer is told once and marked; an answer takes the mark off', async () => {
  await put(wrote('Lan', noon + minute))
  const looks = async (at: number) => names(lookForNotices(standing, noon + at * minute))
  for (let at = 1; at < 16; at += 2) expect(await looks(at)).toEqual([])
  expect(await looks(17)).toEqual(['missed Lan'])
  expect(await looks(18)).toEqual([])
  expect((await db.tickets.get('facebook:1/Lan'))?.missedSince).toBe(noon + minute)
})

it('S136 whoever waited when the Page was connected was not missed, however long ago, and is once they write again', async () => {
  await db.sources.clear()
  await connect(source(), noon + 10 * minute)
  await put(wrote('Lan', noon + 9 * minute), wrote('Oanh', noon + 11 * minute))
  for (let at = 2; at < 28; at += 2) await lookForNotices(standing, noon + at * minute)
  expect((await db.tickets.toArray()).map(({ name, missedSince }) => [name, missedSince])).toEqual([['Lan', undefined], ['Oanh', noon + 11 * minute]])
})

it('S134 on coming back there is a list of who wrote, how often and since when, until it is read or dismissed', async () => {
  await lookForNotices(away, noon + minute)
  await put(wrote('Lan', noon + 9 * minute, { waitingSince: noon + 2 * minute }), wrote('Oanh', noon + 3 * minute), wrote('Before', noon - minute))
  await db.messages.bulkPut([noon - minute, noon + 2 * minute, noon + 9 * minute].map((at, i) => ({ kind: 'message', ticket: 'facebook:1/Lan', id: `m${i}`, at, from: 'customer', text: 'hi', attachments: [] })))
  expect(await catchUp(me)).toEqual([])
  await lookForNotices(standing, noon + 10 * minute)
  const list = async () => (await catchUp(me)).map(({ ticket, messages, since }) => [ticket.name, messages, (since - noon) / minute])
  expect(await list()).toEqual([['Lan', 2, 2], ['Oanh', 1, 3]])
  await put(wrote('Lan', noon + 9 * minute, { seenAt: noon + 11 * minute }))
  expect(await list()).toEqual([['Oanh', 1, 3]])
  await dismissAbsences()
  expect(await list()).toEqual([])
})

it('S134 what came while the browser was closed is on the list, though it is fetched only afterwards', async () => {
  await lookForNotices(standing, noon + 480 * minute)
  await put(wrote('Night', noon + 100 * minute))
  expect((await catchUp(me)).map(({ ticket }) => ticket.name)).toEqual(['Night'])
})

it('a message is told by whoever asks first', async () => {
  expect(await Promise.all([tellOnce('t', 5), tellOnce('t', 5)])).toEqual([true, false])
  expect(await tellOnce('t', 4)).toBe(false)
  expect(await tellOnce('t', 6)).toBe(true)
})
