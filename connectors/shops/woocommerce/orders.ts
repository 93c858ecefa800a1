import type { WooOrder } from './schema'
import type { ShopSession } from '@/connectors/shop'
import type { Money, Order, PaymentState } from '@/domain/shop/model'
import type { ConnectedShop } from '@/domain/shop/shop'
import { parseDecimal } from '@/domain/shop/money'
import { withShop } from '@/domain/shop/ware'
import { list } from './call'
import { nameOf, nativeVariant, timeOf } from './goods'
import { order, orderFields } from './schema'

/** How many last digits of a number are the same however it is written. */
const significant = 9
const shown = 20

const states: Record<string, Order['state'] | undefined> = {
  'checkout-draft': 'draft',
  'auto-draft': 'draft',
  'completed': 'done',
  'refunded': 'done',
  'cancelled': 'cancelled',
  'trash': 'cancelled',
}

const currencyOf = (shop: ConnectedShop, { currency }: WooOrder) => currency ?? shop.currency
/** What an order comes to, in minor units of its own currency. */
export const totalOf = (shop: ConnectedShop, row: WooOrder): Money => parseDecimal(row.total, currencyOf(shop, row)) ?? { minor: 0, currency: currencyOf(shop, row) }

/** Delivery with its tax; nothing where the shop does not tell it. */
export function deliveryOf(shop: ConnectedShop, row: WooOrder): Money | undefined {
  const currency = currencyOf(shop, row)
  const cost = parseDecimal(row.shipping_total, currency)
  return cost && { minor: cost.minor + (parseDecimal(row.shipping_tax, currency)?.minor ?? 0), currency }
}

/** API fact: refunds leave `total` unchanged and are listed separately, as negative amounts. */
function refundedOf(shop: ConnectedShop, row: WooOrder): number {
  return row.refunds.reduce((sum, { total }) => sum + Math.abs(parseDecimal(total, currencyOf(shop, row))?.minor ?? 0), 0)
}

/**
 * Statuses that plugins for deposits add, as the shop tells them: WooCommerce Deposits' own (`partial-payment` until all of it is paid, then
 * `completed`), and the one of webtomizer's documentation and of several others (`partially-paid`, then `processing`).
 */
export const partPaid = new Set(['partial-payment', 'partially-paid'])

/**
 * API fact: an order is paid if, and only if, it has a date of payment. One to be paid on delivery is "processing", needs no payment and
 * has no such date. A deposit may set the date as well, so a status that says "in part" counts first.
 */
export function paymentOf(shop: ConnectedShop, row: WooOrder): PaymentState {
  const refunded = refundedOf(shop, row)
  if (row.status === 'refunded' || (refunded > 0 && refunded >= totalOf(shop, row).minor)) return 'refunded'
  if (refunded > 0) return 'partRefunded'
  if (partPaid.has(row.status)) return 'part'
  if (row.date_paid_gmt) return 'paid'
  return ['processing', 'completed'].includes(row.status) ? 'cod' : 'unpaid'
}

/** An order of WooCommerce as ours. */
export function orderOf({ shop, now }: ShopSession, row: WooOrder): Order {
  const { first_name: first, last_name: last, phone, email } = row.billing ?? {}
  const currency = currencyOf(shop, row)
  const refunded = refundedOf(shop, row)
  return {
    id: withShop(shop.id, row.id),
    shop: shop.id,
    number: row.number ?? String(row.id),
    createdAt: timeOf(row.date_created_gmt) ?? 0,
    state: states[row.status] ?? 'open',
    payment: paymentOf(shop, row),
    total: totalOf(shop, row),
    delivery: deliveryOf(shop, row),
    lines: row.line_items.map(({ name, product_id: product, variation_id: variation, quantity, subtotal, sku }) => ({
      variant: product > 0 ? withShop(shop.id, nativeVariant(product, variation)) : undefined,
      title: nameOf(name),
      sku: sku || undefined,
      quantity,
      unit: { minor: Math.round((parseDecimal(subtotal, currency)?.minor ?? 0) / (quantity || 1)), currency },
    })),
    customer: { name: [first, last].filter(Boolean).join(' ') || undefined, phone: phone || undefined, email: email || undefined },
    ...(refunded > 0 ? { refunded: { minor: refunded, currency } } : {}),
    link: `${shop.baseUrl}/wp-admin/post.php?post=${row.id}&action=edit`,
    fetchedAt: now(),
  }
}

const search = async (session: ShopSession, text: string) => (await list(session, 'orders', { search: text, per_page: String(shown), orderby: 'date', order: 'desc', _fields: orderFields }, order)).rows

const lastDigits = (phone = '') => phone.replace(/\D/g, '').slice(-significant)

/**
 * API fact: `search` finds the phone number of an order as a part of its text, so `+84901234567` does not find `0901234567`, but the
 * last digits do. Numbers that were typed with gaps are looked for by their usual endings.
 */
async function byPhone(session: ShopSession, phone: string): Promise<WooOrder[]> {
  const digits = lastDigits(phone)
  if (digits.length < significant - 2) return []
  const isTheirs = ({ billing }: WooOrder) => lastDigits(billing?.phone ?? '') === digits
  const found = (await search(session, digits)).filter(isTheirs)
  if (found.length > 0) return found
  const endings = [`${digits.slice(-6, -3)} ${digits.slice(-3)}`, `${digits.slice(-7, -4)} ${digits.slice(-4)}`]
  return (await Promise.all(endings.map(ending => search(session, ending)))).flat().filter(isTheirs)
}

async function byEmail(session: ShopSession, email: string): Promise<WooOrder[]> {
  const rows = await search(session, email)
  return rows.filter(({ billing }) => billing?.email?.toLowerCase() === email.toLowerCase())
}

/** S130: a customer's orders, newest first, by the last digits of the phone number and by e-mail. Guests are only known from their orders. */
export async function orders(session: ShopSession, { phones, emails }: { phones: string[], emails: string[] }): Promise<Order[]> {
  const found = await Promise.all([...phones.map(phone => byPhone(session, phone)), ...emails.map(email => byEmail(session, email))])
  const rows = new Map(found.flat().map(row => [row.id, row]))
  return [...rows.values()].map(row => orderOf(session, row)).sort((a, b) => b.createdAt - a.createdAt)
}
