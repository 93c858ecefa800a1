import type { ShopBench } from './remote'
import type { CataloguePart, Shop, ShopSession } from '@/connectors/shop'
import { expect, it } from 'vitest'
import { when } from './remote'

async function everything(connector: Shop, session: ShopSession): Promise<CataloguePart[]> {
  const parts: CataloguePart[] = []
  let from: string | undefined
  do {
    const part = await connector.catalogue!(session, from)
    parts.push(part)
    from = part.next
  } while (from !== undefined)
  return parts
}

/** What is read: the catalogue, its stock, promotions and a customer’s orders. */
export function looking(bench: ShopBench) {
  const { connector } = bench

  it('S084 tells the whole catalogue in parts: every variant with its product, money as integers, unknown stock as null', async () => {
    const { remote, session } = bench
    const parts = await everything(connector, session)
    const seen = new Set<string>()
    for (const { products, variants, stock } of parts) {
      const own = new Set(products.map(({ id }) => id))
      for (const variant of variants) {
        expect(seen.has(variant.id)).toBe(false)
        seen.add(variant.id)
        expect(variant.id.startsWith(`${session.shop.id}:`)).toBe(true)
        expect(own.has(variant.product)).toBe(true)
        expect(Number.isSafeInteger(variant.price.minor)).toBe(true)
        expect(variant.title).not.toBe('')
      }
      for (const level of stock) {
        expect(seen.has(level.variant)).toBe(true)
        expect(session.now() - level.fetchedAt).toBeLessThan(60_000)
        if (!level.tracked) expect([level.available, level.onHand]).toEqual([null, null])
        for (const number of [level.available, level.onHand]) expect(number === null || Number.isFinite(number)).toBe(true)
      }
    }
    expect(seen.has(remote.counted)).toBe(true)
    const levels = parts.flatMap(({ stock }) => stock).filter(({ variant }) => variant === remote.counted)
    expect(levels.reduce((sum, { available }) => sum + (available ?? 0), 0)).toBe(remote.pieces)
  })

  when(connector.live, 'S084 reads price and stock of what is asked for, and leaves out what is no more', async () => {
    const { remote, session } = bench
    const { variants, stock } = await connector.live!(session, [remote.counted, `${session.shop.id}:987654`])
    expect(variants.map(({ id }) => id)).toEqual([remote.counted])
    expect(stock.every(({ variant, fetchedAt }) => variant === remote.counted && fetchedAt >= session.now() - 60_000)).toBe(true)
    expect(stock.reduce((sum, { available }) => sum + (available ?? 0), 0)).toBe(remote.pieces)
  })

  when(connector.changes, 'S084 nothing has changed since a moment ago', async () => {
    const { session } = bench
    expect((await connector.changes!(session, session.now() + 60_000, undefined)).products).toEqual([])
  })

  when(connector.promotions, 'S085 tells promotions with their time, also the one that is over', async () => {
    const { session } = bench
    const rows = await connector.promotions!(session)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.some(({ endsAt }) => endsAt !== undefined && endsAt < session.now())).toBe(true)
    for (const { effect, minSubtotal, title, fetchedAt } of rows) {
      expect(session.now() - fetchedAt).toBeLessThan(60_000)
      expect(title).not.toMatch(/[<>]|^$/)
      for (const money of [effect.amount, minSubtotal]) expect(money === undefined || Number.isSafeInteger(money.minor)).toBe(true)
    }
  })

  when(connector.orders, 'S130 finds a customer by phone, newest first, and nobody by another number', async () => {
    const { remote, session } = bench
    const found = await connector.orders!(session, { phones: [remote.buyer!.phone], emails: [] })
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ createdAt }) => createdAt)).toEqual(found.map(({ createdAt }) => createdAt).sort((a, b) => b - a))
    expect(found[0]!.lines.length).toBeGreaterThan(0)
    for (const { total, lines, fetchedAt, payment, link } of found) {
      expect([total, ...lines.map(({ unit }) => unit)].every(({ minor, currency }) => Number.isSafeInteger(minor) && /^[A-Z]{3}$/.test(currency))).toBe(true)
      expect(session.now() - fetchedAt).toBeLessThan(60_000)
      expect(payment).not.toBe('unknown')
      if (link !== undefined) expect(link).toMatch(/^https?:/)
    }
    expect(await connector.orders!(session, { phones: ['+84999999998'], emails: ['nobody@example.test'] })).toEqual([])
    expect(await connector.orders!(session, { phones: [], emails: [] })).toEqual([])
  })

  when(connector.orders, 'S130 finds a customer by e-mail, and one with both only once', async () => {
    const { remote, session } = bench
    if (!remote.buyer!.email) return
    const [byMail, byBoth] = await Promise.all([
      connector.orders!(session, { phones: [], emails: [remote.buyer!.email.toUpperCase()] }),
      connector.orders!(session, { phones: [remote.buyer!.phone], emails: [remote.buyer!.email] }),
    ])
    expect(byMail.length).toBeGreaterThan(0)
    expect(new Set(byBoth.map(({ id }) => id)).size).toBe(byBoth.length)
  })
}
