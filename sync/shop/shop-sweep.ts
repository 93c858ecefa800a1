import type { WarePack } from './shop-rows'
import type { ShopSession } from '@/connectors/shop'
import { shopConnectors } from '@/connectors/shops'
import { nativeOf } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { readLine } from './shop-line'
import { entriesOf, nextRev, packOf, packsOf } from './shop-packs'

/** As many variants as every shop's own interface tells in one answer. */
const askedAtOnce = 50

/** The shop's ids of variants whose product a whole list, begun at `told` (ms), did not name, by the product's own id. */
async function unheard(shop: string, told: number): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  await packsOf(shop).each(({ products, told: at, rows }) => {
    for (const [i, product] of products.entries()) {
      if ((at[i] ?? 0) < told) found.set(product, readLine(shop, rows[i] ?? '').map(({ variant }) => variant.id))
    }
  })
  return found
}

/**
 * What the list passed over and the shop still sells (products' own ids): where something before it was deleted while the list was read, a
 * product moves from a page that is still to come to one that was read. Without an answer nothing is taken for gone; the next list tells.
 */
export async function passedOver(session: ShopSession, told: number): Promise<Set<string>> {
  const { live } = shopConnectors[session.shop.connector]
  const missing = await unheard(session.shop.id, told)
  if (!live || missing.size === 0) return new Set()
  const ids = [...missing.values()].flat()
  const there = new Set<string>()
  try {
    for (let i = 0; i < ids.length; i += askedAtOnce) {
      const { variants } = await live(session, ids.slice(i, i + askedAtOnce))
      for (const { product } of variants) there.add(nativeOf(session.shop.id, product))
    }
    return there
  }
  catch {
    return new Set(missing.keys())
  }
}

/**
 * Takes out what a whole list, begun at `told` (ms), did not name: it is no longer sold, but for `still` (products' own ids). A pack
 * stays, if empty, so that readers hear of it.
 */
export function sweep(shop: string, told: number, now: number, still: ReadonlySet<string>) {
  return db.transaction('rw', db.wares, async () => {
    const stale: WarePack[] = []
    await packsOf(shop).each((pack) => {
      if (pack.told.some(at => at < told)) stale.push(pack)
    })
    if (stale.length === 0) return
    const rev = await nextRev(now)
    await db.wares.bulkPut(stale.map(pack => packOf(pack, entriesOf(pack).filter(entry => entry.told >= told || still.has(entry.product)), rev)))
  })
}
