import type { ShopSession } from '@/connectors/shop'
import type { ConnectedShop } from '@/domain/shop/shop'
import type { PracticeOrder, ShopWorld } from '@/practice/shops/world'
import type { ShopOutside } from '@/sync/shop/shop-outside'
import type { CheckoutRow } from '@/sync/shop/shop-rows'
import { answerShop } from '@/practice/shops/answer'
import { baseUrlOf, newShopWorld } from '@/practice/shops/world'
import { checkShop, connectShop, unknownShop } from '@/sync/shop/shops'

/** A shop with a clock of the test's own, whose answers can be spoiled. */
export interface TestShop {
  shop: ConnectedShop
  outside: ShopOutside
  session: ShopSession
  world: ShopWorld
  clock: { now: number }
  /** Every request that was made, `GET /path?query`. */
  asked: string[]
  /** Called before each answer; an answer of its own is given instead. */
  spoil: { with?: (request: Request) => Response | undefined | Promise<Response | undefined> }
  /** Changes of orders that were told for a notification. */
  told: CheckoutRow[]
  orders: () => PracticeOrder[]
}

/** The practice shop "Mộc Home" (or another), not connected yet. */
export function practiceShop(id = 'moc-home', start = Date.UTC(2026, 10, 20, 12)): TestShop {
  const clock = { now: start }
  const now = () => clock.now
  const world = newShopWorld(start, false)
  const answer = answerShop(world, now)
  const asked: string[] = []
  const told: CheckoutRow[] = []
  const spoil: TestShop['spoil'] = {}
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    asked.push(`${request.method} ${pathname}${search}`)
    return await spoil.with?.(request) ?? answer(request)
  }
  const shop = unknownShop({ connector: 'practice', name: '', baseUrl: baseUrlOf(id), currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
  const outside: ShopOutside = { secretOf: async () => '', fetchFor: () => fetch, online: () => true, now, watched: () => true, told: row => told.push(row) }
  const session: ShopSession = { shop, secret: '', fetch, signal: new AbortController().signal, now }
  return { shop, outside, session, world, clock, asked, spoil, told, orders: () => world.orders }
}

/** Connects it, as the settings do. */
export async function connected(test: TestShop): Promise<TestShop> {
  await connectShop(test.shop, await checkShop(test.shop, '', test.outside))
  return test
}
