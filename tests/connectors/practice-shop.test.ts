import type { ShopRemote } from './shop-contract/remote'
import { describe, expect, it } from 'vitest'
import { practice } from '@/connectors/shops/practice'
import { nativeOf } from '@/domain/shop/ware'
import { practiceShop } from '../shop'
import { shopContract } from './shop-contract'

async function stage(id?: string): Promise<ShopRemote> {
  const test = practiceShop(id)
  const urls: string[] = []
  const spoil: ShopRemote['spoil'] = {}
  test.spoil.with = (request) => {
    urls.push(request.url)
    return spoil.with?.(request)
  }
  const { shop } = test
  const { variants, stock } = await practice.catalogue!(test.session, undefined)
  const piecesOf = (variant: string) => stock.filter(level => level.variant === variant).reduce((sum, { available }) => sum + (available ?? 0), 0)
  const counted = variants.find(({ id, price }) => piecesOf(id) >= 3 && price.minor > 300_000)!.id
  const phones = Array.from({ length: 20 }, (_, n) => `+8490123456${n % 10}${Math.floor(n / 10)}`)
  const lists = await Promise.all(phones.map(phone => practice.orders!(test.session, { phones: [phone], emails: [] })))
  const phone = phones[lists.findIndex(orders => orders.length > 1)]!
  return {
    session: test.session,
    spoil,
    urls,
    counted,
    pieces: piecesOf(counted),
    code: { good: 'HE10', expired: 'OLD20' },
    buyer: { phone },
    pay: async ({ order = '' }) => void await test.session.fetch(`${shop.baseUrl}/orders/${nativeOf(shop.id, order)}/pay`, { method: 'POST', body: JSON.stringify({ how: 'paid' }) }),
    count: async () => test.orders().length,
  }
}

shopContract('The practice shop', practice, () => stage())

describe('the practice shop', () => {
  it('S084 has two shops of about sixty products, in two currencies', async () => {
    const counts = await Promise.all(['moc-home', 'oak-thread'].map(async (id) => {
      const { session } = await stage('moc-home').then(() => practiceShop(id))
      const first = await practice.catalogue!(session, undefined)
      const second = await practice.catalogue!(session, first.next)
      return { products: first.products.length + second.products.length, currency: first.variants[0]!.price.currency }
    }))
    expect(counts.map(({ currency }) => currency)).toEqual(['VND', 'GBP'])
    expect(counts.reduce((sum, { products }) => sum + products, 0)).toBeGreaterThan(55)
  })

  it('S085 ends offers at midnight where the shop is', async () => {
    const { session } = await stage()
    const tonight = (await practice.promotions!(session)).find(({ code }) => code === 'TONIGHT')!
    expect(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short', hourCycle: 'h23' }).format(tonight.endsAt)).toBe('00:00')
  })

  it('S022 knows being paid in part and on delivery', async () => {
    const { session, counted } = await stage()
    for (const how of ['part', 'cod'] as const) {
      const made = await practice.checkout!(session, { nonce: how, lines: [{ variant: counted, quantity: 1 }], customer: {} })
      await session.fetch(`${session.shop.baseUrl}/orders/${nativeOf(session.shop.id, made.order!)}/pay`, { method: 'POST', body: JSON.stringify({ how }) })
      expect(await practice.checkoutState!(session, { ...made, ticket: 't' })).toMatchObject({ state: how, paidAt: undefined })
    }
  })
})
