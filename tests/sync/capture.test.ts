import type { Offered } from '@/domain/customer/keep'
import { beforeEach, expect, it } from 'vitest'
import { factsOf } from '@/domain/customer/person'
import { targetOf } from '@/entrypoints/background/capture-target'
import { keepFound, membersOf, takeBackFound } from '@/sync/capture'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import 'fake-indexeddb/auto'

const lan = 'facebook:1/t_1'
const anh = 'facebook:1/t_2'
const where = { page: 'https://courier.example/room' }
const asking = { by: 'ana', at: noon, where }

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  const arrivals = [conversation({ id: lan }), conversation({ id: anh, customer: 'facebook:1/c2', name: 'Anh' })].map(conversation => ({ conversation, messages: [] }) as never)
  await store({ id: 'facebook:1' }, { arrivals, messages: [], cursor: '' }, noon)
})

async function known(id = lan) {
  const ticket = await db.tickets.get(id)
  return factsOf(ticket ? await membersOf(ticket) : [])
}
const phone = (value: string): Offered => ({ field: 'phone', value })

it('S090 a value of a page is kept with where it comes from, by whom and when, before anything was sent', async () => {
  expect(await keepFound(lan, { ...phone('0903 123 456'), e164: '+84903123456' }, asking)).toMatchObject({ kind: 'kept' })
  expect((await known()).phone).toMatchObject([{ value: '0903 123 456', e164: '+84903123456', from: 'page', where, by: 'ana', at: noon }])
  expect((await db.outbox.toArray()).map(({ ticket, action, state }) => [ticket, action, state])).toEqual([[lan, 'fact', 'waiting']])
})

it('S090 of a second number the agent says whether it stands beside the first or in its place', async () => {
  await keepFound(lan, phone('0903 123 456'), asking)
  const asked = await keepFound(lan, phone('0912 345 678'), asking)
  expect(asked).toMatchObject({ kind: 'asks', mayAdd: true, there: [{ value: '0903 123 456' }] })
  await keepFound(lan, phone('0912 345 678'), asking, 'beside')
  expect((await known()).phone?.map(({ value }) => value)).toEqual(['0903 123 456', '0912 345 678'])
  const first = (await known()).phone![0]!
  await keepFound(lan, phone('0987 654 321'), asking, { replace: first.id })
  expect((await known()).phone?.map(({ value }) => value)).toEqual(['0987 654 321', '0912 345 678'])
})

it('S090 what gave way to another value meanwhile is asked about again', async () => {
  await keepFound(lan, phone('0903 123 456'), asking)
  expect(await keepFound(lan, phone('0912 345 678'), asking, { replace: 'gone' })).toMatchObject({ kind: 'asks' })
})

it('S090 the name that the channel shows gives way to one that was written, and comes back', async () => {
  const kept = await keepFound(lan, { field: 'name', value: 'Lan Nguyễn' }, asking)
  expect((await known()).name).toMatchObject([{ value: 'Lan Nguyễn', from: 'page' }])
  expect(kept.kind === 'kept' && await takeBackFound(lan, [kept.back], asking)).toBe(true)
  expect((await known()).name).toMatchObject([{ value: 'Nguyễn Thị Lan', from: 'channel' }])
})

it('S090 the same number in another writing is on the card already', async () => {
  await keepFound(lan, phone('0903 123 456'), asking)
  expect(await keepFound(lan, phone('0903.123.456'), asking)).toEqual({ kind: 'same' })
})

it('S138 a card is masked on its way onto the customer’s card', async () => {
  await keepFound(lan, { field: 'address', value: 'Thẻ 4111 1111 1111 1111, 12 Lê Lợi' }, asking)
  expect((await known()).address?.[0]?.value).toBe('Thẻ •••• •••• •••• 1111, 12 Lê Lợi')
})

it.each<[string, string, Offered, object]>([
  ['no such ticket', 'facebook:1/away', phone('0903 123 456'), { why: 'gone' }],
  ['no such number', lan, phone('call me'), { why: 'phone' }],
  ['no such address', lan, { field: 'email', value: 'lan at home' }, { why: 'email' }],
])('S090 %s: it is not kept, and says why', async (_, ticket, offered, why) => {
  expect(await keepFound(ticket, offered, asking)).toEqual({ kind: 'refused', ...why })
})

it('S030 a membership number that somebody has is not given twice', async () => {
  await keepFound(anh, { field: 'membership', value: '0007' }, asking)
  expect(await keepFound(lan, { field: 'membership', value: '0007' }, asking)).toEqual({ kind: 'refused', why: 'taken', name: 'Anh' })
})

it('S090 without its account a ticket takes nothing', async () => {
  await db.sources.clear()
  expect(await keepFound(lan, phone('0903 123 456'), asking)).toEqual({ kind: 'refused', why: 'mayNot' })
})

it.each([
  ['any page: the ticket in the panel', lan, undefined, lan],
  ['any page without an open ticket: nobody', undefined, undefined, 'none'],
  ['an inbox that shows the same: the ticket', lan, { state: 'sure', ticket: lan }, lan],
  ['an inbox beside a panel without a ticket: the page’s own', undefined, { state: 'sure', ticket: anh }, anh],
  ['an inbox that perhaps shows somebody, and no ticket: nobody', undefined, { state: 'ask', ticket: anh }, 'none'],
  ['an inbox that shows somebody else: nobody', lan, { state: 'sure', ticket: anh }, 'other'],
  ['an inbox that perhaps shows somebody else: nobody', lan, { state: 'ask', ticket: anh }, 'unsure'],
  ['an inbox that perhaps shows the same: the ticket', lan, { state: 'ask', ticket: lan }, lan],
  ['an inbox that shows somebody without a ticket: nobody', lan, { state: 'unknown', name: 'Hà' }, 'other'],
  ['an inbox that just changes: nobody', lan, { state: 'doubt', doubt: 'moving' }, 'unsettled'],
  ['an inbox that does not say it: the ticket, which the bar names', lan, { state: 'doubt', doubt: 'few' }, lan],
  ['an inbox in which nothing is open: the ticket', lan, { state: 'doubt', doubt: 'none' }, lan],
] as const)('S090 %s', async (_, open, seen, to) => {
  const target = await targetOf(open, seen && { page: '1', item: '2', name: '', ...seen } as never)
  expect('ticket' in target ? target.ticket.id : target.refused.why).toBe(to)
})

it('S090 two conversations of one person are no other customer', async () => {
  await db.tickets.update(anh, { customer: 'facebook:1/c1' })
  expect(await targetOf(lan, { state: 'sure', ticket: anh, page: '1', item: '2', name: '' })).toMatchObject({ ticket: { id: lan } })
})
