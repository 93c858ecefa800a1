import type { Table } from 'dexie'
import type { ShopWorld } from '@/practice/shops/world'
import type { ShopOutside } from '@/sync/shop/shop-outside'
import Dexie from 'dexie'
import { readSecret } from '@/platform/secrets'
import { practiceShopFetch } from '@/practice/shops/answer'
import { newShopWorld } from '@/practice/shops/world'
import { sheetFetch } from '@/sync/shop/sheets'
import { outside } from './outside'
import { noticeCheckout } from './shop-notices'

/** The practice shops' own database, separate from the desk's as a real remote would be. */
class PracticeShops extends Dexie {
  declare worlds: Table<{ id: 'world', world: ShopWorld }, string>
  constructor() {
    super('practice-shops', { cache: 'disabled' })
    this.version(1).stores({ worlds: 'id' })
  }
}
const practice = new PracticeShops()

const practiceFetch = practiceShopFetch(
  async () => (await practice.worlds.get('world'))?.world ?? newShopWorld(Date.now()),
  async world => void await practice.worlds.put({ id: 'world', world }),
  Date.now,
)

/** Deletes the practice shops' database, so that they start afresh. */
export async function forgetPracticeShops() {
  await practice.worlds.clear()
  practiceFetch.forget()
}

/** These answer within this browser and have no key. */
const inside: Record<string, typeof fetch | undefined> = { practice: practiceFetch, csv: sheetFetch }

export const shopOutside: ShopOutside = {
  secretOf: async shop => inside[shop.connector] ? '' : readSecret(shop.id),
  fetchFor: shop => inside[shop.connector] ?? fetch,
  online: outside.online,
  now: outside.now,
  watched: outside.watched,
  told: row => void noticeCheckout(row).catch(() => {}),
}
