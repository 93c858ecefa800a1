import type * as v from 'valibot'
import type { ShopSession } from '@/connectors/shop'
import type { Money, Promotion } from '@/domain/shop/model'
import { parseDecimal } from '@/domain/shop/money'
import { withShop } from '@/domain/shop/ware'
import { plainText } from '../ask'
import { list } from './call'
import { timeOf } from './goods'
import { coupon, couponFields } from './schema'

type Coupon = v.InferOutput<typeof coupon>

const mostPages = 10

/** API fact: amounts carry two decimals in every currency ("300000.00" ₫), and 0 says "none". */
function moneyOf(text: string | null, currency: string): Money | undefined {
  const money = parseDecimal(text, currency)
  return money && money.minor > 0 ? money : undefined
}

function effectOf({ discount_type: type, amount, free_shipping: isFree }: Coupon, currency: string): Promotion['effect'] {
  if (type === 'percent') return { type: 'percent', percent: Number(amount) || 0 }
  const money = moneyOf(amount, currency)
  if (money) return { type: 'amount', amount: money }
  return { type: isFree ? 'freeShipping' : 'other' }
}

function isNarrow(row: Coupon) {
  return row.discount_type === 'fixed_product' || row.exclude_sale_items
    || [row.product_ids, row.excluded_product_ids, row.product_categories, row.excluded_product_categories].some(ids => ids?.length)
}

function promotionOf({ shop, now }: ShopSession, row: Coupon): Promotion {
  const code = row.code.toUpperCase()
  return {
    id: withShop(shop.id, row.id),
    shop: shop.id,
    kind: 'code',
    // API fact: kept in lower case, and taken in any.
    code,
    title: plainText(row.description ?? '') || code,
    summary: plainText(row.description ?? ''),
    effect: effectOf(row, shop.currency),
    minSubtotal: moneyOf(row.minimum_amount, shop.currency),
    startsAt: timeOf(row.date_created_gmt),
    endsAt: timeOf(row.date_expires_gmt),
    usageLimit: row.usage_limit ?? undefined,
    used: row.usage_count,
    appliesTo: isNarrow(row) ? 'some' : 'all',
    fetchedAt: now(),
  }
}

/** S085: the published coupons. Rules without a code come from plugins and cannot be read; sales are told with the products. */
export async function promotions(session: ShopSession): Promise<Promotion[]> {
  const rows: Coupon[] = []
  for (let page = 1, pages = 1; page <= Math.min(pages, mostPages); page++) {
    const found = await list(session, 'coupons', { per_page: '100', page: String(page), _fields: couponFields }, coupon)
    rows.push(...found.rows)
    pages = found.pages
  }
  return rows.filter(({ status }) => !status || status === 'publish').map(row => promotionOf(session, row))
}
