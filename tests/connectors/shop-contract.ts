import type { CataloguePart, Shop, ShopSession } from '@/connectors/shop'
import type { ShopFault } from '@/domain/shop/fault'
import type { Cart, Checkout } from '@/domain/shop/model'
import { beforeEach, describe, expect, it } from 'vitest'
import { Throttled } from '@/connectors/errors'
import { ShopProblem } from '@/connectors/shops/problem'

/** A shop that the suite may use up, and what it holds. Variants are ids as the connector gives them. */
export interface ShopRemote {
  session: ShopSession
  /** Answers the next requests itself, until it is `undefined` again. */
  spoil: { with?: (request: Request) => Response | undefined }
  /** Addresses that were asked. */
  urls: string[]
  /** Has a price, and at least 3 pieces. */
  counted: string
  /** Pieces of it, over all locations. */
  pieces: number
  code?: { good: string, expired: string }
  /** Somebody with an order. */
  buyer?: { phone: string, email?: string }
  pay?: (checkout: Omit<Checkout, 'ticket'>) => Promise<void>
  wrongKey?: string
  readOnlyKey?: string
  /** Orders and drafts in the shop. */
  count?: () => Promise<number>
}

/** The fault of what is refused. */
export async function faultOf(work: Promise<unknown>): Promise<ShopFault | 'none'> {
  try {
    await work
    return 'none'
  }
  catch (error) {
    if (error instanceof ShopProblem) return error.trouble.fault
    throw error
  }
}

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

let nonces = 0
function cartOf(variant: string, changes: Partial<Cart> = {}): Cart {
  return {
    nonce: `contract-${Date.now()}-${++nonces}`,
    lines: [{ variant, quantity: 1 }],
    customer: { name: 'Trần Ngọc Hà', phone: '+84912000111', address: '5 Trần Phú, Đà Nẵng' },
    ...changes,
  }
}

