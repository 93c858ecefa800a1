import { beforeEach, expect, it } from 'vitest'
import { searchWords } from '@/domain/findable'
import { linesOf, scan } from '@/domain/scan'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { readFound } from '@/sync/search'
import { confirm } from '@/sync/settle'
import { disconnect } from '@/sync/sources'
import { store, storeHistory } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { randomly } from '../random'
import { comparePacks } from './model'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.bulkPut([source(), source({ id: 'facebook:2', account: '2' })])
})

function named(name: string, i: number, from = 'facebook:1') {
  return {
    conversation: conversation({ id: `${from}/t_${i}`, source: from, page: from, customer: `${from}/c_${i}`, name }),
  }
}
function arrive(names: string[], from = 'facebook:1') {
  return store({ id: from }, { arrivals: names.map((name, i) => named(name, i, from)), messages: [], cursor: '' }, noon)
}

async function found(text: string) {
  const packs = await db.packs.toArray()
  return packs.flatMap(({ text: lines, ids }) => scan(linesOf(lines, ids), searchWords(text), 1000)).sort()
}
const revs = async () => (await db.packs.toArray()).map(pack => pack.rev)

it('500 lines to a pack', async () => {
  await arrive(Array.from({ length: 1200 }, (_, i) => `Khách ${i}`))
  expect((await db.packs.toArray()).map(pack => pack.ids.length)).toEqual([500, 500, 200])
  await comparePacks()
})

it.each([
  ['accents do not matter', 'Nguyễn Thị Hường', 'huong nguyen'],
  ['nor do they in what is typed', 'nguyen thi huong', 'HƯỜNG'],
  ['a line break in a name is a space', 'Kovács\nAnna\r\nMária', 'kovacs anna maria'],
  ['other line breaks too', 'Lan\u2028Anh\u2029\u000BChi', 'lan anh chi'],
  ['an emoji can be searched', 'Lan 🌸', '🌸'],
])('S096 %s', async (_, name, text) => {
  await arrive(['Budi', name, 'Siti'])
  await comparePacks()
  expect(await found(text)).toEqual(['facebook:1/t_1'])
})

it('S017 S102 what is closed is still found, behind what is open', async () => {
  await arrive(['Lan', 'Lan Anh', 'Sari'])
  await dispatch({ id: 'c', action: 'close', input: { reason: 'resolved' }, ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon })
  expect(await found('lan')).toEqual(['facebook:1/t_0', 'facebook:1/t_1'])
  expect((await readFound(['facebook:1/t_1', 'facebook:1/t_0'])).map(({ status }) => status)).toEqual(['open', 'closed'])
})

it('S096 tag and name together', async () => {
  await arrive(['Lan', 'Lan'])
  await dispatch({ id: 'c', action: 'tag', input: { tag: 'khach-si' }, ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon })
  expect(await found('lan khach-si')).toEqual(['facebook:1/t_1'])
})

it('S096 what an agent notes is found at once and once it is confirmed, and no more when it is emptied', async () => {
  await arrive(['Lan', 'Lan'])
  const note = (field: 'phone' | 'address', value: string) => dispatch({ id: `${field}${value}`, action: 'fact', input: { field, value }, ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon })
  await note('phone', '+84 912 345 678')
  await note('address', '12 Lê Lợi, P.5')
  expect(await found('lan 0912 phường 5')).toEqual(['facebook:1/t_1'])
  for (const owed of await db.outbox.toArray()) await confirm(owed, {})
  expect(await found('lan 0912 phường 5')).toEqual(['facebook:1/t_1'])
  await note('phone', '')
  expect([await found('0912'), await found('le loi')]).toEqual([[], ['facebook:1/t_1']])
  await comparePacks()
})

it('S096 a new ticket is found by what was noted of its customer before', async () => {
  await db.customers.put({ id: 'facebook:1/c_7', source: 'facebook:1', facts: { address: [{ id: 'address', value: 'Jl. Braga 10', from: 'typed', at: noon }] } })
  await store({ id: 'facebook:1' }, { arrivals: [named('Siti', 7)], messages: [], cursor: '' }, noon)
  expect(await found('jalan braga')).toEqual(['facebook:1/t_7'])
})

