import type { Said } from '@/domain/message'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { changeDraft, draftId } from '@/sync/drafts'
import { confirm } from '@/sync/settle'
import { store, storeHistory } from '@/sync/store'
import { conversation, noon, source } from '../make'

const id = 'facebook:1/t_1'
const card = '4111 1111 1111 1111'
const masked = '•••• •••• •••• 1111'
const said = (changes: Partial<Said> = {}): Said => ({ kind: 'message', ticket: id, at: noon, id: 'm_1', from: 'customer', text: 'Chào shop', attachments: [], ...changes })
const pull = (messages: Said[], changes = {}) => store(source({ filled: true }), { arrivals: [{ conversation: conversation({ messages: messages.length, ...changes }) }], messages, cursor: `c${messages.at(-1)?.id}` }, noon)
const command = { ticket: id, source: 'facebook:1', id: 'c1', by: 'ana', at: noon }
const textOf = async (message: string) => (await db.messages.toArray()).find(it => it.id === message && it.kind !== 'event')
/** Every string of every row of every table. */
const everything = async () => JSON.stringify(await Promise.all(db.tables.map(table => table.toArray())))

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})

describe('S138 no card is kept', () => {
  it('in a message, its ticket, its customer and what they are searched by', async () => {
    await pull([said({ text: `thẻ em ${card}`, attachments: [{ kind: 'link', title: card, url: 'https://example.com/4111111111111111' }] })], { name: `Lan ${card}`, snippet: `thẻ em ${card}` })
    expect(await everything()).not.toContain(card)
    expect((await db.tickets.get(id))?.snippet).toBe(`thẻ em ${masked}`)
    expect((await db.customers.toArray())[0]?.facts.name?.[0]?.value).toBe(`Lan ${masked}`)
    expect(await textOf('m_1')).toMatchObject({ text: `thẻ em ${masked}`, attachments: [{ url: 'https://example.com/4111111111111111' }] })
  })

  it.each([
    ['note', { text: `khách đọc ${card} cvv 123` }],
    ['reply', { text: `thẻ ${card}?`, files: [] }],
    ['fact', { field: 'address', value: `12 Lê Lợi ${card}` }],
    ['fact', { field: 'name', value: card }],
  ] as const)('in a %s, while it is owed and once it is done', async (action, input) => {
    await pull([said()])
    await dispatch({ ...command, action, input } as Parameters<typeof dispatch>[0])
    expect(await everything()).not.toContain(card)
    await confirm((await db.outbox.toArray())[0]!, {})
    expect(await everything()).not.toMatch(/4111 1111|cvv 123/)
  })

  it('in a draft, at every keystroke', async () => {
    for (let typed = 1; typed <= card.length; typed++) await changeDraft(draftId(id, 'note'), noon, () => ({ text: card.slice(0, typed) }))
    expect((await db.drafts.toArray())[0]?.text).toBe(masked)
  })

  it('in what an agent writes of who buys, in a cart, its order and what the shop tells of it', async () => {
    const customer = { name: `Lan ${card}`, address: `12 Lê Lợi ${card}` }
    await db.carts.put({ id, shop: 's', nonce: 'n', items: [], code: '', customer, at: noon })
    await db.checkouts.put({ id: 'n', shop: 's', ticket: id, state: 'open', createdAt: noon, step: 'making', by: 'ana', cart: { nonce: 'n', lines: [], customer } })
    await db.orderLists.put({ id: 's x', shop: 's', orders: [{ customer } as never] })
    expect(await everything()).not.toContain('4111 1111')
    expect((await db.carts.get(id))?.customer.address).toBe(`12 Lê Lợi ${masked}`)
  })

  it('in older messages that are fetched later', async () => {
    await pull([said()])
    await storeHistory(id, [said({ id: 'm_0', at: noon - 1, text: card })], undefined, false)
    expect(await everything()).not.toContain(card)
  })

  it('split over two messages that come together', async () => {
    await pull([said({ text: 'số thẻ 4111 1111' }), said({ id: 'm_2', at: noon + 1, text: '1111 1111' })], { snippet: '1111 1111' })
    expect(await textOf('m_1')).toMatchObject({ text: 'số thẻ •••• ••••' })
    expect(await textOf('m_2')).toMatchObject({ text: '•••• 1111' })
    expect((await db.tickets.get(id))?.snippet).toBe('•••• 1111')
  })

  it('split over two messages of which one is kept already', async () => {
    await pull([said({ text: '4111 1111' })])
    await pull([said({ id: 'm_2', at: noon + 1000, text: '1111 1111' })], { lastActivityAt: noon + 1000, messages: 2 })
    expect(await textOf('m_1')).toMatchObject({ text: '•••• ••••' })
    expect(await textOf('m_2')).toMatchObject({ text: '•••• 1111' })
  })

  it.each([
    ['two messages', ['4111 1111', '1111 1111'], ['•••• ••••', '•••• 1111']],
    ['four messages', ['4111', '1111', '1111', '1111'], ['••••', '••••', '••••', '1111']],
  ])('split over %s, of which only the last ones come again with what was said since', async (_, parts, safe) => {
    const all = [...parts, 'ok', 'thanks'].map((text, i) => said({ id: `m_${i}`, at: noon + i * 1000, text }))
    for (let end = parts.length; end <= all.length; end++) await pull(all.slice(end - parts.length, end), { lastActivityAt: noon + end * 1000, messages: end })
    expect((await db.messages.toArray()).map(row => row.kind === 'message' && row.text)).toEqual([...safe, 'ok', 'thanks'])
  })

  it('put there past all rules', async () => {
    await db.customers.put({ id: 'facebook:1/c9', source: 'facebook:1', facts: { address: [{ id: 'f1', value: card, from: 'typed', at: noon }] } })
    await db.customers.update('facebook:1/c9', { facts: { name: [{ id: 'f2', value: `x ${card}`, from: 'typed', at: noon }] }, keys: ['4111111111111111'] })
    expect(await everything()).not.toMatch(/4111 ?1111/)
  })
})

it('S138 phones, accounts, orders and the numbers of conversations stay', async () => {
  const text = 'sđt 0912 345 678, stk 19036789012345, đơn 6011000990139424, HU42 1177 3016 1111 1018 0000 0000, imei 356938035643809'
  await pull([said({ text, id: 'm_4111111111111111' })])
  expect(await textOf('m_4111111111111111')).toMatchObject({ text })
  expect((await db.tickets.get(id))?.phones).toEqual(['0912 345 678'])
})
