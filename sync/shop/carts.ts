import type { DraftCart } from '@/domain/shop/cart'
import { cartIn, withCart, withoutCart } from '@/domain/shop/cart'
import { db } from '@/sync/db'

/** Changes a ticket's cart in a shop as it stands now, whichever window changed it last. */
export function changeCart(ticket: string, shop: string, next: (draft: DraftCart | undefined) => DraftCart) {
  return db.transaction('rw', db.carts, async () => {
    const stored = await db.carts.get(ticket)
    await db.carts.put({ ...withCart(stored, next(cartIn(stored, shop))), at: Date.now() })
  })
}

/** Drops the cart whose order was made. One that was begun in the meantime, or in another shop, stays. */
export function dropCart(ticket: string, nonce: string) {
  return db.transaction('rw', db.carts, async () => {
    const stored = await db.carts.get(ticket)
    const left = stored && withoutCart(stored, nonce)
    if (left) await db.carts.put(left)
    else await db.carts.delete(ticket)
  })
}
