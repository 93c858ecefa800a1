import * as v from 'valibot'

/** What the practice shop answers: our own model, with its own ids. */
const money = v.object({ minor: v.number(), currency: v.string() })

const product = v.object({
  id: v.string(),
  title: v.string(),
  imageUrl: v.optional(v.string()),
  updatedAt: v.number(),
  variants: v.array(v.object({
    id: v.string(),
    title: v.string(),
    options: v.array(v.object({ name: v.string(), value: v.string() })),
    sku: v.optional(v.string()),
    barcode: v.optional(v.string()),
    price: money,
    compareAt: v.optional(money),
    /** By location; `null` where nobody has counted. */
    stock: v.record(v.string(), v.nullable(v.number())),
    backorder: v.picklist(['no', 'notify', 'yes']),
  })),
})
export type PracticeProduct = v.InferOutput<typeof product>

export const catalogue = v.object({ products: v.array(product), total: v.optional(v.number()), next: v.optional(v.string()) })

export const about = v.object({
  name: v.string(),
  currency: v.string(),
  timeZone: v.string(),
  delivery: v.object({ cost: money, freeFrom: money }),
  locations: v.array(v.object({ id: v.string(), name: v.string() })),
})

export const promotions = v.array(v.object({
  id: v.string(),
  code: v.optional(v.string()),
  title: v.string(),
  summary: v.string(),
  effect: v.object({ type: v.picklist(['percent', 'amount', 'freeShipping', 'other']), percent: v.optional(v.number()), amount: v.optional(money) }),
  minSubtotal: v.optional(money),
  startsAt: v.optional(v.number()),
  endsAt: v.optional(v.number()),
  appliesTo: v.picklist(['all', 'some']),
  imageUrl: v.optional(v.string()),
}))

const order = v.object({
  id: v.string(),
  number: v.string(),
  createdAt: v.number(),
  state: v.picklist(['draft', 'open', 'done', 'cancelled']),
  expired: v.optional(v.boolean()),
  payment: v.picklist(['unpaid', 'cod', 'authorized', 'part', 'paid', 'refunded', 'partRefunded', 'unknown']),
  total: money,
  delivery: v.optional(money),
  lines: v.array(v.object({ variant: v.optional(v.string()), title: v.string(), sku: v.optional(v.string()), quantity: v.number(), unit: money })),
  customer: v.object({ name: v.optional(v.string()), phone: v.optional(v.string()), email: v.optional(v.string()) }),
  payUrl: v.optional(v.string()),
  paidAt: v.optional(v.number()),
})
export type PracticeOrder = v.InferOutput<typeof order>

export const orders = v.array(order)
export const oneOrder = order
export const refusal = v.object({ refused: v.picklist(['coupon', 'stock', 'gone', 'refused']), detail: v.optional(v.string()), variant: v.optional(v.string()) })