/** What every shop connector has to keep, whatever it speaks to. What it has no method for is not asked of it. */
export function shopContract(name: string, connector: Shop, set: () => Promise<ShopRemote>) {
  const when = (has: unknown, title: string, work: () => Promise<void>) => {
    if (has) it(title, work)
  }

  describe(`${name} keeps the shop contract`, () => {
    let remote: ShopRemote
    let session: ShopSession
    beforeEach(async () => {
      remote = await set()
      session = remote.session
    })

    it('S132 says what works, and promises no more than it has methods for', async () => {
      const check = await connector.check(session)
      expect(check.fault).toBeUndefined()
      expect(check.caps).toMatchObject({ promotions: Boolean(connector.promotions), orders: Boolean(connector.orders), createOrder: Boolean(connector.checkout) })
      expect(check.locations!.length).toBeGreaterThan(0)
    })

    it('S084 tells the whole catalogue in parts: every variant with its product, money as integers, unknown stock as null', async () => {
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
          expect(level.fetchedAt).toBeGreaterThan(0)
          if (!level.tracked) expect([level.available, level.onHand]).toEqual([null, null])
        }
      }
      expect(seen.has(remote.counted)).toBe(true)
      const levels = parts.flatMap(({ stock }) => stock).filter(({ variant }) => variant === remote.counted)
      expect(levels.reduce((sum, { available }) => sum + (available ?? 0), 0)).toBe(remote.pieces)
    })

    when(connector.live, 'S084 reads price and stock of what is asked for, and leaves out what is no more', async () => {
      const { variants, stock } = await connector.live!(session, [remote.counted, `${session.shop.id}:987654`])
      expect(variants.map(({ id }) => id)).toEqual([remote.counted])
      expect(stock.every(({ variant, fetchedAt }) => variant === remote.counted && fetchedAt >= session.now() - 60_000)).toBe(true)
      expect(stock.reduce((sum, { available }) => sum + (available ?? 0), 0)).toBe(remote.pieces)
    })

    when(connector.changes, 'S084 nothing has changed since a moment ago', async () => {
      expect((await connector.changes!(session, session.now() + 60_000, undefined)).products).toEqual([])
    })

    when(connector.promotions, 'S085 tells promotions with their time, also the one that is over', async () => {
      const rows = await connector.promotions!(session)
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.some(({ endsAt }) => endsAt !== undefined && endsAt < session.now())).toBe(true)
      for (const { effect, minSubtotal, title } of rows) {
        expect(title).not.toMatch(/[<>]|^$/)
        for (const money of [effect.amount, minSubtotal]) expect(money === undefined || Number.isSafeInteger(money.minor)).toBe(true)
      }
    })

    when(connector.orders, 'S130 finds a customer by phone, newest first, and nobody by another number', async () => {
      const found = await connector.orders!(session, { phones: [remote.buyer!.phone], emails: [] })
      expect(found.length).toBeGreaterThan(0)
      expect(found.map(({ createdAt }) => createdAt)).toEqual(found.map(({ createdAt }) => createdAt).sort((a, b) => b - a))
      expect(found[0]!.lines.length).toBeGreaterThan(0)
      expect(await connector.orders!(session, { phones: ['+84999999998'], emails: ['nobody@example.test'] })).toEqual([])
      expect(await connector.orders!(session, { phones: [], emails: [] })).toEqual([])
    })

    when(connector.orders, 'S130 finds a customer by e-mail, and one with both only once', async () => {
      if (!remote.buyer!.email) return
      const [byMail, byBoth] = await Promise.all([
        connector.orders!(session, { phones: [], emails: [remote.buyer!.email.toUpperCase()] }),
        connector.orders!(session, { phones: [remote.buyer!.phone], emails: [remote.buyer!.email] }),
      ])
      expect(byMail.length).toBeGreaterThan(0)
      expect(new Set(byBoth.map(({ id }) => id)).size).toBe(byBoth.length)
    })

    when(connector.checkout, 'S020 makes an unpaid order that is found by its nonce, and comes to its goods with their delivery', async () => {
      const cart = cartOf(remote.counted)
      const made = await connector.checkout!(session, cart)
      expect(made).toMatchObject({ id: cart.nonce, state: 'open' })
      expect(made.url).toMatch(/^https?:\/\//)
      expect(made.number).not.toBe('')
      const { variants: [sold] } = await connector.live!(session, [remote.counted])
      expect(made.delivery?.currency).toBe(made.total!.currency)
      expect(made.total!.minor).toBe(sold!.price.minor + made.delivery!.minor)
      expect(await connector.findCheckout!(session, cart.nonce)).toMatchObject({ order: made.order })
      expect(await connector.findCheckout!(session, 'never-made')).toBeUndefined()
    })

    when(connector.checkout, 'S022 hears when it is paid, and then hides the link', async () => {
      const made = await connector.checkout!(session, cartOf(remote.counted))
      const row: Checkout = { ...made, ticket: 't' }
      expect(await connector.checkoutState!(session, row)).toMatchObject({ state: 'open' })
      await remote.pay!(made)
      const after = await connector.checkoutState!(session, row)
      expect(after).toMatchObject({ state: 'paid' })
      expect(after.paidAt).toBeGreaterThan(0)
      expect((await connector.findCheckout!(session, made.id))?.url).toBeUndefined()
    })

    when(connector.checkout, 'S020 cancels an order that nobody paid', async () => {
      const made = await connector.checkout!(session, cartOf(remote.counted))
      await connector.cancelCheckout!(session, { ...made, ticket: 't' })
      expect(await connector.checkoutState!(session, { ...made, ticket: 't' })).toMatchObject({ state: 'cancelled' })
    })

    when(connector.checkout, 'S020 refuses more than there is, and leaves nothing behind', async () => {
      const before = await remote.count!()
      const cart = cartOf(remote.counted, { lines: [{ variant: remote.counted, quantity: remote.pieces + 1 }] })
      expect(await faultOf(connector.checkout!(session, cart))).toBe('stock')
      expect(await remote.count!()).toBe(before)
      expect(await connector.findCheckout!(session, cart.nonce)).toBeUndefined()
    })

    when(connector.checkout, 'S020 a refused code says why in plain words, and what it leaves behind is removed', async () => {
      const before = await remote.count!()
      const trouble = await connector.checkout!(session, cartOf(remote.counted, { code: remote.code!.expired })).then(() => undefined, (error: unknown) => error instanceof ShopProblem ? error.trouble : undefined)
      expect(trouble).toMatchObject({ fault: 'coupon' })
      expect(trouble!.detail).not.toMatch(/[<>]|&\w+;/)
      expect(await remote.count!()).toBe(before)
    })

    it('heeds 429, and takes a page instead of data for what it is', async () => {
      remote.spoil.with = () => new Response('slow down', { status: 429, headers: { 'retry-after': '7' } })
      const error: unknown = await connector.catalogue!(session, undefined).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(Throttled)
      expect((error as Throttled).until - session.now()).toBeGreaterThan(5000)
      expect((await connector.check(session)).fault).toBe('throttled')
      remote.spoil.with = () => new Response('<!doctype html><h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } })
      expect(await faultOf(connector.catalogue!(session, undefined))).toBe('notThis')
      expect((await connector.check(session)).fault).toBe('notThis')
      remote.spoil.with = () => new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
      expect(await faultOf(connector.catalogue!(session, undefined))).toBe('server')
    })

    when(connector.hosts('https://shop.example').length > 0, 'sends no key over an open line, and none in an address', async () => {
      const shop = { ...session.shop, baseUrl: 'http://shop.example' }
      remote.urls.length = 0
      expect(await connector.check({ ...session, shop })).toEqual({ fault: 'https' })
      expect(await faultOf(connector.catalogue!({ ...session, shop }, undefined))).toBe('https')
      expect(remote.urls).toEqual([])
      await connector.check(session)
      for (const url of remote.urls) expect(url).not.toContain(session.secret.split(':')[1])
    })

    it('S132 a wrong key is told as one', async () => {
      if (!remote.wrongKey) return
      expect(await connector.check({ ...session, secret: remote.wrongKey })).toEqual({ fault: 'key' })
      expect(await faultOf(connector.catalogue!({ ...session, secret: remote.wrongKey }, undefined))).toBe('key')
    })

    it('S132 a key that may only read gives look-up only', async () => {
      if (!remote.readOnlyKey) return
      const reading = { ...session, secret: remote.readOnlyKey }
      const before = await remote.count!()
      expect(await connector.check(reading)).toMatchObject({ warning: 'readOnly', caps: { createOrder: false } })
      expect((await connector.catalogue!(reading, undefined)).variants.length).toBeGreaterThan(0)
      expect(await remote.count!()).toBe(before)
    })
  })
}
