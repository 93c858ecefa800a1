import * as v from 'valibot'

/** Plugins write numbers as text, and "no value" as an empty one. */
const quantity = v.pipe(v.nullable(v.union([v.number(), v.string()])), v.transform((value) => {
  const number = value === null || value === '' ? Number.NaN : Number(value)
  return Number.isNaN(number) ? null : number
}))
const text = v.nullish(v.string(), '')
const image = v.nullish(v.object({ src: text }))

const sold = {
  id: v.number(),
  sku: text,
  global_unique_id: text,
  status: text,
  price: v.nullish(v.union([v.string(), v.number()]), ''),
  regular_price: v.nullish(v.union([v.string(), v.number()]), ''),
  /** API fact: `"parent"` on a variation says that it shares the product's number. */
  manage_stock: v.nullish(v.union([v.boolean(), v.literal('parent')]), false),
  stock_quantity: v.optional(quantity, null),
  stock_status: text,
  backorders: text,
  permalink: text,
  date_modified_gmt: text,
}

export const product = v.object({
  ...sold,
  name: text,
  type: text,
  images: v.nullish(v.array(v.object({ src: text })), []),
  variations: v.nullish(v.array(v.number()), []),
})
export type WooProduct = v.InferOutput<typeof product>

export const variation = v.object({
  ...sold,
  parent_id: v.optional(v.number(), 0),
  image,
  attributes: v.nullish(v.array(v.object({ name: text, option: text })), []),
})
export type WooVariation = v.InferOutput<typeof variation>

const fieldsOf = (schema: { entries: Record<string, unknown> }) => Object.keys(schema.entries).join(',')

/** `_fields` cuts an answer of 100 products from 201 kB to 33 kB. */
export const productFields = fieldsOf(product)
export const variationFields = fieldsOf(variation)

export const changed = v.object({ id: v.number(), parent_id: v.optional(v.number(), 0) })

export const coupon = v.object({
  id: v.number(),
  code: v.string(),
  amount: text,
  status: text,
  discount_type: text,
  description: text,
  date_created_gmt: text,
  date_expires_gmt: text,
  usage_count: v.optional(v.number(), 0),
  usage_limit: v.nullish(v.number()),
  free_shipping: v.optional(v.boolean(), false),
  minimum_amount: text,
  product_ids: v.nullish(v.array(v.number()), []),
  excluded_product_ids: v.nullish(v.array(v.number()), []),
  product_categories: v.nullish(v.array(v.number()), []),
  excluded_product_categories: v.nullish(v.array(v.number()), []),
  exclude_sale_items: v.optional(v.boolean(), false),
})
export const couponFields = fieldsOf(coupon)

const line = v.object({
  name: text,
  product_id: v.number(),
  variation_id: v.optional(v.number(), 0),
  quantity: v.number(),
  subtotal: text,
  sku: text,
})

export const order = v.object({
  id: v.number(),
  number: v.optional(v.string()),
  status: v.string(),
  currency: v.optional(v.string()),
  total: text,
  shipping_total: text,
  shipping_tax: text,
  date_created_gmt: text,
  date_paid_gmt: v.nullish(v.string()),
  needs_payment: v.optional(v.boolean()),
  payment_method: text,
  payment_url: text,
  billing: v.optional(v.object({ first_name: text, last_name: text, phone: text, email: text })),
  line_items: v.optional(v.array(line), []),
  refunds: v.optional(v.array(v.object({ total: text })), []),
  meta_data: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
})
export type WooOrder = v.InferOutput<typeof order>
export const orderFields = fieldsOf(order)

/** One of the statuses an order can have here, plugins' own among them. */
export const orderTotals = v.object({ slug: v.string() })

/** The root of every WordPress's interface, open to all. */
export const site = v.object({
  name: text,
  timezone_string: text,
  gmt_offset: v.nullish(v.union([v.number(), v.string()]), 0),
  namespaces: v.array(v.string()),
})

export const anything = v.unknown()
