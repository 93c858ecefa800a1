import type { DraftCart } from '@/domain/shop/cart'
import { beforeEach, expect, it } from 'vitest'
import { emptyCart, withOne } from '@/domain/shop/cart'
import { db } from '@/sync/db'
import { changeCart, dropCart } from '@/sync/shop/carts'
import { variant } from '../../domain/shop/make'
import 'fake-indexeddb/auto'

const ticket = 'facebook:1/t_1'
beforeEach(() => db.carts.clear())

/** One more of it in the cart of a shop. */
const add = (shop: string) => changeCart(ticket, shop, (draft = emptyCart(ticket, shop, `nonce ${shop}`, 1)) => ({ ...draft, items: withOne(draft.items, variant()) }))
async function carts() {
  const stored = await db.carts.get(ticket)
  return [...stored ? [stored] : [], ...stored?.aside ?? []].map(({ shop, items }: Omit<DraftCart, 'aside'>) => `${shop} ${items[0]?.quantity ?? 0}`)
}

it('S020 a look into another shop, and something put in there, takes nothing out of the cart of the first', async () => {
  await add('moc')
  await add('moc')
  await add('vai')
  expect(await carts()).toEqual(['vai 1', 'moc 2'])
  await add('moc')
  expect(await carts()).toEqual(['moc 3', 'vai 1'])
})

it('S020 the cart whose order was made goes, wherever it stands, and no other', async () => {
  await add('moc')
  await add('vai')
  await dropCart(ticket, 'nonce moc')
  expect(await carts()).toEqual(['vai 1'])
  await add('moc')
  await dropCart(ticket, 'nonce moc')
  expect(await carts()).toEqual(['vai 1'])
  await dropCart(ticket, 'nonce of another')
  expect(await carts()).toEqual(['vai 1'])
  await dropCart(ticket, 'nonce vai')
  expect(await db.carts.count()).toBe(0)
})

it('S020 an empty cart of another shop is not kept', async () => {
  await add('moc')
  await changeCart(ticket, 'moc', draft => ({ ...draft!, items: [] }))
  await add('vai')
  expect(await carts()).toEqual(['vai 1'])
})
