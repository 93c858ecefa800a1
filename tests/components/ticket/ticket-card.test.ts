// @vitest-environment happy-dom
import type { Card } from '@/domain/card'
import { beforeEach, expect, it, vi } from 'vitest'
import ProductPicture from '@/components/shop/ProductPicture.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { fitted } from '@/domain/card'
import { useCard } from '@/stores/card'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { enter, onPage, owedReply, said, until, words } from './ticket-room'
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: async () => true }))

const cushion: Card = { title: 'Gối thêu tay', text: '320.000 ₫ · còn 7 cái', image: 'https://shop.example/goi.jpg', url: 'https://shop.example/goi', button: 'Xem tại cửa hàng' }
const product = { url: cushion.image, title: cushion.title, card: { url: cushion.url, line: async () => cushion.text } }
const outbox = async () => (await db.outbox.toArray()).map(({ action, input }) => [action, input]).filter(([action]) => action === 'card' || action === 'reply')
const ready = () => until(() => expect(useComposer().box.loaded).toBe(true))
const shown = () => onPage('[role=group][aria-label="Goes out before your reply"]')

/** What is fetched: nothing, when a card is made. */
beforeEach(() => vi.stubGlobal('fetch', vi.fn(async () => new Response(new Blob([new Uint8Array([0xFF, 0xD8, 0xFF, 0xE0])], { type: 'image/jpeg' })))))

const beside = (room: Parameters<typeof enter>[1] = {}, props: object = product) => enter(ProductPicture, room, { props })

it('S084 S019 the picture of a product becomes a card before the reply, with price and stock read again, and nothing is sent or fetched', async () => {
  const button = (await beside({ messages: [said({ text: 'Chị ơi gối này còn không ạ' })] })).get('button')
  await ready()
  expect(button.attributes('aria-label')).toBe(`Add as a picture card: ${cushion.title}`)
  await button.trigger('click')
  await until(() => expect(useCard().card).toMatchObject({ title: cushion.title, text: cushion.text, image: cushion.image, url: cushion.url }))
  expect(await outbox()).toEqual([])
  expect(fetch).not.toHaveBeenCalled()
})

it('S084 the card stands above what is written as the customer will see it, and goes out before the words', async () => {
  await enter(TicketView)
  await ready()
  useCard().put(cushion)
  await until(() => expect(shown()?.textContent).toContain(cushion.text))
  expect(shown()?.querySelector('img')?.getAttribute('src')).toBe(cushion.image)
  await useComposer().type(useComposer().box.id, 'Dạ còn chị nhé')
  onPage('.send')?.click()
  await until(async () => expect(await outbox()).toEqual([['card', cushion], ['reply', { text: 'Dạ còn chị nhé', files: [] }]]))
  await until(() => expect(shown()).toBeNull())
  await until(() => expect(words()).toContain(cushion.title))
})

it('S084 a card goes alone too, and can be left out before', async () => {
  await enter(TicketView)
  await ready()
  useCard().put(cushion)
  await until(() => expect(shown()).not.toBeNull())
  onPage(`[aria-label="Leave out the card: ${cushion.title}"]`)?.click()
  await until(() => expect([shown(), useComposer().canSend]).toEqual([null, false]))
  useCard().put(cushion)
  await until(() => expect(useComposer().canSend).toBe(true))
  await useComposer().send()
  expect(await outbox()).toEqual([['card', cushion]])
})

it('S023 S084 a card waits with the draft of its customer, and stands before no other', async () => {
  await enter(TicketView, { others: [{ id: 'facebook:1/t_2', customer: 'facebook:1/c2', assignee: 'ana' }] })
  await ready()
  useCard().put(cushion)
  await until(async () => expect(await db.drafts.get('facebook:1/t_1 reply')).toMatchObject({ aim: { card: cushion } }))
  await useTicket().open('facebook:1/t_2')
  await until(() => expect(shown()).toBeNull())
  expect(useCard().card).toBeUndefined()
  await useTicket().open('facebook:1/t_1')
  await until(() => expect(useCard().card).toEqual(cushion))
})

it('S084 looked at for one customer, it is not put before another', async () => {
  let tell = (_: string) => {}
  const line = () => new Promise<string>(done => (tell = done))
  const room = await beside({ others: [{ id: 'facebook:1/t_2', customer: 'facebook:1/c2', assignee: 'ana' }] }, { ...product, card: { url: cushion.url, line } })
  await ready()
  await room.get('button').trigger('click')
  await useTicket().open('facebook:1/t_2')
  await until(() => expect(room.find('button').exists()).toBe(true))
  tell(cushion.text)
  await until(() => expect(room.get('button').attributes('disabled')).toBeUndefined())
  expect(useCard().card).toBeUndefined()
})

it.each([
  ['under a comment', { kind: 'comment', channel: 'comment' } as const, product],
  ['of a picture that the channel cannot reach', {}, { ...product, url: 'http://192.168.1.5/goi.jpg' }],
  ['of an offer that is no card', {}, { ...product, card: undefined }],
])('S084 S019 %s the picture goes as a file beside the text', async (_, ticket, props) => {
  const button = (await beside({ ticket }, props)).get('button')
  await ready()
  expect(button.attributes('aria-label')).toBe(`Attach the picture: ${cushion.title}`)
  await button.trigger('click')
  await until(() => expect(useComposer().box.files).toHaveLength(1))
  expect(useCard().card).toBeUndefined()
})

it('S164 a card that was refused says so, and comes back before the reply with one press', async () => {
  await enter(TicketView, { owed: [{ ...owedReply(), action: 'card', input: cushion, state: 'rejected', reason: 'invalid' } as never] })
  await until(() => expect(words()).toContain('Card not sent'))
  const edit = [...document.querySelectorAll<HTMLElement>('.notice button')].find(({ textContent }) => textContent?.includes('Edit'))
  edit?.click()
  await until(() => expect([useCard().card, onPage('textarea.write') instanceof HTMLTextAreaElement && (onPage('textarea.write') as HTMLTextAreaElement).value]).toEqual([cushion, '']))
  await until(async () => expect(await db.outbox.count()).toBe(0))
})

it.each([
  ['a long title is cut between characters as people see them', { title: `${'x'.repeat(78)}👩‍👩‍👧` }, { ...cushion, title: `${'x'.repeat(78)}…` }],
  ['without a link it has no button', { url: undefined }, { title: cushion.title, text: cushion.text, image: cushion.image }],
  ['a long word on the button is cut', { button: 'Nézd meg a boltban most' }, { ...cushion, button: 'Nézd meg a boltban…' }],
])('S084 %s', (_, changes, expected) => {
  expect(fitted({ ...cushion, ...changes }, { title: 80, text: 80, button: 20 })).toEqual(expected)
})

it('S084 a channel that shows nothing without a link gets no card without one', () => {
  expect(fitted({ ...cushion, url: undefined }, { title: 80, text: 80, button: 20, needsLink: true })).toBeUndefined()
})
