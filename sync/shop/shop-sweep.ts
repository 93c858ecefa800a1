import type { WarePack } from './shop-rows'
import type { ShopSession } from '@/connectors/shop'
import { shopConnectors } from '@/connectors/shops'
import { nativeOf } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { readLine } from './shop-line'
import { entriesOf, nextRev, packOf, packsOf } from './shop-packs'

/** Variants in one question: what every shop's interface answers at once. */
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
 * Products that the list passed over although the shop still sells them (the shop's own ids): when something before them is deleted while the
 * list is read, they move from a page still to come to one already read. Without an answer nothing counts as gone; the next list tells.
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
 * Takes out what a whole list, begun at `told` (ms), did not name and is therefore no longer sold, except for `still` (the shop's own ids of
 * products). An emptied pack stays, so that readers hear of it.
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
