import type { ShopBench } from './remote'
import type { Checkout } from '@/domain/shop/model'
import { expect } from 'vitest'
import { ShopProblem } from '@/connectors/shops/problem'
import { cartOf, faultOf, when } from './remote'

/** What becomes of an order: made once, found again, paid, cancelled, refused. */
export function ordering(bench: ShopBench) {
  const { connector } = bench

  when(connector.checkout, 'S020 makes an unpaid order that is found by its nonce, and comes to its goods with their delivery', async () => {
    const { remote, session } = bench
    const cart = cartOf(remote.counted)
    const made = await connector.checkout!(session, cart)
    expect(made).toMatchObject({ id: cart.nonce, state: 'open' })
    expect(made.url).toMatch(/^https?:\/\//)
    expect(made.number).not.toBe('')
    const { variants: [sold] } = await connector.live!(session, [remote.counted])
    expect(made.delivery?.currency).toBe(made.total!.currency)
    expect(made.total!.minor).toBe(sold!.price.minor + made.delivery!.minor)
    expect(await connector.findCheckout!(session, cart.nonce)).toMatchObject({ order: made.order })
    expect(await connector.findCheckout!(session, cart.nonce, session.now() - 40_000)).toMatchObject({ order: made.order })
    expect(await connector.findCheckout!(session, 'never-made')).toBeUndefined()
    // The browser was shut for a week in between.
    const later = { ...session, now: () => session.now() + 7 * 24 * 3600_000 }
    expect(await connector.findCheckout!(later, cart.nonce, session.now())).toMatchObject({ order: made.order })
  })

  when(connector.checkout, 'S022 hears when it is paid, and then hides the link', async () => {
    const { remote, session } = bench
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
    const { remote, session } = bench
    const made = await connector.checkout!(session, cartOf(remote.counted))
    await connector.cancelCheckout!(session, { ...made, ticket: 't' })
    expect(await connector.checkoutState!(session, { ...made, ticket: 't' })).toMatchObject({ state: 'cancelled' })
  })

  when(connector.checkout, 'S020 refuses more than there is, and leaves nothing behind', async () => {
    const { remote, session } = bench
    const before = await remote.count!()
    const cart = cartOf(remote.counted, { lines: [{ variant: remote.counted, quantity: remote.pieces + 1 }] })
    expect(await faultOf(connector.checkout!(session, cart))).toBe('stock')
    expect(await remote.count!()).toBe(before)
    expect(await connector.findCheckout!(session, cart.nonce)).toBeUndefined()
  })

  when(connector.checkout, 'S020 a refused code says why in plain words, and what it leaves behind is removed', async () => {
    const { remote, session } = bench
    const before = await remote.count!()
    const trouble = await connector.checkout!(session, cartOf(remote.counted, { code: remote.code!.expired })).then(() => undefined, (error: unknown) => error instanceof ShopProblem ? error.trouble : undefined)
    expect(trouble).toMatchObject({ fault: 'coupon' })
    expect(trouble!.detail).not.toMatch(/[<>]|&\w+;/)
    expect(await remote.count!()).toBe(before)
  })
}
