import type { Order } from '@/domain/shop/model'
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { useCanned } from '@/stores/canned/canned'
import { useComposer } from '@/stores/composer'
import { useShopSay } from '@/stores/shop/shop-say'
import { putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { orderListId } from '@/sync/shop/shop-orders'
import { unknownShop } from '@/sync/shop/shops'
import { canned } from '../../make'
import { enter, onPage, said, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const plain = unknownShop({ connector: 'woocommerce', name: 'Vải', baseUrl: 'https://shop.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
const shop = { ...plain, caps: { ...plain.caps, orders: true } }
const phone = '+84901234567'
const order: Order = { id: `${shop.id}:2381`, shop: shop.id, number: '2381', createdAt: Date.now(), state: 'open', payment: 'unpaid', total: { minor: 350_000, currency: 'VND' }, lines: [], customer: { phone }, fetchedAt: Date.now() }

/** A Vietnamese customer with a number, and the messages that tell of the shop. */
async function writing() {
  const shown = await enter(TicketView, { messages: [said({ text: 'Shop ơi đơn của mình tới đâu rồi, áo này còn không ạ?' })] })
  await putCanned([
    canned({ shortcut: 'don', body: 'Đơn {{order.code}} ({{order.total}}) {{order.state}} ạ.' }),
    canned({ shortcut: 'hang', body: '{{product.name}} giá {{product.price}}, {{product.stock}}: {{product.link}}' }),
    canned({ shortcut: 'km', body: '{{promotion.name}}: {{promotion.terms}}, mã {{promotion.code}}' }),
  ])
  await until(() => expect(useCanned().lines.filter(({ message }) => message.scope === 'mine')).toHaveLength(3))
  return shown
}
const text = () => useComposer().box.text.replaceAll('\u00A0', ' ')
const field = () => onPage('textarea.write') as HTMLTextAreaElement
const preview = () => document.querySelector('.slash [role=option]')?.textContent?.replaceAll('\u00A0', ' ') ?? ''
async function type(typed: string, seen: string) {
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await until(() => {
    field().value = typed
    field().setSelectionRange(typed.length, typed.length)
    field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    expect(preview()).toContain(seen)
  })
}
const enterKey = () => field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))

it('S079 S130 the customer’s last order fills in a message: number, total and state, in their language', async () => {
  await writing()
  await db.shops.put(shop)
  await db.orderLists.put({ id: orderListId(shop.id, { phones: [phone], emails: [] }), shop: shop.id, at: Date.now(), orders: [order] })
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { phone: [{ id: 'p', value: '0901 234 567', from: 'typed', at: 1 }] } })
  await type('/don', 'Đơn 2381 (350.000 ₫) đang chờ thanh toán ạ.')
  enterKey()
  await until(() => expect(text()).toBe('Đơn 2381 (350.000 ₫) đang chờ thanh toán ạ.'))
})

it('S079 S084 S085 the product and the promotion that were last told on this ticket fill in the next messages', async () => {
  await writing()
  useShopSay().know({ product: { name: 'Áo thun', price: '99.000 ₫', stock: 'còn 3', link: 'https://shop.example/a1' } })
  await type('/hang', 'Áo thun giá 99.000 ₫, còn 3: https://shop.example/a1')
  useShopSay().know({ promotion: { name: 'Hè vui', terms: 'giảm 10%', code: 'HE10' } })
  await type('/km', 'Hè vui: giảm 10%, mã HE10')
  enterKey()
  await until(() => expect(text()).toBe('Hè vui: giảm 10%, mã HE10'))
})

it('S079 what no shop has told is asked for before it is inserted, and nothing of it is in the draft', async () => {
  await writing()
  await type('/hang', '/hang')
  enterKey()
  await until(() => expect(document.querySelectorAll('[role=dialog] textarea, [role=dialog] input').length).toBe(4))
  expect(text()).toBe('/hang')
})
