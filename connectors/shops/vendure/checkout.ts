import type { Outcome, VendureOrder } from './schema'
import type { ShopSession } from '@/connectors/shop'
import type { ShopFault } from '@/domain/shop/fault'
import type { Cart, Checkout } from '@/domain/shop/model'
import * as v from 'valibot'
import { fromHundredths } from '@/domain/shop/money'
import { nativeOf, withShop } from '@/domain/shop/ware'
import { plainText } from '../ask'
import { ShopProblem } from '../problem'
import { call } from './call'
import { checkoutStateOf, customers, noAddress, paidAtOf } from './orders'
import { list, onlyId, order, orderFields, outcome, refusals } from './schema'

/** Precedes the nonce in a private note of the order, by which a cut-off creation is found again. */
export const noted = 'Deskside '

/** An order as our own. */
export function checkoutOf({ shop, now }: ShopSession, nonce: string, row: VendureOrder): Omit<Checkout, 'ticket'> {
  const state = checkoutStateOf(row)
  // API fact: the shop has no page of its own for paying an order; a template gives the storefront's.
  const url = state === 'open' ? shop.linkTemplate?.replaceAll('{code}', encodeURIComponent(row.code)) : undefined
  return {
    id: nonce,
    shop: shop.id,
    order: withShop(shop.id, row.id),
    number: row.code,
    url,
    total: fromHundredths(row.totalWithTax, row.currencyCode),
    delivery: fromHundredths(row.shippingWithTax, row.currencyCode),
    state,
    createdAt: row.createdAt,
    checkedAt: now(),
    paidAt: paidAtOf(row),
  }
}

const faults: Record<string, ShopFault | undefined> = {
  INSUFFICIENT_STOCK_ERROR: 'stock',
  COUPON_CODE_INVALID_ERROR: 'coupon',
  COUPON_CODE_EXPIRED_ERROR: 'coupon',
  COUPON_CODE_LIMIT_ERROR: 'coupon',
}

/** Does one thing to the draft; a refusal in the answer is an error like any other. */
async function change(session: ShopSession, mutation: string, variables: Record<string, unknown>, variant?: string): Promise<Outcome> {
  const { done } = await call(session, mutation, variables, v.object({ done: outcome }))
  if (!done.errorCode) return done
  const { quantityAvailable, message = '' } = done
  throw new ShopProblem(faults[done.errorCode] ?? 'refused', { variant, detail: quantityAvailable === undefined ? plainText(message) : String(quantityAvailable) })
}

const addItem = `mutation ($order: ID!, $input: AddItemToDraftOrderInput!) { done: addItemToDraftOrder(orderId: $order, input: $input) { ... on Order { id } ${refusals} ... on InsufficientStockError { quantityAvailable } } }`
const addCode = `mutation ($order: ID!, $code: String!) { done: applyCouponCodeToDraftOrder(orderId: $order, couponCode: $code) { ... on Order { id } ${refusals} } }`
const addNote = `mutation ($input: AddNoteToOrderInput!) { done: addNoteToOrder(input: $input) { id } }`
const setCustomer = `mutation ($order: ID!, $customer: ID, $input: CreateCustomerInput) { done: setCustomerForDraftOrder(orderId: $order, customerId: $customer, input: $input) { ... on Order { id } ${refusals} } }`
const setAddress = `mutation ($order: ID!, $input: CreateAddressInput!) { done: setDraftOrderShippingAddress(orderId: $order, input: $input) { id } }`
const countries = `query { countries(options: { take: 1, filter: { enabled: { eq: true } } }) { totalItems items { code } } }`
const shippingMethods = `query ($order: ID!) { methods: eligibleShippingMethodsForDraftOrder(orderId: $order) { id } }`
const setShipping = `mutation ($order: ID!, $method: ID!) { done: setDraftOrderShippingMethod(orderId: $order, shippingMethodId: $method) { ... on Order { id } ${refusals} } }`
const arrange = `mutation ($order: ID!) { done: transitionOrderToState(id: $order, state: "ArrangingPayment") { ... on Order { id } ${refusals} } }`
const create = `mutation { done: createDraftOrder { id } }`
const removeDraft = `mutation ($order: ID!) { deleteDraftOrder(orderId: $order) { result } }`
const read = `query ($order: ID!) { order(id: $order) { ${orderFields} } }`

