import type { Customer } from '@/domain/customer'
import type { OwnFieldRow } from '@/domain/customer/own-field'
import type { LineFault } from '@/domain/data/customer-line'
import type { Job } from '@/domain/data/job'
import { beforeEach, expect, it } from 'vitest'
import { readLine } from '@/domain/data/customer-line'
import { tableOf } from '@/domain/data/customer-table'
import { searchWords } from '@/domain/findable'
import { linesOf, scan } from '@/domain/scan'
import { exportCustomers } from '@/sync/customers/customer-export'
import { importCustomers } from '@/sync/customers/customer-import'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../../make'

const onward: Job = { tell: () => {}, stopped: () => false }
const stamp = { by: 'ana', at: noon, file: 'khach.csv' }

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})

function linesIn(text: string, own: OwnFieldRow[] = []) {
  const table = tableOf(new TextEncoder().encode(text), own)
  if (typeof table === 'string') throw new Error(table)
  const faults: LineFault[] = []
  const fields = new Map(own.map(row => [row.id, row]))
  return { lines: table.rows.flatMap(row => readLine(row, table.columns, fields as never, faults) ?? []), faults }
}
const take = (text: string, rule: 'keep' | 'replace' = 'keep', own: OwnFieldRow[] = []) => importCustomers(linesIn(text, own).lines, rule, stamp, onward)
const values = (row: Customer | undefined) => Object.fromEntries(Object.entries(row?.facts ?? {}).map(([field, facts]) => [field, facts?.map(({ value }) => value)]))
async function found(text: string) {
  const packs = await db.packs.where('[of+n]').between(['people', 0], ['people', []]).toArray()
  return packs.flatMap(({ text: lines, ids }) => scan(linesOf(lines, ids), searchWords(text), 1000)).length
}

it('a list that is imported twice is there once, found by every word of it', async () => {
  const list = 'Tên,SĐT,Địa chỉ\nNguyễn Thị Lan,0912 345 678,"12 Lê Lợi, P.5"\nBudi,,Jl. Braga'
  expect(await take(list)).toMatchObject({ added: 2, updated: 0, same: 0 })
  expect(await take(list)).toMatchObject({ added: 0, updated: 0, same: 2 })
  expect(await db.customers.count()).toBe(2)
  expect(await found('lan 5678')).toBe(1)
  expect(await found('phường 5')).toBe(1)
  await take('Tên,SĐT,Email\nNguyễn Thị Lan,0912345678,lan@mail.vn')
  expect(await found('lan@mail.vn 0912')).toBe(1)
  expect(await db.customers.count()).toBe(2)
})

it('what an agent has noted stays or gives way, as chosen, and nothing is taken away', async () => {
  await take('name,membership,tax\nLan,0007,11')
  const other = 'name,membership,tax,phone\nLan Anh,0007,22,0912345678'
  await take(other)
  expect(values((await db.customers.toArray())[0])).toEqual({ name: ['Lan'], membership: ['0007'], tax: ['11'], phone: ['0912345678'] })
  await take(other, 'replace')
  const [row] = await db.customers.toArray()
  expect(values(row)).toEqual({ name: ['Lan Anh'], membership: ['0007'], tax: ['22'], phone: ['0912345678'] })
  expect(row!.facts.tax![0]).toMatchObject({ from: 'file', where: { page: 'khach.csv' }, by: 'ana', at: noon })
})

it('S030 a membership id that somebody has goes to nobody else: not by a shared number, not by our own id', async () => {
  await take('name,phone,membership\nLan,0912345678,\nMinh,,0007')
  await take('name,phone,membership\nLan,0912345678,0007')
  const [lan, minh] = ['Lan', 'Minh'].map(name => async () => (await db.customers.toArray()).find(row => row.facts.name?.[0]?.value === name)!)
  expect([values(await lan!()).membership, values(await minh!())]).toEqual([undefined, { name: ['Minh'], phone: ['0912345678'], membership: ['0007'] }])
  await take(`id,name,membership,email\n${(await lan!()).id},Lan,00-07,lan@mail.vn`, 'replace')
  expect(values(await lan!())).toEqual({ name: ['Lan'], phone: ['0912345678'], email: ['lan@mail.vn'] })
})

