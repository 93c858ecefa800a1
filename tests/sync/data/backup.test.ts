import { beforeEach, expect, it } from 'vitest'
import { importCustomers } from '@/sync/customers/customer-import'
import { makeBackup } from '@/sync/data/backup'
import { lookIntoBackup, restoreBackup } from '@/sync/data/restore'
import { belongingsOf, wipeCustomer } from '@/sync/data/wipe'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { saveDraft } from '@/sync/drafts'
import { store } from '@/sync/store'
import { canned, conversation, noon, source } from '../../make'

const onward = { tell: () => {}, stopped: () => false }
const all = async () => Object.fromEntries(await Promise.all(db.tables.map(async table => [table.name, await table.toArray()] as const)))

async function fill() {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.bulkPut([source(), source({ id: 'practice:9', practice: true })])
  const arrivals = ['c1', 'c2', 'c3'].map((customer, i) => ({ conversation: conversation({ id: `facebook:1/t_${i}`, customer: `facebook:1/${customer}`, name: `Lan ${i}` }) }))
  const messages = arrivals.map(({ conversation: { id } }, i) => ({ kind: 'message' as const, ticket: id, at: noon + i, id: `m_${i}`, from: 'customer' as const, text: `Chào ${i}`, attachments: [] }))
  await store({ id: 'facebook:1' }, { arrivals, messages, cursor: 'x' }, noon)
  await store({ id: 'practice:9' }, { arrivals: [{ conversation: conversation({ id: 'practice:9/t', source: 'practice:9', page: 'practice:9', customer: 'practice:9/c' }) }], messages: [], cursor: '' }, noon)
  await db.canned.put({ ...canned(), rev: 1 })
  await db.files.put({ id: 'f', name: 'a.png', mime: 'image/png', size: 3, blob: new Blob(['abc'], { type: 'image/png' }) })
  await saveDraft({ id: 'facebook:1/t_1 reply', text: 'Dạ', files: ['f'], at: noon })
  const about = { ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon } as const
  await dispatch({ id: 'a', action: 'reply', input: { text: 'Có ạ', files: [] }, ...about } as never)
  await dispatch({ id: 'b', action: 'tag', input: { tag: 'vip' }, ...about })
  await importCustomers([{ line: 2, values: { name: ['Budi'], phone: ['08123456789'] }, notes: ['Nice'] }], 'keep', { by: 'ana', at: noon, file: 'x.csv' }, onward)
}
beforeEach(fill)

it('a backup puts everything back as it was, search lines and counters too, without the invented customers', async () => {
  const before = await all()
  const file = await makeBackup({ theme: 'dark' }, noon, onward)
  await Promise.all(db.tables.map(table => table.clear()))
  const look = await lookIntoBackup(file!)
  if (typeof look === 'string') throw new Error(look)
  expect(look.head).toMatchObject({ at: noon, settings: { theme: 'dark' } })
  expect(look.rows).toMatchObject({ tickets: 3, messages: 3, canned: 1, sources: 1 })
  await restoreBackup(file!, look, onward)
  const after = await all()
  const ours = (rows: unknown[]) => rows.filter(row => !JSON.stringify(row).includes('practice:')).map(row => JSON.stringify({ ...row as object, pack: 0, blob: 0, state: '' }))
  for (const name of ['tickets', 'messages', 'customers', 'customerNotes', 'canned', 'drafts', 'base', 'outbox', 'threads', 'files', 'sources']) {
    expect(ours(after[name]!).sort(), name).toEqual(ours(before[name]!).sort())
  }
  expect(await (await db.files.get('f'))!.blob.text()).toBe('abc')
  expect((await db.counts.toArray()).filter(({ page }) => page === 'facebook:1')).toEqual(before.counts!.filter(row => (row as { page: string }).page === 'facebook:1'))
  expect(after.packs!.length).toBe(2)
})

it('what was on its way when the backup was made is not sent a second time by itself', async () => {
  const file = await makeBackup({}, noon, onward)
  const look = await lookIntoBackup(file!)
  await restoreBackup(file!, look as never, onward)
  expect((await db.outbox.toArray()).map(({ action, state }) => [action, state])).toEqual([['reply', 'unsure'], ['tag', 'waiting']])
})

it.each([
  ['cut', (text: string) => text.slice(0, text.lastIndexOf('["end"'))],
  ['broken', (text: string) => text.replace('"Lan 1"', '"Lan')],
  ['broken', (text: string) => text.split('\n').filter((_, i) => i !== 2).join('\n')],
  ['newer', (text: string) => text.replace('"version":1', '"version":2')],
  ['notOurs', () => '{"a":1}'],
  ['notOurs', () => ''],
])('a file that is %s is told before anything is touched', async (fault, spoil) => {
  const file = await makeBackup({}, noon, onward)
  expect(await lookIntoBackup(new Blob([spoil(await file!.text())]))).toBe(fault)
})

it('one customer goes with all that is theirs, and nothing of others', async () => {
  expect(await belongingsOf('facebook:1/c2')).toEqual({ conversations: 1, messages: 1, notes: 0, drafts: 1, orders: 0 })
  await wipeCustomer('facebook:1/c2')
  const left = await all()
  delete left.sources
  expect(/\/c2|t_1|Lan 1|lan 1|Chào 1|Có ạ/.exec(JSON.stringify(left))).toBe(null)
  expect(left.files).toEqual([])
  expect(left.tickets).toHaveLength(3)
  expect((await db.counts.get('facebook:1'))?.n['open/all all']).toBe(2)
  await wipeCustomer((await db.customers.toArray()).find(({ id }) => id.startsWith('list/'))!.id)
  expect(JSON.stringify(await all())).not.toMatch(/Budi|budi|Nice|0812/)
})

it('of somebody on two channels everything goes', async () => {
  await db.customers.update('facebook:1/c1', { joined: true })
  await db.customers.update('facebook:1/c3', { into: 'facebook:1/c1' })
  await wipeCustomer('facebook:1/c3')
  expect((await db.tickets.toArray()).map(({ id }) => id)).toEqual(['facebook:1/t_1', 'practice:9/t'])
})

it('of what the shop told of a customer nothing stays, however their numbers and addresses are written', async () => {
  await db.customers.update('facebook:1/c1', { facts: { phone: [{ id: 'p', value: '0912 345 678', from: 'typed', at: noon }], email: [{ id: 'e', value: 'Lan@Mail.VN', from: 'typed', at: noon }] } })
  await db.tickets.update('facebook:1/t_0', { phones: ['0987.654.321'] })
  const asked = [['+84912345678'], ['0912 345 678'], ['+84987654321'], ['lan@mail.vn'], ['+84911111111'], ['+84987654321', 'lan@mail.vn']]
  await db.orderLists.bulkPut(asked.map(told => ({ id: ['woocommerce:shop.example', ...told].join(' '), shop: 'woocommerce:shop.example', orders: [] })))
  await wipeCustomer('facebook:1/c1')
  expect((await db.orderLists.toArray()).map(({ id }) => id)).toEqual(['woocommerce:shop.example +84911111111'])
})
