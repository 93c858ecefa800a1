import { beforeEach, expect, it } from 'vitest'
import { putCanned } from '@/sync/canned/canned'
import { importCustomers } from '@/sync/customers/customer-import'
import { makeBackup } from '@/sync/data/backup'
import { lookIntoBackup, restoreBackup } from '@/sync/data/restore'
import { db } from '@/sync/db'
import { keepAside } from '@/sync/labels'
import { allTags, createTag, dropTag, editTag, orderTags } from '@/sync/tags'
import { canned, noon, source } from '../make'

const onward = { tell: () => {}, stopped: () => false }
const names = async () => (await allTags()).map(({ name, hue }) => `${name} ${hue}`)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  for (const name of ['A', 'B', 'C', 'D']) await createTag(name)
  await orderTags(['c', 'a', 'd', 'b'])
  await editTag('a', 'Khách quen', 7)
  await dropTag('d')
})

it.each<[string, () => Promise<unknown>]>([
  ['a backup is put back into an empty browser', async () => {
    const file = await makeBackup({}, noon, onward)
    await db.tags.clear()
    await restoreBackup(file!, await lookIntoBackup(file!) as never, onward)
  }],
  ['a backup is put back over an order that was changed since', async () => {
    const file = await makeBackup({}, noon, onward)
    await orderTags(['b', 'khach-quen', 'c'])
    await createTag('Late')
    await restoreBackup(file!, await lookIntoBackup(file!) as never, onward)
  }],
  ['customers are imported', () => importCustomers([{ line: 2, values: { name: ['Budi'], phone: ['08123456789'] }, notes: [] }], 'keep', { by: 'ana', at: noon, file: 'x.csv' }, onward)],
  ['canned messages are imported, whose own tags are others', () => putCanned([canned({ tags: ['Zebra', 'B', 'khach quen'] })])],
  ['a sync tells the Page\'s labels in another order, a deleted one among them', () => keepAside('facebook:1', { arrivals: [], messages: [], cursor: '', tags: ['b', 'D', 'KHÁCH QUEN', 'A', 'C'] }, { source: source(), now: () => noon })],
])('S088 the order, names and colours are as before once %s', async (_, happens) => {
  expect(await names()).toEqual(['C 3', 'Khách quen 7', 'B 2'])
  await happens()
  expect(await names()).toEqual(['C 3', 'Khách quen 7', 'B 2'])
})

it('S088 a tag that is made after a backup was put back stands behind all', async () => {
  const file = await makeBackup({}, noon, onward)
  await db.tags.clear()
  await restoreBackup(file!, await lookIntoBackup(file!) as never, onward)
  await createTag('New')
  expect((await names()).at(-1)).toMatch(/^New/)
})
