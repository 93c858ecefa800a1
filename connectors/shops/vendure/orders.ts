import type { VendureOrder } from './schema'
import type { ShopSession } from '@/connectors/shop'
import type { CheckoutState, Order, PaymentState } from '@/domain/shop/model'
import * as v from 'valibot'
import { fromHundredths } from '@/domain/shop/money'
import { withShop } from '@/domain/shop/ware'
import { call } from './call'
import { list, order, orderFields } from './schema'

/** How many last digits of a number are the same however it is written. */
const significant = 9
const shown = 20
/** Every customer needs an e-mail address there; whoever gave none gets one that nothing is ever sent to. */
export const noAddress = '@no-address.invalid'

const states: Record<string, Order['state'] | undefined> = {
  AddingItems: 'draft',
  Draft: 'draft',
  Delivered: 'done',
  Cancelled: 'cancelled',
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const settledOf = ({ payments }: VendureOrder) => sum((payments ?? []).filter(({ state }) => state === 'Settled').map(({ amount }) => amount))
const refundedOf = ({ payments }: VendureOrder) => sum((payments ?? []).flatMap(({ refunds }) => refunds ?? []).filter(({ state }) => state !== 'Failed').map(({ total }) => total))

/** API fact: what was settled counts, whatever else has happened to the order since. */
export function paymentOf(row: VendureOrder): PaymentState {
  const settled = settledOf(row)
  const refunded = refundedOf(row)
  if (refunded > 0) return refunded >= settled ? 'refunded' : 'partRefunded'
  if (settled > 0) return settled >= row.totalWithTax ? 'paid' : 'part'
  const waiting = (row.payments ?? []).filter(({ state }) => state === 'Authorized')
  if (waiting.length === 0) return 'unpaid'
  return waiting.every(({ method }) => /cod|cash|delivery/i.test(method)) ? 'cod' : 'authorized'
}

const checkoutStates: Partial<Record<PaymentState, CheckoutState>> = { paid: 'paid', partRefunded: 'paid', refunded: 'cancelled', part: 'part', cod: 'cod' }
/** The state of an order that was made from here. */
export const checkoutStateOf = (row: VendureOrder): CheckoutState => row.state === 'Cancelled' ? 'cancelled' : checkoutStates[paymentOf(row)] ?? 'open'

/** When the last payment that was settled came. */
export const paidAtOf = ({ payments }: VendureOrder) => (payments ?? []).filter(({ state }) => state === 'Settled').map(({ createdAt }) => createdAt).sort((a, b) => b - a)[0]

/** An order of Vendure as ours. */
export function orderOf({ shop, now }: ShopSession, row: VendureOrder): Order {
  const money = (hundredths: number) => fromHundredths(hundredths, row.currencyCode)
  const refunded = refundedOf(row)
  const { firstName = '', lastName = '', phoneNumber, emailAddress } = row.customer ?? {}
  return {
    id: withShop(shop.id, row.id),
    shop: shop.id,
    number: row.code,
    createdAt: row.orderPlacedAt ?? row.createdAt,
    state: states[row.state] ?? 'open',
    payment: paymentOf(row),
    total: money(row.totalWithTax),
    delivery: money(row.shippingWithTax),
    lines: row.lines.map(({ quantity, unitPriceWithTax, productVariant: { id, name, sku } }) => ({ variant: withShop(shop.id, id), title: name, sku: sku || undefined, quantity, unit: money(unitPriceWithTax) })),
    customer: { name: `${firstName} ${lastName}`.trim() || undefined, phone: phoneNumber || undefined, email: emailAddress?.endsWith(noAddress) ? undefined : emailAddress },
    ...(refunded > 0 ? { refunded: money(refunded) } : {}),
    link: `${shop.baseUrl}/dashboard/orders/${row.id}`,
    fetchedAt: now(),
  }
}

const person = `id phoneNumber emailAddress orders(options: { take: ${shown}, sort: { createdAt: DESC } }) { totalItems items { ${orderFields} } }`
const query = `query ($options: CustomerListOptions) { customers(options: $options) { totalItems items { ${person} } } }`
const customer = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  phoneNumber: v.nullish(v.string()),
  emailAddress: v.string(),
  orders: list(order),
})
export type Customer = v.InferOutput<typeof customer>

export const lastDigits = (phone = '') => phone.replace(/\D/g, '').slice(-significant)

/** Customers with one of these numbers, however they are written there, or addresses. */
export async function customers(session: ShopSession, { phones, emails }: { phones: string[], emails: string[] }): Promise<Customer[]> {
  const digits = phones.map(lastDigits).filter(number => number.length >= significant - 2)
  // A number with gaps is found by its last three digits, and then compared by all of them.
  const filters = [...digits.map(number => ({ phoneNumber: { contains: number.slice(-3) } })), ...emails.map(email => ({ emailAddress: { eq: email.toLowerCase() } }))]
  if (filters.length === 0) return []
  const answer = await call(session, query, { options: { take: 100, filter: { _or: filters } } }, v.object({ customers: list(customer) }))
  const wanted = new Set(emails.map(email => email.toLowerCase()))
  return answer.customers.items.filter(({ phoneNumber, emailAddress }) => digits.includes(lastDigits(phoneNumber ?? '')) || wanted.has(emailAddress.toLowerCase()))
}

/** S130: a customer's orders, newest first, without carts that are still being filled in the shop. */
export async function orders(session: ShopSession, buyer: { phones: string[], emails: string[] }): Promise<Order[]> {
  const found = await customers(session, buyer)
  const rows = new Map(found.flatMap(({ orders: { items } }) => items).filter(({ state }) => state !== 'AddingItems').map(row => [row.id, row]))
  return [...rows.values()].map(row => orderOf(session, row)).sort((a, b) => b.createdAt - a.createdAt)
}
