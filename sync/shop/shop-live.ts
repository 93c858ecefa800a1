import type { FreshWare } from './shop-rows'
import type { Fresh, ShopSession } from '@/connectors/shop'
import { shopConnectors } from '@/connectors/shops'
import { groupBy } from '@/domain/group'
import { db } from '@/sync/db'

/** Keeps what was just read of some variants, beside their packs: one small row each instead of a pack of 500. */
export async function keepFresh(shop: string, { variants, stock }: Fresh, now: number): Promise<FreshWare[]> {
  const levels = groupBy(stock, ({ variant }) => variant)
  const rows = variants.map(row => ({ variant: row.id, shop, at: now, row, levels: levels.get(row.id) ?? [] }))
  await db.freshWares.bulkPut(rows)
  return rows
}

/** Reads price and stock of some variants of one shop now. Variants that the shop no longer knows are left out. */
export async function readNow(session: ShopSession, variants: string[]): Promise<FreshWare[]> {
  const { live } = shopConnectors[session.shop.connector]
  if (!live || variants.length === 0) return []
  return keepFresh(session.shop.id, await live(session, variants), session.now())
}

/** What was read later than the pack, by variant: for a live query beside the rows of a search. */
export async function freshOf(variants: string[]): Promise<Map<string, FreshWare>> {
  const rows = await db.freshWares.bulkGet(variants)
  return new Map(rows.flatMap(row => row ? [[row.variant, row]] : []))
}

/** Drops what was read before a time (ms): a whole list has told all of it anew since. */
export const forgetFresh = (shop: string, before: number) => db.freshWares.where('[shop+at]').between([shop, 0], [shop, before]).delete()
