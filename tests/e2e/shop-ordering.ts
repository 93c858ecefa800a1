import type { Page } from 'puppeteer'
import type { ShopDesk } from './shop-desk'
import { beforeAll, expect, it } from 'vitest'
import { press, read, see, textOf, type, unread, withControl } from './panel'
import { checkouts, composer, look } from './shop-desk'
import { until } from './until'

/** What becomes of a cart, and what the customer bought before. */
export function orderTests(opened: () => ShopDesk) {
  let desk: ShopDesk
  let panel: Page
  let ticket: ShopDesk['ticket']
  beforeAll(() => {
    desk = opened()
    ;({ panel, ticket } = desk)
  })

  it('S020 a refused code is said in words, without markup; no order is made and the cart is kept', async () => {
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', 'Products')
    await look(desk, 'CL-SP-130')
    await press(panel, 'button', 'Add to cart')
    await press(panel, 'tab', /^Cart/)
    await type(panel, 'Code', 'OLD20')
    await panel.keyboard.press('Tab')
    await read(panel, 'This code has ended')
    await press(panel, 'button', 'Create checkout link')
    await read(panel, 'The shop refused the code')
    expect(await textOf(panel)).not.toContain('<b>')
    expect(await checkouts(desk)).toEqual([])
  })

  it('S020 S021 pressed twice, one order is made, with what is known of the customer, and its link is in the composer', async () => {
    await (await see(panel, 'textbox', 'Code')).focus()
    await withControl(panel, 'a')
    await panel.keyboard.press('Delete')
    await panel.keyboard.press('Tab')
    await unread(panel, 'This code has ended')
    // As the shop says it: 459 000 ₫ and the parcel.
    await until('delivery and the total', async () => /Delivery ₫30,000 Total ₫489,000/.test(await textOf(panel)), { tell: () => textOf(panel) })
    const button = await see(panel, 'button', 'Create checkout link')
    await button.evaluate((element) => {
      (element as HTMLButtonElement).click()
      ;(element as HTMLButtonElement).click()
    })
    await until('the link', async () => (await composer(desk).catch(() => '')).includes('https://practice-shop.invalid/'), { tell: () => composer(desk) })
    const made = await checkouts(desk)
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({ state: 'open', total: { minor: 489_000, currency: 'VND' }, delivery: { minor: 30_000, currency: 'VND' }, cart: { customer: { name: ticket.name } } })
  })

  it('S022 once it is paid, the thread says so and the row is marked, also when the ticket is closed', async () => {
    await read(panel, 'not paid yet')
    const [made] = await checkouts(desk)
    await desk.probe.evaluate(id => probe.db.tickets.update(id, { status: 'closed' }), ticket.id)
    await desk.probe.evaluate(id => probe.send('payPractice', id, 'paid'), made!.id)
    await read(panel, `Order ${made!.number} was paid`)
    const mark = await desk.probe.evaluate(async id => (await probe.db.tickets.get(id))?.checkout, ticket.id)
    expect(mark).toBe('paid')
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', /^Cart/)
    await read(panel, 'Paid')
    // Nobody pays twice: its link is no longer offered.
    expect(await textOf(panel)).not.toContain('Insert into reply')
  })

  it.each([
    ['part', 'was paid in part', 'Paid in part'],
    ['cod', 'to be paid on delivery', 'Cash on delivery'],
    ['expired', 'expired', 'Expired'],
    ['cancelled', 'was cancelled', 'Cancelled'],
  ] as const)('S022 an order that becomes %s: its line says “%s” in the thread, and its card and the row “%s”', async (fate, line, word) => {
    await press(panel, 'tab', 'Products')
    await look(desk, 'CL-TE-080')
    await press(panel, 'button', 'Add to cart')
    await press(panel, 'tab', /^Cart/)
    const before = (await checkouts(desk)).length
    await press(panel, 'button', 'Create checkout link')
    await until('the order', async () => (await checkouts(desk)).length > before)
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', /^Cart/)
    await press(panel, 'button', fate === 'cancelled' ? 'Cancel the order' : word)
    const { number } = await until('its state', async () => (await checkouts(desk)).find(({ state, createdAt }) => state === (fate) && createdAt > Date.now() - 60_000))
    await until('its card', async () => new RegExp(`${word} #${number}`).test(await textOf(panel)), { tell: () => textOf(panel) })
    await press(panel, 'tab', 'Conversation')
    await until('its line', async () => new RegExp(`${number}[^.]*${line}|${line}[^.]*${number}`, 'i').test(await textOf(panel)), { tell: () => textOf(panel) })
    expect(await desk.probe.evaluate(async id => (await probe.db.tickets.get(id))?.checkout, ticket.id)).toBe(fate)
    await press(panel, 'tab', 'Shop')
  })

  it('S130 S131 the customer’s orders are found by what is known of them, newest first, with state, payment and total', async () => {
    await desk.probe.evaluate(async (id) => {
      const row = (await probe.db.tickets.get(id))!
      await probe.db.customers.put({ id: row.customer, source: row.source, facts: { phone: ['0901 234 561', '0901 234 562', '0901 234 563'].map(value => ({ id: value, value, from: 'typed', at: Date.now() })) } })
    }, ticket.id)
    await press(panel, 'tab', 'Customer')
    await read(panel, 'Orders')
    await until('orders', async () => /Orders \d+ \d+ s ago.*#\d+/.test(await textOf(panel)), { tell: () => textOf(panel) })
    const times = await panel.$$eval('.order time', all => all.map(time => Date.parse(time.dateTime)))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    const [, number = ''] = /#(\d+)/.exec(await textOf(panel)) ?? []
    await press(panel, 'button', new RegExp(`#${number}`))
    await until('its lines', async () => /\d × /.test(await textOf(panel)), { tell: () => textOf(panel) })
  })
}
