import { beforeEach, expect, it, vi } from 'vitest'
import { cannedState, cannedUsed, cannedUses, dropCanned, duplicateCanned, putCanned, restoreCanned } from '@/sync/canned/canned'
import { cannedReader } from '@/sync/canned/canned-reader'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { valuesOf } from '@/sync/values'
import { allCanned, getCanned } from '../../kept-canned'
import { canned, noon, source, ticket } from '../../make'

const file = (id: string) => ({ id, name: `${id}.png`, mime: 'image/png', size: 1 })
const stored = async () => (await db.files.toCollection().primaryKeys()).sort()
const read = async (reader: ReturnType<typeof cannedReader>) => (await reader.refresh()).map(({ shortcut }) => shortcut).sort()

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.files.bulkPut(['a', 'b'].map(id => ({ ...file(id), blob: new Blob(['x']) })))
})

it('keeps messages as they are, markup, 10 000 characters and all', async () => {
  const message = canned({ body: `<img src=x onerror=alert(1)> ${'ạ🙏'.repeat(3000)}` })
  await putCanned([message])
  expect(await getCanned(message.id)).toEqual(message)
})

it('a second one is the agent’s own, under a new id', async () => {
  await putCanned([canned({ scope: 'team', there: { source: 'facebook:1', id: '7' }, files: [file('a')] })])
  const copy = await duplicateCanned('canned-giao', noon + 1)
  expect(copy).toMatchObject({ shortcut: 'giao', scope: 'mine', changedAt: noon + 1, files: [{ id: 'a' }] })
  expect(copy?.there).toBeUndefined()
  expect(await allCanned()).toHaveLength(2)
  expect(await duplicateCanned('gone', noon)).toBeUndefined()
})

it('a file goes with the last message that uses it, and comes back with an undo', async () => {
  const [one, two] = ['one', 'two'].map(shortcut => canned({ shortcut, files: [file('a')] }))
  await putCanned([one!, two!])
  await dropCanned([one!.id])
  expect(await stored()).toEqual(['a', 'b'])
  const dropped = await dropCanned([two!.id])
  expect(await stored()).toEqual(['b'])
  await restoreCanned(dropped)
  expect(await stored()).toEqual(['a', 'b'])
  expect(await allCanned()).toEqual([two])
})

it('a file that is taken off a message goes too', async () => {
  await putCanned([canned({ files: [file('a'), file('b')] })])
  await putCanned([canned({ files: [file('b')] })])
  expect(await stored()).toEqual(['b'])
})

it('S154 counts uses without touching the message', async () => {
  await putCanned([canned()])
  const before = await cannedState()
  await cannedUsed('canned-giao', noon)
  await cannedUsed('canned-giao', noon)
  expect(await cannedUses()).toEqual([{ id: 'canned-giao', uses: 2, usedAt: noon, weight: 2 }])
  expect(await cannedState()).toEqual(before)
})

it('a reader hears of new, changed and deleted messages, and reads no other again', async () => {
  const reader = cannedReader()
  await putCanned(Array.from({ length: 500 }, (_, i) => canned({ shortcut: `m${i}` })))
  expect(await read(reader)).toHaveLength(500)
  const [untouched] = await reader.refresh()
  await putCanned([canned({ shortcut: 'm7', title: 'Changed' }), canned({ shortcut: 'new' })])
  await dropCanned(['canned-m8'])
  const lines = await reader.refresh()
  expect(lines).toHaveLength(500)
  expect(lines[0]).toBe(untouched)
  expect(reader.get('canned-m7')?.title).toBe('Changed')
  expect(reader.get('canned-m8')).toBeUndefined()
})

it('a reader misses none when the newest is deleted and another takes its number', async () => {
  const reader = cannedReader()
  await putCanned([canned({ shortcut: 'a' })])
  await putCanned([canned({ shortcut: 'b' })])
  expect(await read(reader)).toEqual(['a', 'b'])
  await dropCanned(['canned-b'])
  expect(await read(reader)).toEqual(['a'])
  await putCanned([canned({ shortcut: 'c' })])
  expect(await read(reader)).toEqual(['a', 'c'])
  await db.canned.clear()
  expect(await read(reader)).toEqual([])
})

it('a reader that is asked while it reads has what was written meanwhile, too', async () => {
  const reader = cannedReader()
  await putCanned(Array.from({ length: 2000 }, (_, i) => canned({ shortcut: `m${i}` })))
  const first = reader.refresh()
  await vi.waitFor(() => expect(reader.get('canned-m0')).toBeDefined(), { interval: 1 })
  await putCanned([canned({ shortcut: 'new' })])
  expect(await read(reader)).toContain('new')
  expect(await first).toHaveLength(2001)
})

it('two who ask at once get the same', async () => {
  const reader = cannedReader()
  await putCanned([canned()])
  const [one, two] = await Promise.all([reader.refresh(), reader.refresh()])
  expect(one.map(({ message }) => message.id)).toEqual(two.map(({ message }) => message.id))
})

it('fills variables from the ticket, its customer, its page and what the customer speaks', async () => {
  await db.sources.put(source())
  await db.transaction('rw', rewritten(), async () => rewrite(await look(['facebook:1/t_1'], [source().id]), () => ticket({ tags: ['vip'], phones: ['0912 345 678'] })))
  await db.tags.put({ id: 'vip', name: 'VIP', hue: 1, order: 0 })
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { name: [{ id: 'name', value: 'Trần Thị Mai', from: 'typed', at: noon }], address: [{ id: 'address', value: '5 Nguyễn Trãi', from: 'message', at: noon }] } })
  await db.messages.put({ kind: 'message', ticket: 'facebook:1/t_1', id: 'm1', at: noon, from: 'customer', text: 'Shop ơi còn hàng không?', attachments: [] })
  expect(await valuesOf('facebook:1/t_1', { name: 'Ana' }, 'en', () => 'Messenger')).toMatchObject({
    customer: { name: 'Trần Thị Mai', language: 'vi', address: 'chị', phone: '0912 345 678', place: '5 Nguyễn Trãi' },
    agent: { name: 'Ana' },
    page: { name: 'Mộc Home' },
    ticket: { id: 't_1', channelName: 'Messenger', tags: ['VIP'] },
  })
})

it('S043 of several shops each ticket is answered in the name of its own', async () => {
  await db.sources.bulkPut([source(), source({ id: 'facebook:2', account: '2', name: 'Oak & Thread' })])
  const rows = [ticket({ id: 'facebook:1/a' }), ticket({ id: 'facebook:2/b', source: 'facebook:2', page: 'facebook:2' })]
  await db.transaction('rw', rewritten(), async () => rewrite(await look(rows.map(({ id }) => id), ['facebook:1', 'facebook:2']), (_, i) => rows[i]!))
  const shops = await Promise.all(rows.map(({ id }) => valuesOf(id, { name: 'Ana' }, 'en')))
  expect(shops.map(({ shop }) => shop.name)).toEqual(['Mộc Home', 'Oak & Thread'])
})

it('of no ticket, or one that is gone, only the agent is known', async () => {
  expect((await valuesOf(undefined, { name: 'Ana' }, 'en')).agent).toEqual({ name: 'Ana' })
  expect((await valuesOf('gone', { name: 'Ana' }, 'en')).customer).toEqual({})
})
