/** Speaks to the admin API as the shop's owner does. */
export async function owner(address: string) {
  const send = async (query: string, variables: Record<string, unknown> = {}, token?: string) => {
    const response = await fetch(`${address}/admin-api`, { method: 'POST', body: JSON.stringify({ query, variables }), headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) } })
    const { data, errors } = await response.json() as { data: Record<string, never>, errors?: { message: string }[] }
    if (errors?.length) throw new Error(`${errors[0]!.message} in ${query}`)
    return { data, token: response.headers.get('vendure-auth-token') }
  }
  const { token } = await send(`mutation { login(username: "superadmin", password: "superadmin") { __typename } }`)
  return async <T = never>(query: string, variables: Record<string, unknown> = {}) => (await send(query, variables, token!)).data as Record<string, T>
}

type Owner = Awaited<ReturnType<typeof owner>>

export interface Seeded {
  ask: Owner
  locations: string[]
  /** By SKU. */
  variants: Record<string, string>
  /** A key that may only look. */
  readOnly: string
  password: string
}

const goods = [
  { name: 'Váy hoa mùa hè', slug: 'vay-hoa', option: ['Size', ['S', 'M', 'L']], sku: 'VH', price: 350_000, stock: [3, 7] },
  { name: 'Áo thun cổ tròn đen', slug: 'ao-thun', option: ['Màu', ['Đen', 'Trắng']], sku: 'AT', price: 199_000, stock: [42, 0] },
  { name: 'Khăn choàng len', slug: 'khan-choang', option: ['Màu', ['Nâu']], sku: 'KC', price: 319_000, stock: [0, 0] },
] as const

async function addGoods(ask: Owner, locations: string[]): Promise<Record<string, string>> {
  const variants: Record<string, string> = {}
  for (const { name, slug, option: [group, values], sku, price, stock } of goods) {
    const { createProduct } = await ask<{ id: string }>(`mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }`, { input: { enabled: true, translations: [{ languageCode: 'en', name, slug, description: '' }] } })
    const { createProductOptionGroup } = await ask<{ id: string, options: { id: string }[] }>(`mutation ($input: CreateProductOptionGroupInput!) { createProductOptionGroup(input: $input) { id options { id } } }`, {
      input: { code: `${slug}-${sku}`, translations: [{ languageCode: 'en', name: group }], options: values.map(value => ({ code: `${slug}-${value}`, translations: [{ languageCode: 'en', name: value }] })) },
    })
    await ask(`mutation ($product: ID!, $group: ID!) { addOptionGroupToProduct(productId: $product, optionGroupId: $group) { id } }`, { product: createProduct!.id, group: createProductOptionGroup!.id })
    const { createProductVariants } = await ask<{ id: string, sku: string }[]>(`mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id sku } }`, {
      input: values.map((value, i) => ({
        productId: createProduct!.id,
        sku: `${sku}-${i + 1}`,
        price: price * 100,
        trackInventory: 'TRUE',
        optionIds: [createProductOptionGroup!.options[i]!.id],
        stockLevels: stock.map((stockOnHand, at) => ({ stockLocationId: locations[at]!, stockOnHand })),
        translations: [{ languageCode: 'en', name: `${name} ${value}` }],
      })),
    })
    for (const variant of createProductVariants!) variants[variant.sku] = variant.id
  }
  return variants
}

const day = 24 * 3600_000

async function addPromotions(ask: Owner) {
  const add = (name: string, couponCode: string, percent: number, from: number, to: number) => ask(`mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { ... on Promotion { id } ... on ErrorResult { message } } }`, { input: {
    enabled: true,
    couponCode,
    startsAt: new Date(Date.now() + from * day).toISOString(),
    endsAt: new Date(Date.now() + to * day).toISOString(),
    translations: [{ languageCode: 'en', name, description: `<p>${name}</p>` }],
    conditions: [{ code: 'minimum_order_amount', arguments: [{ name: 'amount', value: '10000000' }, { name: 'taxInclusive', value: 'true' }] }],
    actions: [{ code: 'order_percentage_discount', arguments: [{ name: 'discount', value: String(percent) }] }],
  } })
  await add('10% mùa hè', 'HE10', 10, -5, 30)
  await add('Sale 11.11', 'OLD50K', 20, -20, -10)
  await add('Black Friday', 'BF25', 25, 5, 7)
}

/** A shop in ₫ with two stock rooms, six variants, three promotions, and somebody who may only look. */
export async function seed(address: string): Promise<Seeded> {
  const ask = await owner(address)
  const { activeChannel } = await ask<{ id: string }>(`query { activeChannel { id } }`)
  await ask(`mutation ($input: UpdateChannelInput!) { updateChannel(input: $input) { __typename } }`, { input: { id: activeChannel!.id, defaultCurrencyCode: 'VND', availableCurrencyCodes: ['VND'] } })
  const { stockLocations } = await ask<{ items: { id: string }[] }>(`query { stockLocations { items { id } } }`)
  const { createStockLocation } = await ask<{ id: string }>(`mutation { createStockLocation(input: { name: "Kho Thủ Đức", description: "" }) { id } }`)
  const locations = [stockLocations!.items[0]!.id, createStockLocation!.id]
  const variants = await addGoods(ask, locations)
  await addPromotions(ask)
  const { createRole } = await ask<{ id: string }>(`mutation ($input: CreateRoleInput!) { createRole(input: $input) { id } }`, { input: { code: 'looks', description: 'Looks', permissions: ['ReadCatalog', 'ReadProduct', 'ReadOrder', 'ReadCustomer', 'ReadPromotion', 'ReadStockLocation', 'ReadSettings', 'ReadChannel'] } })
  await ask(`mutation ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }`, { input: { firstName: 'L', lastName: 'K', emailAddress: 'looks@shop.test', password: 'only-looks', roleIds: [createRole!.id] } })
  return { ask, locations, variants, readOnly: 'looks@shop.test:only-looks', password: 'superadmin:superadmin' }
}

/** The customer pays an order in full, by transfer. */
export async function payInFull(ask: Owner, order: string, amount?: number) {
  await ask(`mutation ($input: ManualPaymentInput!) { addManualPaymentToOrder(input: $input) { ... on Order { id state } ... on ErrorResult { message } } }`, { input: { orderId: order, method: 'transfer', transactionId: 'T1', metadata: {}, ...(amount ? { amount } : {}) } })
}
