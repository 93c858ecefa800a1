import type { StockLevel } from '@/domain/shop/model'
import type { Ware } from '@/domain/shop/ware'
import { beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import ProductList from '@/components/shop/ProductList.vue'
import ProductSearch from '@/components/shop/ProductSearch.vue'
import ShopAsk from '@/components/shop/ShopAsk.vue'
import { send } from '@/platform/messages'
import { useCanned } from '@/stores/canned/canned'
import { useComposer } from '@/stores/composer'
import { useShopFresh } from '@/stores/shop/shop-fresh'
import { useShopSay } from '@/stores/shop/shop-say'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { keepFresh } from '@/sync/shop/shop-live'
import { unknownShop } from '@/sync/shop/shops'
import { dong, level, product, variant } from '../../domain/shop/make'
import { canned } from '../../make'
import { enter, onPage, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

const plain = unknownShop({ connector: 'woocommerce', name: 'Vải', baseUrl: 'https://vai.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
const shop = { ...plain, caps: { ...plain.caps, createOrder: true }, filledAt: 1 }
const minute = 60_000

const ids = { id: `${shop.id}:v1`, product: `${shop.id}:p1` }
function ware(changes: Partial<StockLevel> = {}): Ware {
  return {
    product: product({ id: ids.product, shop: shop.id }),
    variant: variant(ids),
    levels: [level({ variant: ids.id, fetchedAt: Date.now() - 50 * minute, ...changes })],
  }
}
/** What a search finds here; the real one lives in a worker. */
const found = vi.hoisted(() => ({ wares: [] as unknown[] }))
vi.mock('@/sync/shop/shop-search', () => ({ warmUpWares: async () => [], searchWares: async () => found.wares, firstWares: async () => found.wares, waresOfProduct: async () => found.wares }))
vi.mock('@/platform/messages', () => ({ send: vi.fn(), on: vi.fn() }))

/** What the shop says when it is asked now. */
let now: () => Promise<unknown>
beforeEach(() => {
  now = async () => undefined
  vi.mocked(send).mockReset().mockImplementation((async (name: string) => name === 'readWares' ? now() : undefined) as typeof send)
})

const other = 'facebook:1/t_2'

/** The look-up beside an open ticket, with this one ware in it. */
async function looking(one: Ware) {
  found.wares = [one]
  const both = defineComponent(() => () => [h(ProductSearch), h(ShopAsk)])
  const shown = await enter(both, { others: [{ id: other, customer: 'facebook:1/c2', assignee: 'ana' }] })
  await db.shops.put(shop)
  await until(() => expect(shown.findComponent(ProductList).exists()).toBe(true))
  await until(() => expect([useComposer().box.loaded, useShopSay().why]).toEqual([true, undefined]))
  const list = shown.findComponent(ProductList)
  return { shown, insert: () => list.vm.$emit('insert', one), order: () => list.vm.$emit('order', one) }
}
const written = () => useComposer().box.text.replaceAll('\u00A0', ' ')
const inCart = async () => (await db.carts.toArray()).flatMap(({ items }) => items.map(({ variant: { price } }) => price.minor))

it('S084 the shop is asked before price and stock are told: the reply has what it said now, not what was shown', async () => {
  now = async () => void await keepFresh(shop.id, { variants: [variant({ ...ids, price: dong(499_000) })], stock: [level({ variant: ids.id, available: 3, fetchedAt: Date.now() })] }, Date.now())
  const { insert } = await looking(ware())
  insert()
  await until(() => expect(written()).toBe('Chăn len dệt tay Sa Pa, Be is ₫499,000, 3 in stock.'))
  expect(vi.mocked(send).mock.calls.filter(([name]) => name === 'readWares')).toContainEqual(['readWares', shop.id, [ids.id]])
  expect(await db.outbox.count()).toBe(0)
})

it('S084 S020 into the cart it goes with the price of now', async () => {
  now = async () => void await keepFresh(shop.id, { variants: [variant({ ...ids, price: dong(499_000) })], stock: [level({ variant: ids.id, fetchedAt: Date.now() })] }, Date.now())
  const { order } = await looking(ware())
  order()
  await until(async () => expect(await inCart()).toEqual([499_000]))
})

it('S084 a shop that cannot be asked now: what was known is told, and it says that it was not read again', async () => {
  now = async () => ({ fault: 'network' })
  const { insert } = await looking(ware())
  insert()
  await until(() => expect(written()).toContain('₫459,000, 12 in stock'))
  expect(useToasts().toast).toMatchObject({ text: 'product.notReread', tone: 'alarm' })
  await until(() => expect(document.body.textContent).toContain('These figures could not be refreshed'))
})

it('S084 the team’s own message of that name tells it, in place of the built-in one', async () => {
  const { insert } = await looking(ware())
  useShopSay().warmUp()
  await putCanned([canned({ shortcut: 'stock', body: 'Yes: {{product.name}} for {{product.price}} ({{product.stock}}), {{product.sku}}' })])
  await until(() => expect(useCanned().lines.some(({ message }) => message.shortcut === 'stock' && message.scope === 'mine')).toBe(true))
  insert()
  await until(() => expect(written()).toBe('Yes: Chăn len dệt tay Sa Pa, Be for ₫459,000 (12 in stock), CL-SP-130'))
})

it('S084 what is sold out is told as sold out, and the agent is warned', async () => {
  const { insert } = await looking(ware({ available: 0 }))
  insert()
  await until(() => expect(written()).toMatch(/sold out/i))
  await until(() => expect(useToasts().toast).toMatchObject({ text: 'product.insertedSoldOut' }))
})

it('S084 S086 of a stock that nobody knows no number is told: the agent is asked, and nothing stands in the reply before', async () => {
  const { insert } = await looking(ware({ available: null, onHand: null }))
  insert()
  await until(() => expect(onPage('[role=dialog] form#shop-ask input')).not.toBeNull())
  expect(onPage('[role=dialog]')?.textContent).not.toMatch(/\b0\b/)
  expect(written()).toBe('')
  const field = onPage('[role=dialog] form#shop-ask input') as HTMLInputElement
  field.value = 'a few left'
  field.dispatchEvent(new Event('input'))
  onPage('[role=dialog] form#shop-ask')!.dispatchEvent(new Event('submit', { cancelable: true }))
  await until(() => expect(written()).toBe('Chăn len dệt tay Sa Pa, Be is ₫459,000, a few left.'))
  expect(await db.outbox.count()).toBe(0)
})

it.each([['insert', []], ['order', ['facebook:1/t_1']]] as const)('S084 S020 read for one customer it is never put before another who was opened meanwhile: %s', async (begin, carts) => {
  let answer: (() => void) | undefined
  now = () => new Promise<void>(resolve => (answer = resolve))
  const looked = await looking(ware())
  looked[begin]()
  await until(() => expect(answer).toBeDefined())
  await useTicket().open(other)
  await until(() => expect([useComposer().box.loaded, useComposer().box.id.includes(other)]).toEqual([true, true]))
  answer?.()
  await until(async () => expect((await db.carts.toArray()).map(({ id }) => id)).toEqual(carts))
  await until(() => expect(useShopFresh().reading.size).toBe(0))
  await useShopSay().say('stock', { product: { name: 'Trà', price: '9 ₫', stock: 'in stock' } })
  await until(() => expect(written()).toContain('Trà'))
  expect(written()).not.toContain('Chăn')
})

it('S084 a scanner types a barcode and Enter: the next one takes its place', async () => {
  const { shown } = await looking(ware())
  const box = shown.find<HTMLInputElement>('[role=searchbox]')
  await box.setValue('8938505974191')
  await box.trigger('keydown', { key: 'Enter' })
  expect([box.element.selectionStart, box.element.selectionEnd]).toEqual([0, 13])
  box.element.setSelectionRange(13, 13)
  await box.trigger('keydown', { key: 'Enter', isComposing: true })
  expect(box.element.selectionStart).toBe(13)
})
