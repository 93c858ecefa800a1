import type { ShopRemote } from './shop-contract/remote'
import type { Woo } from '@/practice/shops/woo/replay'
import { describe, expect, it } from 'vitest'
import { woocommerce } from '@/connectors/shops/woocommerce'
import { nativeOf } from '@/domain/shop/ware'
import { keys, replay } from '@/practice/shops/woo/replay'
import { unknownShop } from '@/sync/shop/shops'
import { shopContract } from './shop-contract'
import { faultOf } from './shop-contract/remote'

function stage(): ShopRemote & { woo: Woo } {
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

shopContract('WooCommerce', woocommerce, async () => stage())

async function live(...natives: string[]) {
  const { session, woo } = stage()
  return { woo, session, read: () => woocommerce.live!(session, natives.map(id => `${session.shop.id}:${id}`)) }
}

describe('WooCommerce', () => {
  it('S084 a price as text, with decimals or without, is an integer of đồng; a sale keeps the price before it', async () => {
    const { read, woo } = await live('11-12', '10')
    Object.assign(woo.products[0]!, { price: '199000.00', regular_price: '199000.00' })
    const { variants } = await read()
    expect(variants.map(({ price, compareAt }) => [price.minor, compareAt?.minor])).toEqual([[199_000, undefined], [299_000, 350_000]])
  })

  it('S084 variations with the parent’s number say whose it is, so that nobody adds them up', async () => {
    const { read } = await live('11-2866')
    const { variants, stock } = await read()
    expect(variants[0]).toMatchObject({ title: 'Váy hoa mùa hè – L, Đỏ', sku: 'VH-L-DO' })
    expect(stock).toEqual([expect.objectContaining({ available: 20, sharedWith: 'woocommerce:shop.example:11' })])
  })

  it.each([
    ['nobody counts', { manage_stock: false, stock_quantity: null, stock_status: 'instock' }, { tracked: false, available: null, onHand: null }],
    ['out, though nobody counts', { manage_stock: false, stock_quantity: null, stock_status: 'outofstock' }, { tracked: true, available: 0, onHand: null }],
    ['fewer than none', { stock_quantity: -2 }, { tracked: true, available: -2 }],
    ['a fraction', { stock_quantity: 1.5 }, { available: 1.5 }],
    ['a number as text', { stock_quantity: '7' }, { available: 7 }],
    ['counted, but by nobody yet', { stock_quantity: null }, { tracked: true, available: null }],
    ['to order', { backorders: 'notify' }, { backorder: 'notify' }],
  ])('S084 stock: %s', async (_, changes, expected) => {
    const { read, woo } = await live('10')
    Object.assign(woo.products[0]!, changes)
    expect((await read()).stock[0]).toMatchObject(expected)
  })

  it('S084 a product without SKU or barcode is one all the same, one without a price is not sold', async () => {
    const { read, woo } = await live('10')
    Object.assign(woo.products[0]!, { sku: '', global_unique_id: '' })
    expect((await read()).variants[0]).toMatchObject({ sku: undefined, barcode: undefined })
    Object.assign(woo.products[0]!, { price: '', regular_price: '' })
    expect((await read()).variants).toEqual([])
  })

  it('S084 a shop that does not know the list of all variations is asked product by product', async () => {
    const { session, spoil, urls } = stage()
    spoil.with = ({ url }) => url.includes('/v3/variations') ? Response.json({ code: 'rest_no_route', message: 'No route', data: { status: 404 } }, { status: 404 }) : undefined
    const { variants } = await woocommerce.catalogue!(session, undefined)
    expect(variants.map(({ sku }) => sku)).toEqual(['AT-DEN', 'VH-L-XANH', 'VH-M-DO', 'VH-S-DO', 'VH-L-DO'])
    expect(urls.some(url => url.includes('/products/11/variations?'))).toBe(true)
  })

  it('S084 what was taken off the shop comes as gone', async () => {
    const { session, woo } = stage()
    Object.assign(woo.products[0]!, { status: 'draft', date_modified_gmt: '2026-11-22T11:00:00' })
    const { products } = await woocommerce.changes!(session, Date.UTC(2026, 10, 22, 10), undefined)
    expect(products).toMatchObject([{ id: 'woocommerce:shop.example:10', status: 'archived' }])
  })

  it('S130 finds a number however it is written there, and by which plus sign it is looked for', async () => {
    const { session, woo } = stage()
    for (const phone of ['0901234567', '+84901234567', '090 123 4567', '0901 234 567', '84901234567']) {
      Object.assign(woo.orders[0]!, { billing: { first_name: 'Lan', last_name: '', email: '', phone } })
      expect(await woocommerce.orders!(session, { phones: ['+84901234567'], emails: [] }), phone).toHaveLength(1)
    }
    Object.assign(woo.orders[0]!, { billing: { first_name: 'Lan', last_name: '', email: '', phone: '0909 234 567' } })
    expect(await woocommerce.orders!(session, { phones: ['+84901234567'], emails: [] })).toEqual([])
  })

  it.each([
    ['unpaid', { date_paid_gmt: null, status: 'pending' }, 'unpaid', 'open'],
    ['paid', { date_paid_gmt: '2026-11-21T19:08:59', status: 'processing' }, 'paid', 'open'],
    ['to be paid on delivery', { date_paid_gmt: null, status: 'processing', payment_method: 'cod' }, 'cod', 'open'],
    ['paid in part, as WooCommerce Deposits says it', { date_paid_gmt: '2026-11-21T19:08:59', status: 'partial-payment' }, 'part', 'open'],
    ['paid in part, as other plugins say it', { date_paid_gmt: null, status: 'partially-paid' }, 'part', 'open'],
    ['the rest of one that was paid in part', { date_paid_gmt: null, status: 'pending-deposit' }, 'unpaid', 'open'],
    ['paid back in part', { date_paid_gmt: '2026-11-21T19:08:59', status: 'processing', refunds: [{ total: '-199000' }] }, 'partRefunded', 'open'],
    ['paid back', { date_paid_gmt: '2026-11-21T19:08:59', status: 'refunded', refunds: [{ total: '-697000' }] }, 'refunded', 'done'],
    ['cancelled', { date_paid_gmt: null, status: 'cancelled' }, 'unpaid', 'cancelled'],
  ])('S131 an order that is %s', async (_, changes, payment, state) => {
    const { session, woo, buyer } = stage()
    Object.assign(woo.orders[0]!, changes)
    const [order] = await woocommerce.orders!(session, { phones: [buyer!.phone], emails: [] })
    expect(order).toMatchObject({ payment, state, number: '18', total: { minor: 697_000, currency: 'VND' }, link: 'https://shop.example/wp-admin/post.php?post=18&action=edit' })
    expect(order!.lines.map(({ unit, quantity }) => unit.minor * quantity)).toEqual([398_000, 299_000])
  })

  it('S130 what delivery costs, tax and all, stands with the order; an order of long ago that tells none has none', async () => {
    const { session, woo, buyer } = stage()
    Object.assign(woo.orders[0]!, { shipping_total: '30000.00', shipping_tax: '2400.00', total: '729400.00' })
    const read = async () => (await woocommerce.orders!(session, { phones: [buyer!.phone], emails: [] }))[0]
    expect(await read()).toMatchObject({ delivery: { minor: 32_400, currency: 'VND' }, total: { minor: 729_400, currency: 'VND' } })
    Object.assign(woo.orders[0]!, { shipping_total: undefined, shipping_tax: undefined })
    expect((await read())!.delivery).toBeUndefined()
  })

  it('S022 S132 a part that was paid is told where a plugin has a status for it, and the check says whether one has', async () => {
    const { session, woo, counted } = stage()
    expect((await woocommerce.check(session)).caps).toMatchObject({ paidSignal: true, partSignal: false })
    woo.statuses.push('partially-paid')
    expect((await woocommerce.check(session)).caps).toMatchObject({ partSignal: true })
    const made = { ...await woocommerce.checkout!(session, { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], customer: {} }), ticket: 't' }
    const paidSo = async (changes: object) => {
      Object.assign(woo.orders.at(-1)!, changes)
      return (await woocommerce.checkoutState!(session, made)).state
    }
    expect(await paidSo({ status: 'partially-paid', date_paid_gmt: '2026-11-21T19:08:59' })).toBe('part')
    expect(await paidSo({ status: 'processing' })).toBe('paid')
  })

  it('S020 what the shop would take without a word is looked at here: too many, gone, another price', async () => {
    const { session, counted, woo } = stage()
    const order = (lines: { variant: string, quantity: number, price?: { minor: number, currency: string } }[]) => faultOf(woocommerce.checkout!(session, { nonce: 'n', lines, customer: {} }))
    expect(await order([{ variant: counted, quantity: 4 }])).toBe('stock')
    expect(await order([{ variant: 'woocommerce:shop.example:99', quantity: 1 }])).toBe('gone')
    expect(await order([{ variant: counted, quantity: 1, price: { minor: 350_000, currency: 'VND' } }])).toBe('price')
    expect(woo.orders).toHaveLength(1)
  })

  it('S020 an order whose lines are not as they were asked for is taken away again', async () => {
    const { session, counted, woo, spoil } = stage()
    spoil.with = (request) => {
      if (request.method === 'POST' && request.url.endsWith('/orders')) Object.assign(woo.variations.find(({ id }) => id === 12)!, { id: 4711 })
      return undefined
    }
    expect(await faultOf(woocommerce.checkout!(session, { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], customer: {} }))).toBe('gone')
    expect(woo.orders).toHaveLength(1)
  })

  it('S020 delivery that the agent typed is a line of the order, and part of what is to be paid', async () => {
    const { session, counted, woo } = stage()
    const cart = { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], customer: {} }
    const plain = await woocommerce.checkout!(session, cart)
    const made = await woocommerce.checkout!(session, { ...cart, nonce: 'm', delivery: { cost: { minor: 30_000, currency: 'VND' }, title: 'Phí giao' } })
    expect(woo.orders.at(-1)).toMatchObject({ shipping_lines: [{ method_id: 'flat_rate', method_title: 'Phí giao', total: '30000' }] })
    expect([made.delivery, made.total!.minor - plain.total!.minor]).toEqual([{ minor: 30_000, currency: 'VND' }, 30_000])
    expect(await woocommerce.findCheckout!(session, 'm')).toMatchObject({ delivery: made.delivery, total: made.total })
  })

  it('S021 names with accents and an address reach the shop as they were captured', async () => {
    const { session, counted, woo } = stage()
    await woocommerce.checkout!(session, { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], code: 'FREESHIP', customer: { name: 'Đặng Thị Ánh', phone: '+84912000111', address: '5 Trần Phú, Đà Nẵng' }, note: 'giao giờ hành chính' })
    expect(woo.orders.at(-1)).toMatchObject({ billing: { first_name: 'Đặng Thị Ánh', phone: '+84912000111', address_1: '5 Trần Phú, Đà Nẵng' }, coupon_lines: [{ code: 'FREESHIP' }] })
  })

  it.each([
    ['another program', { hello: 'world' }, 'notThis'],
    ['a WordPress without a shop', { name: 'Blog', namespaces: ['wp/v2'] }, 'notThis'],
    ['a shop of long ago', { name: 'Old', namespaces: ['wp/v2', 'wc/v2'] }, 'old'],
  ])('S132 the address of %s', async (_, body, fault) => {
    const { session, spoil } = stage()
    spoil.with = () => Response.json(body)
    expect(await woocommerce.check(session)).toEqual({ fault })
  })

  it('S132 an address where nobody answers', async () => {
    const { session } = stage()
    expect(await woocommerce.check({ ...session, fetch: () => Promise.reject(new TypeError('Failed to fetch')) })).toEqual({ fault: 'address' })
  })
})
