import type { Customer } from '@/domain/customer'
import type { FactInput } from '@/domain/customer/facts'
import { beforeEach, expect, it } from 'vitest'
import { factsOf, nameOf } from '@/domain/customer/person'
import { personOf } from '@/sync/customers/customers'
import { holderOf, matchesAmong, notesOn, rowsUnder, ticketsOf } from '@/sync/customers/customers-find'
import { join, keepApart, split, unjoin } from '@/sync/customers/customers-merge'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { confirm } from '@/sync/settle'
import { disconnect } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../../make'
import 'fake-indexeddb/auto'

const [page, shop] = ['facebook:1', 'facebook:2']
const lan = { ticket: `${page}/t_1`, customer: `${page}/c1`, source: page }
const anh = { ticket: `${shop}/t_2`, customer: `${shop}/c2`, source: shop }
let asked = 0

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  for (const id of [page, shop]) await db.sources.put(source({ id, account: id }))
  for (const { ticket: id, customer, source } of [lan, anh]) {
    await store({ id: source }, { arrivals: [{ conversation: conversation({ id, source, page: source, customer, name: source === page ? 'Lan' : 'Anh' }), messages: [] } as never], messages: [], cursor: '' }, noon)
  }
})

/** Asks for it and carries it out, as a channel without a card of its own does. */
async function keep(who: typeof lan, input: FactInput) {
  await dispatch({ id: `f${++asked}`, action: 'fact', input, ticket: who.ticket, source: who.source, by: 'ana', at: noon })
  const owed = (await db.outbox.toArray()).at(-1)!
  await confirm(owed, {})
}
const phone = (value: string, id = value): FactInput => ({ field: 'phone', value, id })
const matchesOf = async (members: Customer[]) => matchesAmong(await rowsUnder(members.flatMap(({ keys = [] }) => keys)), members)
const values = async ({ customer, source }: typeof lan) => factsOf(await personOf(customer, source)).phone?.map(({ value }) => value)

it('S030 S096 a kept value is on every ticket of the customer, so that each is found by it', async () => {
  await store({ id: page }, { arrivals: [{ conversation: conversation({ id: `${page}/t_9`, page, customer: lan.customer, kind: 'comment', channel: 'comment', name: 'Lan' }), messages: [] } as never], messages: [], cursor: '' }, noon)
  await keep(lan, { field: 'membership', value: '0004 7731', id: 'm' })
  expect((await db.tickets.where('customer').equals(lan.customer).toArray()).map(({ known }) => known)).toEqual([{ membership: '0004 7731' }, { membership: '0004 7731' }])
})

it.each(['typed', 'message', 'page', 'file'] as const)('S090 S121 a name that was kept (%s) stays when the channel tells its own again', async (from) => {
  await keep(lan, { field: 'name', value: 'Nguyễn Lan', id: 'name', ...(from === 'typed' ? {} : { origin: { from } }) })
  await store({ id: page }, { arrivals: [{ conversation: conversation({ id: lan.ticket, source: page, page, customer: lan.customer, name: 'Lan 🌸' }), messages: [] } as never], messages: [], cursor: '' }, noon)
  expect([(await db.tickets.get(lan.ticket))?.name, factsOf(await personOf(lan.customer, page)).name?.[0]?.value]).toEqual(['Nguyễn Lan', 'Nguyễn Lan'])
})

it('S030 a membership id that somebody has is told with the name, also while it is on its way', async () => {
  await keep(lan, { field: 'membership', value: '0004 7731', id: 'm' })
  expect(await holderOf('00047731', [anh.customer])).toBe('Lan')
  expect(await holderOf('47731', [anh.customer]), 'leading zeros are part of it').toBeUndefined()
  expect(await holderOf('00047731', [lan.customer]), 'the own one').toBeUndefined()
  await dispatch({ id: 'x', action: 'fact', input: { field: 'membership', value: '5', id: 'm' }, ticket: anh.ticket, source: shop, by: 'ben', at: noon })
  expect(await holderOf('5', [lan.customer])).toBe('Anh')
})

it('S030 of two windows that give one membership id at once the later is refused, and says so', async () => {
  for (const [n, who] of [lan, anh].entries()) await dispatch({ id: `r${n}`, action: 'fact', input: { field: 'membership', value: '7', id: 'm' }, ticket: who.ticket, source: who.source, by: 'ana', at: noon })
  for (const owed of await db.outbox.toArray()) await confirm(owed, {})
  expect((await db.outbox.toArray()).map(({ state, reason }) => [state, reason])).toEqual([['rejected', 'membershipTaken']])
  expect((await db.tickets.get(anh.ticket))?.known).toBeUndefined()
})

it('S024 who shares a phone number is suggested, however it is written, and nobody is joined by itself', async () => {
  await keep(lan, phone('0912 345 678'))
  await keep(anh, phone('+84912345678'))
  const members = await personOf(lan.customer, page)
  expect((await matchesOf(members)).map(({ people, shared }) => [nameOf(people), shared])).toEqual([['Anh', ['phone:0912345678']]])
  expect(members).toHaveLength(1)
  await keepApart(lan.customer, [anh.customer])
  expect(await matchesOf(await personOf(lan.customer, page))).toEqual([])
  expect(await matchesOf(await personOf(anh.customer, shop)), 'from the other side').toEqual([])
})

