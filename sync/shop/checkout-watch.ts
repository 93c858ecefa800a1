import type { ShopOutside } from './shop-outside'
import type { CheckoutRow } from './shop-rows'
import type { ShopFault } from '@/domain/shop/fault'
import { shopConnectors } from '@/connectors/shops'
import { ShopProblem } from '@/connectors/shops/problem'
import { groupBy } from '@/domain/group'
import { isSettled, nextLook } from '@/domain/shop/watch'
import { db } from '@/sync/db'
import { keepState } from './checkout-state'
import { noteTrouble, sessionFor, shopOf, troubleOf } from './shop-asking'

/** Opening a ticket again within this time (ms) does not ask the shop again. */
const notAgainWithin = 3000

const watched = async () => (await db.checkouts.where('watch').equals('yes').toArray()).filter(({ step }) => step === 'made')

async function ask(row: CheckoutRow, outside: ShopOutside) {
  const shop = await shopOf(row.shop)
  const session = await sessionFor(shop, outside)
  const now = await shopConnectors[shop.connector].checkoutState?.(session, row)
  if (!now) return
  // Asked by somebody else meanwhile, or cancelled here.
  const known = await db.checkouts.get(row.id)
  if (known?.step !== 'made') return
  const after = await keepState({ ...known, ...now, checkedAt: outside.now() })
  if (after.state !== known.state) outside.told(after)
}

/** With these faults none of a shop's orders can be asked about; any other may concern one order alone. */
const ofShop = new Set<ShopFault>(['network', 'throttled', 'key', 'https'])

/** Asks one shop about its orders, one after the other; trouble with one does not hold up the others. */
async function askShop(shop: string, own: CheckoutRow[], outside: ShopOutside) {
  for (const [i, row] of own.entries()) {
    try {
      await navigator.locks.request(`checkout:${row.id}`, { ifAvailable: true }, lock => lock ? ask(row, outside) : undefined)
    }
    catch (error) {
      const isAll = ofShop.has(troubleOf(error).fault)
      // Dated as if it had been asked: otherwise a shop that is down would be asked without a pause.
      const put = isAll ? own.slice(i) : [row]
      await db.checkouts.bulkUpdate(put.map(({ id }) => ({ key: id, changes: { checkedAt: outside.now() } })))
      await noteTrouble(shop, error, outside.now())
      if (isAll) return
    }
  }
}

async function askAll(rows: CheckoutRow[], outside: ShopOutside) {
  const byShop = groupBy(rows, ({ shop }) => shop)
  await Promise.all([...byShop].map(([shop, own]) => askShop(shop, own, outside)))
}

/** Asks about the orders that are due: every 5 s for 2 minutes, every 30 s for half an hour, then less and less (S022). */
export async function watchCheckouts(outside: ShopOutside) {
  const now = outside.now()
  const rows = await watched()
  const isOver = (row: CheckoutRow) => nextLook(row) === undefined
  await db.checkouts.bulkUpdate(rows.filter(isOver).map(({ id }) => ({ key: id, changes: { watch: undefined } })))
  await askAll(rows.filter(row => (nextLook(row) ?? Infinity) <= now), outside)
}

/** Asks at once, because somebody is looking at this ticket; orders that are no longer watched are asked for as well. */
export async function lookAtCheckouts(ticket: string, outside: ShopOutside) {
  const rows = await db.checkouts.where('ticket').equals(ticket).toArray()
  const open = rows.filter(({ step, state, checkedAt = 0 }) => step === 'made' && state !== 'paid' && state !== 'cancelled' && outside.now() - checkedAt > notAgainWithin)
  await askAll(open, outside)
}

/** When the next of them is due (ms), if one is. */
export async function nextCheckoutLook(): Promise<number | undefined> {
  const times = (await watched()).flatMap(row => nextLook(row) ?? [])
  return times.length > 0 ? Math.min(...times) : undefined
}

/**
 * Cancels an unpaid order in the shop, and here. One that the customer has paid a moment ago stays: how it stands now is told instead.
 * @throws {ShopProblem} when it was not cancelled.
 */
export async function cancelCheckout(id: string, outside: ShopOutside) {
  const row = await db.checkouts.get(id)
  if (row?.step !== 'made') return
  const shop = await shopOf(row.shop)
  const { checkoutState, cancelCheckout } = shopConnectors[shop.connector]
  const session = await sessionFor(shop, outside)
  const now = await checkoutState?.(session, row)
  if (now && now.state !== 'open') {
    const after = await keepState({ ...row, ...now, checkedAt: outside.now() })
    if (after.state !== row.state) outside.told(after)
    if (isSettled(now.state) && now.state !== 'paid') return
    throw new ShopProblem('refused')
  }
  await cancelCheckout?.(session, row)
  await keepState({ ...row, state: 'cancelled', checkedAt: outside.now() })
}
