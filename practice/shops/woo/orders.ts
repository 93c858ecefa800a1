import type { Thing } from './goods'
import recorded from './recorded.json'

export interface SentOrder {
  status?: string
  billing?: Record<string, string>
  line_items?: { product_id: number, variation_id?: number, quantity: number }[]
  coupon_lines?: { code: string }[]
  shipping_lines?: { method_id: string, method_title: string, total: string }[]
  meta_data?: { key: string, value: string }[]
}

const least = 300_000

/** API fact: an order is made of whatever is asked for, more than there is and products that never were, which become a line without a name. */
export function orderOf(id: number, sent: SentOrder, goods: { products: Thing[], variations: Thing[] }, now: number): Thing {
  const lines = (sent.line_items ?? []).map(({ product_id: product, variation_id: variation = 0, quantity }, i) => {
    const parent = goods.products.find(row => row.id === product)
    const sold = variation ? goods.variations.find(row => row.id === variation) : parent
    const name = sold ? [parent?.name, variation ? sold.name : undefined].filter(Boolean).join(' - ') : ''
    const total = String(Number(sold?.price ?? 0) * quantity)
    return { id: i + 1, name, product_id: product, variation_id: variation, quantity, subtotal: total, total, sku: sold?.sku ?? '', price: Number(sold?.price ?? 0) }
  })
  const total = lines.reduce((sum, line) => sum + Number(line.total), 0)
  const shipping = (sent.shipping_lines ?? []).reduce((sum, line) => sum + Number(line.total), 0)
  const key = `wc_order_${id}xyz`
  return {
    ...structuredClone(recorded['order-create-pending'].body),
    id,
    number: String(id),
    status: sent.status ?? 'pending',
    billing: { first_name: '', last_name: '', phone: '', email: '', ...sent.billing },
    line_items: lines,
    coupon_lines: sent.coupon_lines ?? [],
    meta_data: (sent.meta_data ?? []).map((meta, i) => ({ id: i + 1, ...meta })),
    shipping_lines: sent.shipping_lines ?? [],
    shipping_total: String(shipping),
    total: String(total + shipping),
    order_key: key,
    payment_url: `https://shop.example/checkout/order-pay/${id}/?pay_for_order=true&key=${key}`,
    date_created_gmt: new Date(now).toISOString().slice(0, 19),
    date_paid_gmt: null,
    needs_payment: true,
    refunds: [],
  }
}

/** The recorded refusal of a code, with the draft that it left behind; nothing when the code is taken. */
export function refusalOf(sent: SentOrder, total: number, draft: number) {
  const code = sent.coupon_lines?.[0]?.code.toLowerCase()
  const refused = code === 'old50k' ? recorded['order-coupon-expired'] : code === 'he10' && total < least ? recorded['order-coupon-rejected'] : undefined
  return refused && { status: refused.status, body: { ...refused.body, data: { status: refused.status, new_draft_order_id: draft } } }
}

/** The order that was recorded, of a customer with an account. */
export const earlier = (): Thing => structuredClone({ ...recorded['order-create-pending'].body, refunds: [] })
