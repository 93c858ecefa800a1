import { describe, expect, it } from 'vitest'
import { woocommerce } from '@/connectors/shops/woocommerce'
import { shopContract } from './shop-contract'
import { stage } from './woo-stage'

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

  it('S084 a title with markup and entities is words, as the customer will read them', async () => {
    const { session, woo } = stage()
    Object.assign(woo.products[0]!, { name: 'Áo &amp; quần<br/>&#8220;Mộc&#8221; <b>mới</b> &lt;3' })
    const { products, variants } = await woocommerce.catalogue!(session, undefined)
    expect([products[0]?.title, variants[0]?.title]).toEqual(['Áo & quần“Mộc” mới <3', 'Áo & quần“Mộc” mới <3'])
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