it('a customer who writes already is completed, and their ticket is found by it at once', async () => {
  await store({ id: 'facebook:1' }, { arrivals: [{ conversation: conversation() }], messages: [], cursor: '' }, noon)
  await db.customers.update('facebook:1/c1', { 'keys': ['phone:0912345678'], 'facts.phone': [{ id: 'phone', value: '0912345678', from: 'typed', at: 1 }] })
  expect(await take('name,phone,email\nnguyen thi lan,+84 912 345 678,lan@mail.vn')).toMatchObject({ added: 0, updated: 1 })
  expect((await db.tickets.toArray())[0]!.known).toMatchObject({ email: 'lan@mail.vn' })
})

it('S024 somebody else with the same number is another customer, suggested but never joined', async () => {
  await take('name,phone\nLan,0912345678\nHương,0912345678')
  expect(await db.customers.count()).toBe(2)
  expect(await db.customers.where('keys').equals('phone:0912345678').count()).toBe(2)
})

it('stopped, it keeps what has come in and says how far it got', async () => {
  const { lines } = linesIn(`name\n${Array.from({ length: 1000 }, (_, i) => `Khách ${i}`).join('\n')}`)
  let told = 0
  const sum = await importCustomers(lines, 'keep', stamp, { tell: done => (told = done), stopped: () => told >= 400 })
  expect(sum).toMatchObject({ added: 400, done: 400 })
  expect(await db.customers.count()).toBe(400)
})

it.each(['csv', 'json'] as const)('what is exported as %s comes in again as it was', async (format) => {
  const own: OwnFieldRow[] = [{ id: 'own:size', name: 'Cỡ', type: 'text', order: 0 }]
  await db.ownFields.bulkPut(own)
  await take([
    'name,phone,phone 2,address,membership,Cỡ,note',
    '"Lan ""Béo"" 🌸",0912345678,+36 20 123 4567,"12/5 Lê Lợi, P.5; Q.1",00071,M,"Gọi sau 4 giờ"',
    '=HYPERLINK("x"),,,,0001,,',
    `${'Ư'.repeat(300)},"1111111,2222222,3333333",4444444|5555555,,,,`,
  ].join('\n'), 'keep', own)
  const before = (await db.customers.toArray()).map(values)
  expect(before.map(({ phone }) => phone?.length)).toContain(5)
  const file = await exportCustomers(format, onward)
  const text = await file!.text()
  expect(text).not.toMatch(/undefined|null|\[object/)
  await Promise.all([db.customers, db.customerNotes, db.packs].map(table => table.clear()))
  const { lines, faults } = linesIn(text, own)
  expect(faults).toEqual([])
  await importCustomers(lines, 'keep', stamp, onward)
  const after = (await db.customers.toArray()).map(values)
  const sorted = (rows: object[]) => rows.map(row => JSON.stringify(Object.entries(row).sort())).sort()
  expect(sorted(after)).toEqual(sorted(before))
  expect(await db.customerNotes.toArray()).toMatchObject([{ text: 'Gọi sau 4 giờ' }])
})

it('S138 a card number in a list is kept and exported masked', async () => {
  await take('name,note,phone\nLan 4111 1111 1111 1111,thẻ 5500005555555559,0912345678')
  const all = JSON.stringify([await db.customers.toArray(), await db.customerNotes.toArray(), await db.packs.toArray()]) + await (await exportCustomers('csv', onward))!.text()
  expect(all.replaceAll(/[\s-]/g, '')).not.toMatch(/4111111111111111|5500005555555559/)
  expect(all).toContain('0912345678')
})