it('S024 S127 joined they have one card and one history, both tickets stay open, and both are found by both numbers', async () => {
  await keep(lan, phone('0912345678'))
  await keep(anh, phone('0987654321'))
  await join(anh.customer, lan.customer, { from: shop, to: page })
  const members = await personOf(anh.customer, shop)
  expect([nameOf(members), await values(anh), (await ticketsOf(members.map(({ id }) => id))).length]).toEqual(['Lan', ['0912345678', '0987654321'], 2])
  expect((await db.tickets.toArray()).map(({ status, name, known }) => [status, name, known?.phone])).toEqual([
    ['open', 'Lan', '0912345678\n0987654321'],
    ['open', 'Anh', '0912345678\n0987654321'],
  ])
})

it('S024 the same person by Messenger, comment and e-mail is suggested, and joined has one card and all three conversations', async () => {
  await store({ id: page }, { arrivals: [{ conversation: conversation({ id: `${page}/k_1`, source: page, page, customer: `${page}/p9`, kind: 'comment', channel: 'comment', name: 'Lan Nguyen' }), messages: [] } as never], messages: [], cursor: '' }, noon)
  await store({ id: shop }, { arrivals: [{ conversation: conversation({ id: `${shop}/e_1`, source: shop, page: shop, customer: `${shop}/m7`, channel: 'email', name: 'lan@mail.vn' }), messages: [] } as never], messages: [], cursor: '' }, noon)
  const comment = { ticket: `${page}/k_1`, customer: `${page}/p9`, source: page }
  const mail = { ticket: `${shop}/e_1`, customer: `${shop}/m7`, source: shop }
  await keep(lan, phone('0912345678'))
  await keep(comment, phone('+84 912 345 678'))
  await keep(lan, { field: 'email', value: 'Lan@Mail.vn', id: 'e' })
  await keep(mail, { field: 'email', value: 'lan@mail.vn', id: 'e' })
  const matches = await matchesOf(await personOf(lan.customer, page))
  expect(matches.map(({ people, shared }) => [people[0]?.id, shared]).sort()).toEqual([[comment.customer, ['phone:0912345678']], [mail.customer, ['email:lan@mail.vn']]])
  await join(comment.customer, lan.customer, { from: page, to: page })
  await join(mail.customer, lan.customer, { from: shop, to: page })
  const members = await personOf(mail.customer, shop)
  expect((await ticketsOf(members.map(({ id }) => id))).map(({ channel }) => channel).sort()).toEqual(['comment', 'email', 'messenger'])
  expect([nameOf(members), factsOf(members).phone?.length, factsOf(members).email?.length]).toEqual(['Lan', 1, 1])
})

it('S024 a join is taken back, and what was typed meanwhile stays where it was typed', async () => {
  await keep(lan, phone('0912345678'))
  const before = await join(anh.customer, lan.customer, { from: shop, to: page })
  await keep(anh, phone('0987654321'))
  await unjoin(before)
  expect([await values(lan), await values(anh)]).toEqual([['0912345678'], ['0987654321']])
  expect((await db.tickets.get(anh.ticket))?.known).toEqual({ phone: '0987654321' })
})

it('S024 three are one, the first is split off, and the other two stay one', async () => {
  const third = `${shop}/c3`
  await db.customers.put({ id: third, source: shop, facts: {} })
  await join(anh.customer, lan.customer, { from: shop, to: page })
  await join(lan.customer, third, { from: page, to: shop })
  expect((await personOf(anh.customer, shop)).map(({ id }) => id)).toEqual([third, lan.customer, anh.customer])
  await split(third)
  expect((await personOf(third, shop)).map(({ id }) => id)).toEqual([third])
  expect((await personOf(anh.customer, shop)).map(({ id }) => id).sort()).toEqual([lan.customer, anh.customer])
})

it('S024 two windows that join the same two at once, each its own way, end with one person', async () => {
  await Promise.all([join(anh.customer, lan.customer, { from: shop, to: page }), join(lan.customer, anh.customer, { from: page, to: shop })])
  expect((await personOf(lan.customer, page)).map(({ id }) => id)).toEqual((await personOf(anh.customer, shop)).map(({ id }) => id))
  expect((await db.customers.toArray()).filter(({ into }) => into === undefined)).toHaveLength(1)
})

it('a removed account takes its customers and their notes with it, and whoever was joined stands alone', async () => {
  await join(lan.customer, anh.customer, { from: page, to: shop })
  await db.customerNotes.put({ id: 'n', customer: anh.customer, by: 'ana', at: noon, text: 'x' })
  await disconnect(shop, true)
  expect(await db.customerNotes.count()).toBe(0)
  expect((await personOf(lan.customer, page)).map(({ id }) => id)).toEqual([lan.customer])
})

it('S126 two windows change one note at once: the words of both are kept', async () => {
  await db.customerNotes.put({ id: 'n', customer: lan.customer, by: 'ana', at: noon, text: 'old' })
  for (const [id, text] of [['a', 'one'], ['b', 'two']] as const) {
    await dispatch({ id, action: 'customerNote', input: { note: 'n', text, was: 'old' }, ticket: lan.ticket, source: page, by: 'ben', at: noon })
  }
  for (const owed of await db.outbox.toArray()) await confirm(owed, {})
  expect((await notesOn([lan.customer])).map(({ text }) => text).sort()).toEqual(['one', 'two'])
})

it('a customer among many is read and matched by indexes alone', async () => {
  await db.customers.bulkPut(Array.from({ length: 2_000 }, (_, i) => ({ id: `${page}/x${i}`, source: page, facts: {} })))
  let read = 0
  const count = <T>(row: T) => {
    read++
    return row
  }
  db.customers.hook('reading', count)
  await matchesOf(await personOf(lan.customer, page))
  db.customers.hook('reading').unsubscribe(count)
  expect(read).toBeLessThan(5)
})
