import { expect, it } from 'vitest'
import { woocommerce } from '@/connectors/shops/woocommerce'
import { faultOf } from './shop-contract/remote'
import { stage } from './woo-stage'

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

it('S020 a cut-off order is found behind more than a page of newer ones', async () => {
  const { session, counted, woo } = stage()
  const made = await woocommerce.checkout!(session, { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], customer: {} })
  const newer = new Date(session.now() + 60_000).toISOString().slice(0, 19)
  woo.orders.push(...Array.from({ length: 150 }, (_, i) => ({ ...woo.orders[0]!, id: 1000 + i, meta_data: [], date_created_gmt: newer })))
  expect(await woocommerce.findCheckout!(session, 'n')).toMatchObject({ order: made.order })
})

it('S021 names with accents and an address reach the shop as they were captured', async () => {
  const { session, counted, woo } = stage()
  await woocommerce.checkout!(session, { nonce: 'n', lines: [{ variant: counted, quantity: 1 }], code: 'FREESHIP', customer: { name: 'Đặng Thị Ánh', phone: '+84912000111', address: '5 Trần Phú, Đà Nẵng' }, note: 'giao giờ hành chính' })
  expect(woo.orders.at(-1)).toMatchObject({ billing: { first_name: 'Đặng Thị Ánh', phone: '+84912000111', address_1: '5 Trần Phú, Đà Nẵng' }, coupon_lines: [{ code: 'FREESHIP' }] })
})
