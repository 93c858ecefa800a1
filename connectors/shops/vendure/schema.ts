import * as v from 'valibot'

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String))
const time = v.pipe(v.string(), v.transform(text => Date.parse(text)))
const maybeTime = v.nullish(time)
const preview = v.nullish(v.object({ preview: v.string() }))

export const variantFields = `id name sku enabled updatedAt priceWithTax currencyCode trackInventory outOfStockThreshold useGlobalOutOfStockThreshold
  options { name group { name } } featuredAsset { preview }
  stockLevels { stockOnHand stockAllocated stockLocation { id } }`
export const productFields = `id name slug enabled updatedAt featuredAsset { preview }`
export const globals = `globalSettings { trackInventory outOfStockThreshold }`

export const variant = v.object({
  id,
  name: v.string(),
  sku: v.string(),
  enabled: v.boolean(),
  updatedAt: time,
  priceWithTax: v.number(),
  currencyCode: v.string(),
  trackInventory: v.picklist(['TRUE', 'FALSE', 'INHERIT']),
  outOfStockThreshold: v.number(),
  useGlobalOutOfStockThreshold: v.boolean(),
  options: v.array(v.object({ name: v.string(), group: v.object({ name: v.string() }) })),
  featuredAsset: preview,
  stockLevels: v.array(v.object({ stockOnHand: v.number(), stockAllocated: v.number(), stockLocation: v.object({ id }) })),
})
export type VendureVariant = v.InferOutput<typeof variant>

export const product = v.object({ id, name: v.string(), slug: v.string(), enabled: v.boolean(), updatedAt: time, featuredAsset: preview })
export type VendureProduct = v.InferOutput<typeof product>
export const fullProduct = v.object({ ...product.entries, variants: v.array(variant) })
export type FullProduct = v.InferOutput<typeof fullProduct>

export const settings = v.object({ trackInventory: v.boolean(), outOfStockThreshold: v.number() })
export type Settings = v.InferOutput<typeof settings>

export const list = <S extends v.GenericSchema>(row: S) => v.object({ items: v.array(row), totalItems: v.number() })
export const named = v.object({ id, name: v.string() })
export const onlyId = v.object({ id })
export const changedVariant = v.object({ productId: id })
export const soldOrder = v.object({ lines: v.array(v.object({ productVariant: changedVariant })) })

const operation = v.object({ code: v.string(), args: v.array(v.object({ name: v.string(), value: v.string() })) })
export const promotionFields = `id name description enabled couponCode startsAt endsAt usageLimit conditions { code args { name value } } actions { code args { name value } }`
export const promotion = v.object({
  id,
  name: v.string(),
  description: v.string(),
  enabled: v.boolean(),
  couponCode: v.nullish(v.string()),
  startsAt: maybeTime,
  endsAt: maybeTime,
  usageLimit: v.nullish(v.number()),
  conditions: v.array(operation),
  actions: v.array(operation),
})

export const orderFields = `id code state createdAt orderPlacedAt currencyCode totalWithTax shippingWithTax couponCodes
  customer { firstName lastName phoneNumber emailAddress }
  lines { quantity proratedUnitPriceWithTax unitPriceWithTax productVariant { id name sku } }
  payments { state amount method createdAt refunds { state total } }`
export const order = v.object({
  id,
  code: v.string(),
  state: v.string(),
  createdAt: time,
  orderPlacedAt: maybeTime,
  currencyCode: v.string(),
  totalWithTax: v.number(),
  shippingWithTax: v.number(),
  couponCodes: v.array(v.string()),
  customer: v.nullish(v.object({ firstName: v.string(), lastName: v.string(), phoneNumber: v.nullish(v.string()), emailAddress: v.string() })),
  lines: v.array(v.object({ quantity: v.number(), unitPriceWithTax: v.number(), productVariant: v.object({ id, name: v.string(), sku: v.string() }) })),
  payments: v.nullish(v.array(v.object({
    state: v.string(),
    amount: v.number(),
    method: v.string(),
    createdAt: time,
    refunds: v.nullish(v.array(v.object({ state: v.string(), total: v.number() })), []),
  }))),
})
export type VendureOrder = v.InferOutput<typeof order>

/** The answer of a change: the thing, or a refusal with a code. */
export const outcome = v.object({
  id: v.optional(id),
  errorCode: v.optional(v.string()),
  message: v.optional(v.string()),
  quantityAvailable: v.optional(v.number()),
})
export type Outcome = v.InferOutput<typeof outcome>
/** Selected in the answer to every change. */
export const refusals = `... on ErrorResult { errorCode message }`
