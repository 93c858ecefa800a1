import type { CheckoutRow } from '@/stores/shop/cart'
import { beforeEach, expect, it, vi } from 'vitest'
import CartLink from '@/components/shop/CartLink.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { dong } from '../../domain/shop/make'
import { enter, said, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(), on: vi.fn() }))
vi.mock('@/platform/notify', () => ({ mayNotify: async () => true, askToNotify: async () => true, areBlocked: async () => false }))
beforeEach(() => void vi.mocked(send).mockReset().mockResolvedValue(undefined as never))

/** As the shop gives it, with a name in it that has accents. */
const url = 'https://shop.example/thanh-to%C3%A1n/%C4%90%E1%BA%B7ng%20%C3%81nh?key=wc_order_1&l=vi'
const row = (changes: Partial<CheckoutRow> = {}): CheckoutRow => ({ id: 'n1', shop: 'woocommerce:shop.example', ticket: 'facebook:1/t_1', order: 'woocommerce:shop.example:18', number: '18', url, total: dong(350_000), state: 'open', createdAt: 1, step: 'made', by: 'ana', cart: { nonce: 'n1', lines: [], customer: {} }, ...changes })

async function link(changes: Partial<CheckoutRow> = {}) {
  const shown = await enter(CartLink, { messages: [said({ text: 'Shop ơi cho mình xin link thanh toán ạ' })] }, { props: { row: row(changes) } })
  await until(() => expect(useComposer().box.loaded).toBe(true))
  const button = (words: string) => shown.findAll('button').find(button => button.text() === words)
  return { shown, button }
}

it.each([
  ['open', 'Unpaid order', true],
  ['part', 'Paid in part', true],
  ['unknown', 'State not known', true],
  ['paid', 'Paid', false],
  ['cod', 'Cash on delivery', false],
  ['expired', 'Expired', false],
  ['cancelled', 'Cancelled', false],
] as const)('S021 S022 an order that is %s says “%s”; its link is offered: %s', async (state, words, isOffered) => {
  const { shown, button } = await link({ state })
  expect(shown.get('.status').text()).toBe(words)
  expect(shown.text().includes('shop.example/thanh-to')).toBe(isOffered)
  expect(button('Insert into reply') !== undefined).toBe(isOffered)
})

it('S020 S021 the link goes into the reply as the shop gave it, with the amount in the customer’s language, and is not sent', async () => {
  const { button } = await link()
  await until(() => expect(button('Insert into reply')!.attributes('disabled')).toBeUndefined())
  await button('Insert into reply')!.trigger('click')
  await until(() => expect(useComposer().box.text).toContain(url))
  expect(useComposer().box.text.replaceAll('\u00A0', ' ')).toContain('Đơn 18 của mình là 350.000 ₫')
  expect(await db.outbox.count()).toBe(0)
})

it.each(['javascript:alert(1)', 'data:text/html,<b>', '', undefined])('S021 a link that is no web address is not offered: %s', async (url) => {
  const { shown, button } = await link({ url })
  expect(shown.text()).toContain('This shop has no payment page')
  expect(button('Insert into reply')).toBeUndefined()
})

it('S022 an order that the shop does not cancel stays as it is, and it says so', async () => {
  vi.mocked(send).mockImplementation((async (name: string) => {
    if (name === 'cancelCheckout') throw new Error('no answer')
  }) as typeof send)
  const { button } = await link()
  await button('Cancel the order')!.trigger('click')
  await until(() => expect(useToasts().toast).toMatchObject({ text: 'checkout.notCancelled', tone: 'alarm' }))
})
