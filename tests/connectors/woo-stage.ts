import type { ShopRemote } from './shop-contract/remote'
import type { Woo } from '@/practice/shops/woo/replay'
import { nativeOf } from '@/domain/shop/ware'
import { keys, replay } from '@/practice/shops/woo/replay'
import { unknownShop } from '@/sync/shop/shops'

/** The stand-in for the recorded shop, at noon of 22 November 2026 (UTC). */
export function stage(): ShopRemote & { woo: Woo } {
  const now = () => Date.UTC(2026, 10, 22, 12)
  const woo = replay(now)
  const urls: string[] = []
  const spoil: ShopRemote['spoil'] = {}
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    urls.push(request.url)
    return spoil.with?.(request) ?? woo.handle(request)
  }
  const shop = unknownShop({ connector: 'woocommerce', name: '', baseUrl: 'https://shop.example/', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
  return {
    woo,
    session: { shop, secret: keys.writing, fetch: fetching, signal: new AbortController().signal, now },
    spoil,
    urls,
    counted: `${shop.id}:11-12`,
    pieces: 3,
    code: { good: 'HE10', expired: 'OLD50K' },
    buyer: { phone: '+84901234567', email: 'lan@example.test' },
    pay: async ({ order = '' }) => void await woo.handle(new Request(`https://shop.example/wp-json/wc/v3/orders/${nativeOf(shop.id, order)}`, { method: 'PUT', credentials: 'omit', body: JSON.stringify({ set_paid: true }), headers: { 'authorization': `Basic ${btoa(keys.writing)}`, 'content-type': 'application/json' } })),
    wrongKey: 'ck_nobody:cs_nobody',
    readOnlyKey: keys.reading,
    count: async () => woo.orders.length,
  }
}