const readOrder = async (session: ShopSession, id: string) => (await call(session, read, { order: id }, v.object({ order: v.nullish(order) }))).order ?? undefined
/** Deletes a draft. */
export const remove = (session: ShopSession, id: string) => call(session, removeDraft, { order: id }, v.unknown())

/** Somebody the shop knows by number or address, or a new customer. */
async function customerOf(session: ShopSession, { nonce, customer: { name = '', phone, email } }: Cart) {
  const [known] = await customers(session, { phones: phone ? [phone] : [], emails: email ? [email] : [] })
  if (known) return { customer: known.id }
  // Names are not split: which part is which depends on the language.
  return { input: { firstName: name, lastName: '', phoneNumber: phone, emailAddress: email ?? `${phone?.replace(/\D/g, '') || nonce}${noAddress}` } }
}

/** Sets the address as the customer wrote it. The shop requires a country: its own first one, since none was given. */
async function deliverTo(session: ShopSession, id: string, { customer: { address, name, phone } }: Cart) {
  if (!address) return
  const { countries: { items: [country] } } = await call(session, countries, {}, v.object({ countries: list(v.object({ code: v.string() })) }))
  if (country) await change(session, setAddress, { order: id, input: { fullName: name, streetLine1: address, phoneNumber: phone, countryCode: country.code } })
}

async function fill(session: ShopSession, id: string, cart: Cart) {
  for (const { variant, quantity } of cart.lines) {
    await change(session, addItem, { order: id, input: { productVariantId: nativeOf(session.shop.id, variant), quantity } }, variant)
  }
  if (cart.code) await change(session, addCode, { order: id, code: cart.code })
  await change(session, setCustomer, { order: id, ...await customerOf(session, cart) })
  await deliverTo(session, id, cart)
  const { methods: [method] } = await call(session, shippingMethods, { order: id }, v.object({ methods: v.array(onlyId) }))
  if (!method) throw new ShopProblem('refused', { detail: 'No shipping method fits this order' })
  await change(session, setShipping, { order: id, method: method.id })
  await change(session, arrange, { order: id })
}

/** Makes the unpaid order: a draft that first gets the nonce and is then filled. A half-filled one is deleted again. */
export async function checkout(session: ShopSession, cart: Cart): Promise<Omit<Checkout, 'ticket'>> {
  const { id = '' } = await change(session, create, {})
  try {
    await change(session, addNote, { input: { id, note: [`${noted}${cart.nonce}`, cart.note].filter(Boolean).join('\n'), isPublic: false } })
    await fill(session, id, cart)
  }
  catch (error) {
    if (error instanceof ShopProblem) await remove(session, id).catch(() => {})
    throw error
  }
  const row = await readOrder(session, id)
  if (!row) throw new ShopProblem('gone')
  return checkoutOf(session, cart.nonce, row)
}

/** The order's state; one that was deleted in the shop counts as cancelled. */
export async function checkoutState(session: ShopSession, { id, order: known = '' }: Checkout) {
  const row = await readOrder(session, nativeOf(session.shop.id, known))
  if (!row) return { state: 'cancelled' as const, checkedAt: session.now() }
  const { state, checkedAt, paidAt, total, delivery } = checkoutOf(session, id, row)
  return { state, checkedAt, paidAt, total, delivery }
}

const cancel = `mutation ($order: ID!) { done: cancelOrder(input: { orderId: $order, cancelShipping: true }) { ... on Order { id } ${refusals} } }`

export async function cancelCheckout(session: ShopSession, { order: known = '' }: Checkout) {
  await change(session, cancel, { order: nativeOf(session.shop.id, known) })
}
