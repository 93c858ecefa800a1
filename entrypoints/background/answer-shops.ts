import { on } from '@/platform/messages'
import { db } from '@/sync/db'
import { cancelCheckout, lookAtCheckouts } from '@/sync/shop/checkout-watch'
import { startCheckout } from '@/sync/shop/checkouts'
import { importSheet } from '@/sync/shop/sheets'
import { fetchOrders } from '@/sync/shop/shop-orders'
import { checkShop, unknownShop } from '@/sync/shop/shops'
import { shopOutside } from './shop-outside'
import { connectNewShop, payPractice, readWares, recheckShop, removeShop, runShops } from './shops'

/** Everything the panel and the settings may ask about shops. */
export function answerShops() {
  on('checkShop', (wish, secret) => checkShop(unknownShop(wish), secret, shopOutside))
  on('connectShop', connectNewShop)
  on('recheckShop', recheckShop)
  on('removeShop', removeShop)
  on('syncShops', () => runShops(true))
  on('importSheet', async (shop, book) => {
    await importSheet(shop, book, Date.now())
    // A new sheet may name new places.
    await recheckShop(shop)
    await runShops(true)
  })
  on('readWares', readWares)
  on('fetchOrders', (shop, phones, emails) => fetchOrders(shop, { phones, emails }, shopOutside))
  on('checkout', async (wish) => {
    const { step, trouble } = await startCheckout(wish, shopOutside)
    void runShops().catch(() => {})
    return { id: wish.cart.nonce, step, trouble }
  })
  on('lookAtCheckouts', ticket => lookAtCheckouts(ticket, shopOutside))
  on('cancelCheckout', id => cancelCheckout(id, shopOutside))
  on('payPractice', async (id, how) => {
    await payPractice(id, how)
    const row = await db.checkouts.get(id)
    if (row) await lookAtCheckouts(row.ticket, shopOutside)
  })
}
