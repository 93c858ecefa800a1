import type { ShopOutside } from './shop-outside'
import type { CataloguePart, ShopSession } from '@/connectors/shop'
import type { ConnectedShop } from '@/domain/shop/shop'
import { shopConnectors } from '@/connectors/shops'
import { hasPassed } from '@/domain/clock'
import { db } from '@/sync/db'
import { forgetFresh } from './shop-live'
import { putPart } from './shop-packs'
import { passedOver, sweep } from './shop-sweep'

const minute = 60_000
/** How often (ms) changes are asked for while the panel is open; shops' quotas allow for this. */
const deltaEvery = 3 * minute
/** The same while nobody looks (ms): figures are read anew before anything is promised anyway. */
const restedDeltaEvery = 30 * minute
const listEvery = 24 * 60 * minute
/** The shop's hour (0–23) in which its whole list is read, when few buy. */
const listHour = 3
/** How far (ms) each look reaches into the one before: the shop's clock and caches may be behind. */
const overlap = 2 * minute

/** The hour (0–23) at a time (ms) in a place. */
function hourIn(timeZone: string, at: number): number {
  try {
    return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at))
  }
  catch {
    return new Date(at).getHours()
  }
}

/** Once a night (S084); where the computer sleeps at night, with the first look at the panel the next day. */
function isListDue({ listedAt, timeZone }: ConnectedShop, now: number): boolean {
  if (listedAt === undefined) return true
  const age = now - listedAt
  return hasPassed(listedAt, listEvery, now) || (age >= listEvery / 2 && hourIn(timeZone, now) === listHour)
}

function isDeltaDue({ syncedAt = 0 }: ConnectedShop, outside: ShopOutside): boolean {
  return hasPassed(syncedAt, outside.watched() ? deltaEvery : restedDeltaEvery, outside.now())
}

/** What the catalogue of a shop wants now; nothing when it is fresh enough. */
export function wants(shop: ConnectedShop, outside: ShopOutside, forced: boolean): 'list' | 'delta' | undefined {
  const { catalogue, changes } = shopConnectors[shop.connector]
  const now = outside.now()
  if (catalogue && (shop.listing || isListDue(shop, now) || (forced && !(changes && shop.caps.delta)))) return 'list'
  if (changes && shop.caps.delta && (forced || isDeltaDue(shop, outside))) return 'delta'
  return undefined
}

/** Stores a part and how far the list is, both or neither: cut off anywhere, the same part simply comes again. */
function keepPart(shop: string, part: CataloguePart, listing: NonNullable<ConnectedShop['listing']>, now: number) {
  return db.transaction('rw', [db.wares, db.shops], async () => {
    const row = await db.shops.get(shop)
    // Removed meanwhile, or begun anew by a new import.
    if (row?.listing?.startedAt !== listing.startedAt) return undefined
    await putPart(shop, part, listing.startedAt, now)
    const done = listing.done + part.variants.length
    const after = { ...listing, from: part.next, done, total: part.total ?? listing.total }
    await db.shops.update(shop, { listing: after })
    return after
  })
}

/** The whole list, part by part, from where it was cut off. What it did not name is then taken out. */
async function list(session: ShopSession) {
  const { shop, signal, now } = session
  const { catalogue } = shopConnectors[shop.connector]
  if (!catalogue) return
  let listing = shop.listing ?? { startedAt: now(), done: 0 }
  if (!shop.listing) await db.shops.update(shop.id, { listing })
  for (;;) {
    signal.throwIfAborted()
    const part = await catalogue(session, listing.from)
    const after = await keepPart(shop.id, part, listing, now())
    if (!after) return
    listing = after
    if (part.next === undefined) break
  }
  await sweep(shop.id, listing.startedAt, now(), await passedOver(session, listing.startedAt))
  await forgetFresh(shop.id, listing.startedAt)
  const { startedAt } = listing
  await db.shops.update(shop.id, { listing: undefined, listedAt: startedAt, syncedAt: startedAt, filledAt: shop.filledAt ?? now() })
}

/** What changed since the last time, part by part. */
async function delta(session: ShopSession) {
  const { shop, now } = session
  const { changes } = shopConnectors[shop.connector]
  if (!changes) return
  const since = (shop.syncedAt ?? 0) - overlap
  const began = now()
  // What it tells counts like a list's word, dated so that the sweep of a later list finds it older than itself.
  let from: string | undefined
  do {
    const part = await changes(session, since, from)
    await db.transaction('rw', db.wares, () => putPart(shop.id, part, began, now()))
    from = part.next
  } while (from !== undefined)
  await db.shops.update(shop.id, { syncedAt: began })
}

/**
 * Keeps a shop's catalogue (S084): the first list in parts and resumable, then what changed every few minutes, and the whole list once a
 * night, with which deleted products disappear.
 */
export async function keepCatalogue(session: ShopSession, outside: ShopOutside, forced: boolean) {
  const wanted = wants(session.shop, outside, forced)
  if (wanted === 'list') await list(session)
  if (wanted === 'delta') await delta(session)
}
