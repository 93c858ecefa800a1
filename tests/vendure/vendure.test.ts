import type { ShopRemote } from '../connectors/shop-contract/remote'
import type { Seeded } from './seed'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { vendure } from '@/connectors/shops/vendure'
import { nativeOf } from '@/domain/shop/ware'
import { unknownShop } from '@/sync/shop/shops'
import { shopContract } from '../connectors/shop-contract'
import { payInFull, seed } from './seed'
import { startVendure } from './start'

let server: Awaited<ReturnType<typeof startVendure>>
let shop: Seeded

beforeAll(async () => {
  server = await startVendure()
  shop = await seed(server.address)
})
afterAll(() => server?.close())

async function remote(): Promise<ShopRemote> {
  const urls: string[] = []
  const spoil: ShopRemote['spoil'] = {}
  const wish = unknownShop({ connector: 'vendure', name: 'Vải', baseUrl: server.address, currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', linkTemplate: 'https://shop.example/pay/{code}' })
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    urls.push(request.url)
    return spoil.with?.(request) ?? fetch(request)
  }
  const session = { shop: wish, secret: shop.password, fetch: fetching, signal: AbortSignal.timeout(60_000), now: Date.now }
  const counted = `${wish.id}:${shop.variants['VH-2']}`
  // Somebody who bought before.
  const buyer = { phone: '+84901234567', email: 'lan@example.test' }
  if ((await vendure.orders!(session, { phones: [buyer.phone], emails: [] })).length === 0) {
    await vendure.checkout!(session, { nonce: 'earlier', lines: [{ variant: counted, quantity: 1 }], customer: { name: 'Nguyễn Thị Lan', phone: '0901 234 567', email: buyer.email, address: '12 Lê Lợi, Huế' } })
  }
  const { variants, stock } = await vendure.live!(session, [counted])
  expect(variants).toHaveLength(1)
  return {
    session,
    spoil,
    urls,
    counted,
    pieces: stock.reduce((sum, { available }) => sum + (available ?? 0), 0),
    code: { good: 'HE10', expired: 'OLD50K' },
    buyer,
    pay: ({ order = '' }) => payInFull(shop.ask, nativeOf(wish.id, order)),
    wrongKey: 'superadmin:wrong',
    readOnlyKey: shop.readOnly,
    count: async () => (await shop.ask<{ totalItems: number }>(`query { orders { totalItems } }`)).orders!.totalItems,
  }
}

shopContract('A real Vendure', vendure, remote)

describe('a real Vendure', () => {
  it('S084 counts each stock room by itself', async () => {
    const { session, counted } = await remote()
    const { stock } = await vendure.live!(session, [counted])
    expect(stock).toHaveLength(2)
    expect((await vendure.check(session)).locations!.map(({ name }) => name)).toEqual(['Default Stock Location', 'Kho Thủ Đức'])
  })

  it('S084 a price in đồng is what the shop means by it', async () => {
    const { session, counted } = await remote()
    const { variants } = await vendure.live!(session, [counted])
    expect(variants[0]!.price).toEqual({ minor: 350_000, currency: 'VND' })
    expect(variants[0]!.title).toBe('Váy hoa mùa hè – M')
  })

  it('S084 what was sold shows in the next delta, though its own time has not moved', async () => {
    const { session, counted, pay } = await remote()
    const before = Date.now()
    const made = await vendure.checkout!(session, { nonce: `delta-${before}`, lines: [{ variant: counted, quantity: 1 }], customer: { name: 'Hà', phone: '+84911111111' } })
    await pay!(made)
    const { variants } = await vendure.changes!(session, before - 2000, undefined)
    expect(variants.map(({ id }) => id)).toContain(counted)
  })

  it('S020 a code takes its part off the total, delivery is in it and is told', async () => {
    const { session, counted } = await remote()
    const made = await vendure.checkout!(session, { nonce: `code-${Date.now()}`, lines: [{ variant: counted, quantity: 1 }], code: 'HE10', customer: { name: 'Hà', phone: '+84911111111' } })
    // Delivery costs 25 000 ₫, and no code for goods makes it cheaper.
    expect(made).toMatchObject({ total: { minor: 340_000, currency: 'VND' }, delivery: { minor: 25_000, currency: 'VND' } })
  })

  it('S020 an order that was cut off while it was being filled is taken away, so that it can be made anew', async () => {
    const { session, counted, count } = await remote()
    const before = await count!()
    const cart = { nonce: `cut-${Date.now()}`, lines: [{ variant: counted, quantity: 1 }], customer: { name: 'Hà', phone: '+84911111111' } }
    let asked = 0
    const broken: typeof fetch = (input, init) => ++asked > 2 ? Promise.reject(new TypeError('the line is cut')) : session.fetch(input, init)
    await expect(vendure.checkout!({ ...session, fetch: broken }, cart)).rejects.toThrow('the line is cut')
    expect(await count!()).toBe(before + 1)
    expect(await vendure.findCheckout!(session, cart.nonce)).toBeUndefined()
    expect(await count!()).toBe(before)
  })
})
