import type { ShopSession } from '@/connectors/shop'
import type { Promotion } from '@/domain/shop/model'
import * as v from 'valibot'
import { fromHundredths } from '@/domain/shop/money'
import { withShop } from '@/domain/shop/ware'
import { plainText } from '../ask'
import { call } from './call'
import { list, promotion, promotionFields } from './schema'

type Row = v.InferOutput<typeof promotion>

const query = `query { promotions(options: { take: 100, sort: { updatedAt: DESC } }) { totalItems items { ${promotionFields} } } }`

function argument(operations: Row['actions'], name: string): number | undefined {
  const value = operations.flatMap(({ args }) => args).find(arg => arg.name === name)?.value
  const number = Number(value)
  return value === undefined || Number.isNaN(number) ? undefined : number
}

function effectOf({ actions }: Row, currency: string): Promotion['effect'] {
  const percent = argument(actions, 'discount')
  const [action] = actions
  if (action?.code.includes('free_shipping')) return { type: 'freeShipping' }
  if (percent === undefined) return { type: 'other' }
  return action?.code.includes('percent') || action?.code === 'facet_based_discount' ? { type: 'percent', percent } : { type: 'amount', amount: fromHundredths(percent, currency) }
}

function promotionOf({ shop, now }: ShopSession, row: Row): Promotion {
  const least = argument(row.conditions.filter(({ code }) => code === 'minimum_order_amount'), 'amount')
  const isNarrow = [...row.conditions, ...row.actions].some(({ code }) => /facet|product|group|buy_x/.test(code))
  return {
    id: withShop(shop.id, row.id),
    shop: shop.id,
    kind: row.couponCode ? 'code' : 'automatic',
    code: row.couponCode || undefined,
    title: row.name,
    summary: plainText(row.description),
    effect: effectOf(row, shop.currency),
    minSubtotal: least ? fromHundredths(least, shop.currency) : undefined,
    startsAt: row.startsAt ?? undefined,
    endsAt: row.endsAt ?? undefined,
    usageLimit: row.usageLimit ?? undefined,
    appliesTo: isNarrow ? 'some' : 'all',
    fetchedAt: now(),
  }
}

/** S085: the promotions that are switched on. */
export async function promotions(session: ShopSession): Promise<Promotion[]> {
  const answer = await call(session, query, {}, v.object({ promotions: list(promotion) }))
  return answer.promotions.items.filter(({ enabled }) => enabled).map(row => promotionOf(session, row))
}
