import type { DraftCart } from '@/domain/shop/cart'
import { db } from '@/sync/db'

/** Changes a ticket's cart as it stands now, whichever window changed it last. */
export function changeCart(ticket: string, next: (draft: DraftCart | undefined) => DraftCart) {
  return db.transaction('rw', db.carts, async () => {
    await db.carts.put({ ...next(await db.carts.get(ticket)), at: Date.now() })
  })
}

/** Drops the cart whose order was made. One that was begun in the meantime stays. */
export function dropCart(ticket: string, nonce: string) {
  return db.transaction('rw', db.carts, async () => {
    if ((await db.carts.get(ticket))?.nonce === nonce) await db.carts.delete(ticket)
  })
}
