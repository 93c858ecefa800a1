import type { ShopOutside } from './shop-outside'
import type { ShopSession } from '@/connectors/shop'
import type { ShopTrouble } from '@/domain/shop/fault'
import type { ConnectedShop } from '@/domain/shop/shop'
import { Throttled } from '@/connectors/errors'
import { ShopProblem } from '@/connectors/shops/problem'
import { db } from '@/sync/db'

/** Chrome cuts a fetch off at 30 s; nobody waits longer for an answer anyway. */
const asksAtMost = 25_000

/** What an error means, as it is told to the agent. */
export function troubleOf(error: unknown): ShopTrouble {
  if (error instanceof ShopProblem) return error.trouble
  if (error instanceof Throttled) return { fault: 'throttled', until: error.until }
  const isNetwork = error instanceof TypeError || (error instanceof DOMException && error.name !== 'DataCloneError')
  return { fault: isNetwork ? 'network' : 'server' }
}

/** Everything a connector needs to ask this shop. Throws when its key is missing, and while the shop has asked us to wait. */
export async function sessionFor(shop: ConnectedShop, outside: ShopOutside, signal = AbortSignal.timeout(asksAtMost)): Promise<ShopSession> {
  const secret = await outside.secretOf(shop)
  if (secret === undefined) throw new ShopProblem('key')
  if ((shop.notBefore ?? 0) > outside.now()) throw new Throttled(shop.notBefore ?? 0)
  return { shop, secret, fetch: outside.fetchFor(shop), signal, now: outside.now }
}

/** Notes on the shop what an error means for all of it. */
export async function noteTrouble(id: string, error: unknown, now: number) {
  const trouble = troubleOf(error)
  await db.shops.update(id, trouble.until === undefined ? { trouble: { ...trouble, at: now } } : { notBefore: trouble.until })
}

/** The connected shop with this id. Throws when it was removed. */
export async function shopOf(id: string): Promise<ConnectedShop> {
  const shop = await db.shops.get(id)
  if (!shop) throw new ShopProblem('gone')
  return shop
}
