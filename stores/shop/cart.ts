import type { BuyerField, Change, DraftCart } from '@/domain/shop/cart'
import type { PracticeFate } from '@/domain/shop/checkout'
import type { Ware } from '@/domain/shop/ware'
import type { CheckoutRow } from '@/sync/shop/shop-rows'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { filledIn, withPhone } from '@/domain/shop/buyer'
import { buyerFields, cartIn, changesOf, discountOf, doubtOf, emptyCart, isBlocking, orderOf, repriced, subtotalOf, withOne, withQuantity } from '@/domain/shop/cart'
import { deliveryOf, totalWith } from '@/domain/shop/delivery'
import { parsePrice } from '@/domain/shop/money'
import { send } from '@/platform/messages'
import { useCustomer } from '@/stores/customer/customer'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { changeCart, dropCart } from '@/sync/shop/carts'
import { freshOf } from '@/sync/shop/shop-live'
import { usePromotions } from './promotions'
import { useShopFresh } from './shop-fresh'
import { useShopHere } from './shop-here'

export type { CheckoutRow }

/** The cart of the open ticket, what becomes of it, and the links that were made before (S020–S022). */
export const useCart = defineStore('cart', () => {
  const ticket = useTicket()
  const here = useShopHere()
  const session = useSession()
  const customer = useCustomer()
  const promotions = usePromotions()
  const fresh = useShopFresh()

  const stored = useLive<string | undefined, DraftCart | undefined>(() => ticket.id, async id => id === undefined ? undefined : db.carts.get(id), undefined)
  const draft = computed(() => stored.value?.id === ticket.id && here.current ? cartIn(stored.value, here.current.id) : undefined)
  const items = computed(() => draft.value?.items ?? [])
  const count = computed(() => items.value.reduce((sum, { quantity }) => sum + quantity, 0))
  const subtotal = computed(() => subtotalOf(items.value))
  const code = computed(() => draft.value?.code ?? '')
  const doubt = computed(() => doubtOf(code.value, promotions.list, subtotal.value, session.now))
  const discount = computed(() => discountOf(code.value, promotions.list, subtotal.value, session.now))
  const delivery = computed(() => deliveryOf(here.current?.delivery, code.value, promotions.list, subtotal.value, session.now, draft.value?.delivery))
  /** The shop adds no delivery to orders from here: the agent may, where the key may write. */
  const mayTypeDelivery = computed(() => here.current?.delivery === 'none' && here.current.caps.createOrder && subtotal.value !== undefined)
  const total = computed(() => totalWith(subtotal.value, discount.value, delivery.value))

  const checkouts = useLive<string | undefined, CheckoutRow[]>(() => ticket.id, async id => id === undefined ? [] : db.checkouts.where('ticket').equals(id).toArray(), [])
  const links = computed(() => checkouts.value.filter(row => row.ticket === ticket.id && row.step === 'made').sort((a, b) => b.createdAt - a.createdAt))
  /** The order that is being made from this very cart. */
  const making = computed(() => checkouts.value.find(({ id, step }) => id === draft.value?.nonce && step !== 'made'))

  /** What is known of the customer, to be filled in. */
  const known = computed(() => filledIn(customer.facts, ticket.ticket?.phones ?? []))
  const buyer = computed(() => Object.fromEntries(buyerFields.map(field => [field, draft.value?.customer[field] ?? known.value[field] ?? ''])) as Record<BuyerField, string>)

  const busy = ref(false)
  const changes = shallowRef<Change[]>([])
  /** The last order of this ticket that the shop would not make. */
  const refused = shallowRef<CheckoutRow>()
  watch([() => ticket.id, () => here.current?.id], () => {
    changes.value = []
    refused.value = undefined
  })

  /** Changes the open ticket's cart, or that of ticket `id`: what was begun there may end when another one is open. */
  async function change(next: (draft: DraftCart) => DraftCart, id = ticket.id, shop = here.current?.id) {
    if (id === undefined || shop === undefined) return
    if (id === ticket.id) changes.value = []
    await changeCart(id, shop, draft => next(draft ?? emptyCart(id, shop, crypto.randomUUID(), Date.now())))
  }
  const add = ({ product: { imageUrl: ofProduct, shop }, variant: { id, product, title, sku, price, imageUrl = ofProduct } }: Ware, to = ticket.id) =>
    change(draft => ({ ...draft, items: withOne(draft.items, { id, product, title, sku, price, imageUrl }) }), to, shop)
  const setQuantity = (variant: string, quantity: number) => change(draft => ({ ...draft, items: withQuantity(draft.items, variant, quantity) }))
  const setCode = (text: string) => change(draft => ({ ...draft, code: text }))
  /** Sets delivery to an amount as people write it; empty means none. False: it cannot be read as one, and nothing was changed. */
  async function setDelivery(text: string): Promise<boolean> {
    const cost = parsePrice(text, subtotal.value?.currency ?? '')
    if (text.trim() !== '' && (!cost || cost.minor < 0)) return false
    await change(({ delivery: _, ...draft }) => cost && text.trim() !== '' ? { ...draft, delivery: cost } : draft)
    return true
  }
  const setBuyer = (field: BuyerField, value: string) => change(draft => ({ ...draft, customer: { ...draft.customer, [field]: value } }))

  /** Checks stock and price as the shop has them now. False: something differs from what was shown, or the shop cannot be asked; the agent is told. */
  async function check(cart: DraftCart): Promise<boolean> {
    const ids = cart.items.map(({ variant }) => variant.id)
    const asked = Date.now()
    if (await fresh.readNow(cart.shop, ids)) return false
    const read = [...(await freshOf(ids)).values()].filter(({ at }) => at >= asked)
    const look = { variants: read.map(({ row }) => row), stock: read.flatMap(({ levels }) => levels) }
    const found = changesOf(cart.items, look)
    if (found.length === 0) return true
    await change(draft => ({ ...draft, items: repriced(draft.items, look) }), cart.id, cart.shop)
    if (cart.id === ticket.id) changes.value = found
    return false
  }

  /** Makes the order, once however often it is pressed (S020). `title`: "delivery" in the customer's language. Resolves with the order when its link can be given to the customer. */
  async function order(title: string): Promise<CheckoutRow | undefined> {
    const [cart, row] = [draft.value, ticket.ticket]
    if (!cart || !row || busy.value) return undefined
    busy.value = true
    try {
      // For whom it is asked now: another ticket may be open once the shop has answered.
      const wish = { ticket: row.id, shop: cart.shop, cart: withPhone(orderOf(mayTypeDelivery.value ? cart : { ...cart, delivery: undefined }, known.value, title), cart.items[0]?.variant.price.currency ?? ''), by: session.agent.id }
      if (!await check(cart)) return undefined
      const { id, step } = await send('checkout', JSON.parse(JSON.stringify(wish)) as typeof wish)
      const made = await db.checkouts.get(id)
      // A refused order may be made anew under another nonce; one whose outcome is unknown keeps its nonce, so that it is found.
      if (step === 'refused') await change(draft => ({ ...draft, nonce: crypto.randomUUID() }), row.id, cart.shop)
      if (row.id === ticket.id) refused.value = step === 'refused' ? made : undefined
      if (step !== 'made') return undefined
      await dropCart(row.id, cart.nonce)
      return made
    }
    catch {
      return undefined
    }
    finally {
      busy.value = false
    }
  }
  const isBlocked = computed(() => changes.value.some(isBlocking))
  const cancel = (id: string) => send('cancelCheckout', id)
  /** The invented customer of a practice order pays. */
  const payPractice = (id: string, how: PracticeFate) => send('payPractice', id, how).catch(() => {})
  /** An order may have been paid while nobody looked. */
  watch(() => ticket.id, id => id && send('lookAtCheckouts', id).catch(() => {}), { immediate: true })

  return { items, count, subtotal, code, doubt, discount, delivery, mayTypeDelivery, total, links, making, refused, buyer, known, busy, changes, isBlocked, add, setQuantity, setCode, setDelivery, setBuyer, order, cancel, payPractice }
})
