import type { ShopOutside } from './shop-outside'
import type { CheckoutRow } from './shop-rows'
import type { ShopSession } from '@/connectors/shop'
import type { CheckoutWish } from '@/domain/shop/checkout'
import type { ShopTrouble } from '@/domain/shop/fault'
import type { Cart, Checkout } from '@/domain/shop/model'
import { shopConnectors } from '@/connectors/shops'
import { ShopProblem } from '@/connectors/shops/problem'
import { faultIn } from '@/domain/shop/promise'
import { db } from '@/sync/db'
import { keepState } from './checkout-state'
import { sessionFor, shopOf, troubleOf } from './shop-asking'
import { readNow } from './shop-live'

/** Nobody knows whether the shop has heard of it: the connection broke, or took too long. */
const isUnsure = ({ fault }: ShopTrouble) => fault === 'network' || fault === 'server'
/** An answer that cannot be read may still be the answer of a shop that has made it: a plugin printed a line of its own before it. */
const mayBeThere = (trouble: ShopTrouble) => isUnsure(trouble) || trouble.fault === 'notThis'

async function refuse(row: CheckoutRow, trouble: ShopTrouble): Promise<CheckoutRow> {
  const refused: CheckoutRow = { ...row, step: 'refused', trouble, watch: undefined }
  await db.checkouts.put(refused)
  return refused
}

const made = (row: CheckoutRow, told: Omit<Checkout, 'ticket'>): CheckoutRow => ({ ...row, ...told, id: row.id, createdAt: row.createdAt, step: 'made', trouble: undefined, watch: ['yes'] })

/** Checks stock and prices as they are now; what differs from what the agent saw stops the order (S020). */
async function checkCart(session: ShopSession, cart: Cart) {
  const { live } = shopConnectors[session.shop.connector]
  if (!live) return
  const rows = await readNow(session, [...new Set(cart.lines.map(({ variant }) => variant))])
  const wares = rows.map(({ row, levels }) => ({ product: { id: row.product, shop: session.shop.id, title: row.title, status: 'active' as const, updatedAt: 0 }, variant: row, levels }))
  const trouble = faultIn(cart.lines, wares)
  if (trouble) throw new ShopProblem(trouble.fault, trouble)
}

/** Asks the shop whether it has the order already; nothing when it does not. */
async function find(session: ShopSession, row: CheckoutRow): Promise<CheckoutRow | undefined> {
  const found = await shopConnectors[session.shop.connector].findCheckout?.(session, row.id, row.createdAt)
  return found && keepState(made(row, found))
}

async function make(row: CheckoutRow, isRetry: boolean, outside: ShopOutside): Promise<CheckoutRow> {
  const session = await sessionFor(await shopOf(row.shop), outside)
  const { checkout } = shopConnectors[session.shop.connector]
  if (!checkout || !session.shop.caps.createOrder) throw new ShopProblem('readOnly')
  const before = isRetry ? await find(session, row) : undefined
  if (before) return before
  await checkCart(session, row.cart)
  try {
    return await keepState(made(row, await checkout(session, row.cart)))
  }
  catch (error) {
    if (!mayBeThere(troubleOf(error))) throw error
    // The answer was lost, perhaps not the order. Without a network it stays "making", and the next pass looks.
    const there = await find(await sessionFor(session.shop, outside), row)
    if (there) return there
    throw error
  }
}

/** One maker for one nonce in the whole extension: two windows, or two clicks, make one order. */
async function locked<T>(id: string, work: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(`checkout:${id}`, work)
}

/**
 * Makes the order that a checkout link leads to (S020), once: the cart's nonce stands in it, and asking again with the same cart
 * gives the same order. What went wrong is in the row's `trouble`; a row that is still "making" will be looked for by the next pass.
 */
export function startCheckout({ ticket, shop, cart, by }: CheckoutWish, outside: ShopOutside): Promise<CheckoutRow> {
  return locked(cart.nonce, async () => {
    const before = await db.checkouts.get(cart.nonce)
    if (before?.step === 'made') return before
    const now = outside.now()
    const row: CheckoutRow = { id: cart.nonce, shop, ticket, state: 'unknown', createdAt: before?.createdAt ?? now, step: 'making', cart, by, watch: ['yes'] }
    await db.checkouts.put(row)
    try {
      return await make(row, before !== undefined, outside)
    }
    catch (error) {
      const trouble = troubleOf(error)
      if (!isUnsure(trouble)) return refuse(row, trouble)
      const unsure: CheckoutRow = { ...row, trouble }
      await db.checkouts.put(unsure)
      return unsure
    }
  })
}

/** An order that was being made when the background died, or the network did: the shop has it, or it was never made. */
async function recover(id: string, outside: ShopOutside) {
  const row = await db.checkouts.get(id)
  if (row?.step !== 'making') return
  try {
    const session = await sessionFor(await shopOf(row.shop), outside)
    if (!await find(session, row)) await refuse(row, { fault: 'cut' })
  }
  catch (error) {
    const trouble = troubleOf(error)
    // Still no network: looked for again with the next pass.
    if (!isUnsure(trouble)) await refuse(row, trouble)
  }
}

/** To be called with every pass: finds what was cut off by its nonce, so that it is never made twice. */
export async function recoverCheckouts(outside: ShopOutside) {
  const rows = await db.checkouts.where('watch').equals('yes').toArray()
  const cutOff = rows.filter(({ step }) => step === 'making')
  await Promise.all(cutOff.map(({ id }) => navigator.locks.request(`checkout:${id}`, { ifAvailable: true }, lock => lock ? recover(id, outside) : undefined)))
}
