import type { BeginWish } from '@/domain/begun'
import type { Outside } from '@/sync/outside'
import { beforeEach, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { factsOf } from '@/domain/customer/person'
import { beginTicket } from '@/sync/begin'
import { membersOf } from '@/sync/capture'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { newest } from '@/sync/thread'
import { noon, source } from '../make'
import 'fake-indexeddb/auto'

const outside: Outside = {
  secretOf: async () => 'none',
  fetchFor: () => async () => { throw new TypeError('no network in this test') },
  online: () => true,
  now: () => noon,
  storage: async () => {},
  watched: () => true,
  team: async () => [],
  joined: async () => {},
}
const wish: BeginWish = { name: 'Lan', text: 'Giao về 12 Lê Lợi giúp mình, 0912 345 678', page: 'https://courier.example/chat', facts: [{ field: 'phone', value: '0912 345 678', e164: '+84912345678' }] }
const begin = (changes: Partial<BeginWish> = {}) => beginTicket({ ...wish, ...changes }, { by: 'ana', sourceName: 'From pages' }, outside)
async function begun(changes: Partial<BeginWish> = {}) {
  const outcome = await begin(changes)
  if ('failed' in outcome) throw new Error('it was begun')
  return (await db.tickets.get(outcome.ticket))!
}

beforeEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(db.tables.map(table => table.clear()))
})

it('what was highlighted becomes the first message of a ticket of mine, with the page’s address', async () => {
  const ticket = await begun()
  expect(ticket).toMatchObject({ name: 'Lan', assignee: 'ana', status: 'open', pulled: true, channel: 'other', begunAt: 'https://courier.example/chat', snippet: wish.text })
  expect(await newest(ticket.id, 10)).toMatchObject([{ kind: 'message', from: 'customer', text: wish.text, at: noon }])
  expect(await db.sources.toArray()).toMatchObject([{ id: 'pages:here', connector: 'pages', name: 'From pages' }])
})

it('S090 what was found goes onto the customer’s card, with where it comes from', async () => {
  const facts = factsOf(await membersOf(await begun()))
  expect(facts.phone).toMatchObject([{ value: '0912 345 678', e164: '+84912345678', from: 'page', where: { page: 'https://courier.example/chat' }, by: 'ana' }])
})

it('an answer is kept as said there, and the ticket waits for the customer', async () => {
  const { id, source } = await begun()
  await dispatch({ id: 'r1', action: 'reply', input: { text: 'Dạ được ạ', files: [] }, ticket: id, source, by: 'ana', at: noon + 1 })
  await sync(outside, true)
  expect(await db.outbox.toArray()).toEqual([])
  expect((await newest(id, 10)).at(-1)).toMatchObject({ kind: 'message', from: 'agent', text: 'Dạ được ạ' })
  expect(await db.tickets.get(id)).toMatchObject({ status: 'pending', lastFrom: 'agent' })
})

it('S138 a card in it is masked before anything is kept', async () => {
  const ticket = await begun({ text: 'Thẻ 4111 1111 1111 1111', facts: [] })
  expect(JSON.stringify([await db.tickets.get(ticket.id), await db.messages.toArray()])).not.toContain('4111')
})

it.each([
  ['ten thousand characters and more', 'ă'.repeat(12_000), 10_000],
  ['markup, marks of direction, zero-width characters', '<img src=x onerror=alert(1)>\u202E\u200Babc', 33],
])('%s stay text', async (_, text, length) => {
  const { id } = await begun({ text, facts: [] })
  const [first] = await newest(id, 1)
  expect(first?.kind === 'message' && first.text.length).toBe(length)
})

it('two from one page are two tickets of two people, until somebody says otherwise', async () => {
  const [one, other] = [await begun(), await begun()]
  expect(one.customer).not.toBe(other.customer)
  expect(await db.sources.count()).toBe(1)
})

it('a server without a place for it: it is kept in this browser, and that is said', async () => {
  await db.sources.put(source({ id: 'chatwoot:7', connector: 'chatwoot' }))
  vi.spyOn(chatwoot, 'begin').mockResolvedValue(undefined)
  expect(await begin()).toMatchObject({ kept: 'noPlace', ticket: expect.stringMatching(/^pages:here\//) as string })
})

it('a server that does not take it: there is no ticket, here neither', async () => {
  await db.sources.put(source({ id: 'chatwoot:7', connector: 'chatwoot' }))
  vi.spyOn(chatwoot, 'begin').mockRejectedValue(new TypeError('no network'))
  expect(await begin()).toEqual({ failed: true })
  expect(await db.tickets.count()).toBe(0)
})
