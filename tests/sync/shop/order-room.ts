import type { TestShop } from '../../shop'
import type { CheckoutWish } from '@/domain/shop/checkout'
import type { Cart } from '@/domain/shop/model'
import { db } from '@/sync/db'
import { startCheckout } from '@/sync/shop/checkouts'
import { keepShops } from '@/sync/shop/shops'
import { store } from '@/sync/store'
import { arrivalOf, sourceOf } from '../../bench/data'
import { connected, practiceShop } from '../../shop'

export const second = 1000

/** A ticket beside the practice shop, whose orders can be paid. */
export interface OrderRoom {
  test: TestShop
  ticket: string
  /** A variant of which there are more than three. */
  variant: string
  cart: (changes?: Partial<Cart>) => Cart
  start: (changes?: Partial<Cart>) => ReturnType<typeof startCheckout>
  /** The thread's own lines about orders. */
  events: () => Promise<string[]>
  /** What becomes of it in the shop: `paid`, `cod`, `part`, `expired`, `cancelled`. */
  pay: (how: string, id?: number | string) => Promise<Response>
  mark: () => Promise<string | undefined>
}

interface Listed { products: { variants: { id: string, stock: Record<string, number> }[] }[] }

/** A fresh database with it. */
export async function orderRoom(): Promise<OrderRoom> {
  await Promise.all(db.tables.map(table => table.clear()))
  const test = await connected(practiceShop())
  await keepShops(test.outside)
  await db.sources.put(sourceOf('facebook:1'))
  const arrival = arrivalOf(0, 10, test.clock.now, 'facebook:1')
  await store({ id: 'facebook:1' }, { arrivals: [arrival], messages: [] }, test.clock.now)
  const ticket = arrival.conversation.id
  const { products } = await (await test.session.fetch(`${test.shop.baseUrl}/products`)).json() as Listed
  const plenty = products.flatMap(({ variants }) => variants).find(({ stock }) => Object.values(stock).reduce((sum, n) => sum + n, 0) > 3)!
  const variant = `${test.shop.id}:${plenty.id}`

  const cart: OrderRoom['cart'] = changes => ({ nonce: 'nonce-1', lines: [{ variant, quantity: 1 }], customer: { name: 'Lan', phone: '+84901234567' }, ...changes })
  return {
    test,
    ticket,
    variant,
    cart,
    start: changes => startCheckout({ ticket, shop: test.shop.id, cart: cart(changes), by: 'me' } satisfies CheckoutWish, test.outside),
    events: async () => (await db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).toArray()).flatMap(row => row.kind === 'event' ? [row.action] : []),
    pay: (how, id = test.orders()[0]!.id) => test.session.fetch(`${test.shop.baseUrl}/orders/${id}/${how === 'cancelled' ? 'cancel' : 'pay'}`, { method: 'POST', body: JSON.stringify({ how }) }),
    mark: async () => (await db.tickets.get(ticket))?.checkout,
  }
}
