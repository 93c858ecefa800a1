import type { Language } from '../language'
import type { Checkout, Order } from '../shop/model'
import type { Values } from './values'
import { priceText } from '../shop/price-text'

/** What was last told or looked at of the shop on a ticket, in words for the customer; `at` in ms. */
export interface ShopSaid {
  product?: Values['product'] & { at: number }
  promotion?: Values['promotion'] & { at: number }
}

/** What the shops know of a ticket. */
export interface ShopKnown extends ShopSaid {
  /** Of the customer, as last read. */
  orders?: readonly Order[]
  /** Made on this ticket. */
  checkouts?: readonly Checkout[]
}

/** A price or a stock that is older (ms) is not told a customer again: it is asked for. */
const holds = 60 * 60_000

type StateName = 'cancelled' | 'done' | 'unpaid' | 'cod' | 'authorized' | 'part' | 'paid' | 'refunded' | 'partRefunded'
/** How an order stands, as a customer is told. */
const states: Record<Language, Record<StateName, string>> = {
  en: { cancelled: 'cancelled', done: 'completed', unpaid: 'waiting for payment', cod: 'confirmed, cash on delivery', authorized: 'confirmed', part: 'partly paid', paid: 'paid', refunded: 'refunded', partRefunded: 'partly refunded' },
  vi: { cancelled: 'đã hủy', done: 'đã hoàn tất', unpaid: 'đang chờ thanh toán', cod: 'đã xác nhận, thanh toán khi nhận hàng', authorized: 'đã xác nhận', part: 'đã thanh toán một phần', paid: 'đã thanh toán', refunded: 'đã hoàn tiền', partRefunded: 'đã hoàn tiền một phần' },
  id: { cancelled: 'dibatalkan', done: 'selesai', unpaid: 'menunggu pembayaran', cod: 'dikonfirmasi, bayar di tempat', authorized: 'dikonfirmasi', part: 'dibayar sebagian', paid: 'sudah dibayar', refunded: 'dana dikembalikan', partRefunded: 'dana dikembalikan sebagian' },
  hu: { cancelled: 'törölve', done: 'teljesítve', unpaid: 'fizetésre vár', cod: 'visszaigazolva, utánvéttel', authorized: 'visszaigazolva', part: 'részben kifizetve', paid: 'kifizetve', refunded: 'visszatérítve', partRefunded: 'részben visszatérítve' },
}

function stateName({ state, payment }: Pick<Order, 'state' | 'payment'>): StateName | undefined {
  if (state === 'cancelled') return 'cancelled'
  if (payment === 'refunded' || payment === 'partRefunded') return payment
  if (state === 'done') return 'done'
  return payment === 'unknown' ? undefined : payment
}
const paymentOf: Partial<Record<Checkout['state'], Order['payment']>> = { open: 'unpaid', paid: 'paid', cod: 'cod', part: 'part' }

/** The last order, whether made here or read from a shop; with `code` that very one, of another nothing is told. */
export function orderKnown({ orders = [], checkouts = [] }: ShopKnown, code: string | undefined, language: Language): Values['order'] {
  const bare = (number: string) => number.replace(/^#/, '').toLowerCase()
  const made = checkouts.filter(({ order, state }) => order !== undefined && state !== 'expired').map(checkout => ({ number: checkout.number ?? checkout.order ?? '', checkout, createdAt: checkout.createdAt }))
  const read = orders.filter(({ state }) => state !== 'draft').map(order => ({ number: order.number, order, createdAt: order.createdAt }))
  const fits = [...made, ...read].filter(({ number }) => code === undefined || bare(number) === bare(code)).sort((a, b) => b.createdAt - a.createdAt)
  const [last] = fits
  if (!last) return { code }
  const same = fits.filter(({ number }) => bare(number) === bare(last.number))
  const order = same.flatMap(one => 'order' in one ? [one.order] : [])[0]
  const checkout = same.flatMap(one => 'checkout' in one ? [one.checkout] : [])[0]
  const total = order?.total ?? checkout?.total
  const name = order ? stateName(order) : checkout && (checkout.state === 'cancelled' ? 'cancelled' : stateName({ state: 'open', payment: paymentOf[checkout.state] ?? 'unknown' }))
  return {
    code: code ?? last.number,
    total: total && priceText(total, language),
    state: name && states[language][name],
    // The page of an order that a shop tells is its staff's; only the one to pay on is the customer's.
    link: checkout?.url,
  }
}

/** What was last told or looked at, as far as it may be told again at `now`: a name and a link stay, a price and a stock do not. */
export function saidKnown({ product, promotion }: ShopSaid, now: number): Pick<Values, 'product' | 'promotion'> {
  const { at = 0, ...said } = product ?? {}
  const isOld = now - at > holds
  const { at: _, ...offered } = promotion ?? {}
  return { product: isOld ? { ...said, price: undefined, stock: undefined } : said, promotion: offered }
}