it('S096 a phone number that the customer wrote is found, also one in a message fetched later', async () => {
  const wrote = (text: string, at: number) => ({ kind: 'message' as const, ticket: 'facebook:1/t_0', id: `m_${at}`, at, from: 'customer' as const, text, attachments: [] })
  await store({ id: 'facebook:1' }, { arrivals: [named('Lan', 0)], messages: [wrote('sđt em 0912.345.678 ạ', noon)], cursor: '' }, noon)
  await storeHistory('facebook:1/t_0', [wrote('số cũ +84 987 654 321', noon - 1)], undefined, false)
  expect([await found('5678'), await found('0987 654'), await found('0911')]).toEqual([['facebook:1/t_0'], ['facebook:1/t_0'], []])
  await comparePacks()
})

it('a changed name is found under the new one only, and only its pack is written', async () => {
  await arrive(Array.from({ length: 600 }, (_, i) => `Khách ${i}`))
  const [first] = await revs()
  await store({ id: 'facebook:1' }, { arrivals: [named('Đặng Lan', 550)], messages: [], cursor: '' }, noon)
  expect(await found('dang lan')).toEqual(['facebook:1/t_550'])
  expect(await found('khach 550')).toEqual([])
  expect((await revs())[0]).toBe(first)
  await comparePacks()
})

it('what changes no line writes no pack', async () => {
  await arrive(['Lan'])
  const before = await revs()
  await dispatch({ id: 'c', action: 'priority', input: { value: 'high' }, ticket: 'facebook:1/t_0', source: 'facebook:1', by: 'ana', at: noon })
  expect(await revs()).toEqual(before)
})

it('a removed source is found no more, a worker that knows its lines hears of it, and nothing else moves', async () => {
  await arrive(['Lan', 'Anh'])
  await arrive(['Lan hai', 'Anh hai'], 'facebook:2')
  const rev = Math.max(...await revs())
  await disconnect('facebook:1', true)
  expect(await found('lan')).toEqual(['facebook:2/t_0'])
  expect(Math.max(...await revs())).toBeGreaterThan(rev)
  expect((await db.packs.toArray()).map(pack => pack.text).join()).not.toMatch(/lan\b(?! hai)/)
  await comparePacks()
})

it('a pack of which nothing is left starts afresh: coming and going leaves no heap of empty lines', async () => {
  for (let i = 0; i < 4; i++) {
    await db.sources.put(source())
    await arrive(['Lan', 'Anh'])
    await disconnect('facebook:1', true)
  }
  expect((await db.packs.toArray()).map(({ ids, text }) => ({ ids, text }))).toEqual([{ ids: [], text: '' }])
})

it.each([1, 2, 3])('after random changes a search finds what a plain filter finds, seed %i', async (seed) => {
  const { upTo, pick } = randomly(seed)
  const name = () => Array.from({ length: 1 + upTo(3) }, () => pick(['Đào', 'Lan', 'Anh\nTú', 'Zoë', 'ß', '', '\n'])).join(pick([' ', '\n', '']))
  for (let round = 0; round < 15; round++) {
    const from = pick(['facebook:1', 'facebook:2'])
    await db.sources.put(source({ id: from }))
    const arrivals = Array.from({ length: 1 + upTo(40) }, () => named(name(), upTo(600), from))
    await store({ id: from }, { arrivals, messages: [], cursor: '' }, noon)
    if (round % 7 === 6) await disconnect(from, true)
    await comparePacks()
    const rows = await db.tickets.toArray()
    for (const text of ['lan', 'dao lan', 'tu', 'ss', 'anh zoe']) {
      const plainly = rows.filter(row => searchWords(text).every(word => searchWords(row.name).join(' ').includes(word))).map(row => row.id)
      expect(await found(text)).toEqual(plainly)
    }
  }
})
