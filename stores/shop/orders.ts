import type { Order } from '@/domain/shop/model'
import type { OrderList } from '@/sync/shop/shop-rows'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { buyerOf } from '@/domain/shop/buyer'
import { send } from '@/platform/messages'
import { useCustomer } from '@/stores/customer/customer'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { readOrders } from '@/sync/shop/shop-orders'
import { useShopHere } from './shop-here'

/** What is on screen and older than this is read again (ms). */
const rereadAfter = 300_000

/** An order and the shop it is in. */
export interface ShownOrder { order: Order, shop: string }

/** The open ticket's customer's orders in the shops, by phone and e-mail, newest first (S130); for every agent (S131). */
export const useOrders = defineStore('orders', () => {
  const ticket = useTicket()
  const customer = useCustomer()
  const here = useShopHere()
  const session = useSession()
  const busy = ref(false)

  /** By what the customer is known, in every form it was written. */
  const buyer = computed(() => buyerOf(customer.facts, ticket.ticket?.phones ?? [], here.current?.currency))
  const isKnown = computed(() => buyer.value.phones.length + buyer.value.emails.length > 0)
  const asked = computed(() => here.choices.filter(({ caps }) => caps.orders))
  const question = computed(() => ({ shops: asked.value.map(({ id }) => id), ...buyer.value }))

  const lists = useLive<typeof question.value, OrderList[]>(
    () => question.value,
    async ({ shops, phones, emails }) => phones.length + emails.length === 0 ? [] : readOrders(shops, { phones, emails }),
    [],
  )
  const list = computed<ShownOrder[]>(() => lists.value
    .flatMap(({ shop, orders }) => orders.map(order => ({ order, shop })))
    .sort((a, b) => b.order.createdAt - a.order.createdAt))

  /** When the oldest answer was read (ms); nothing while one shop has not answered yet. */
  const fetchedAt = computed(() => {
    const times = lists.value.map(({ at }) => at)
    return times.length === 0 || times.includes(undefined) ? undefined : Math.min(...times.map(at => at ?? 0))
  })
  const trouble = computed(() => lists.value.find(row => row.trouble)?.trouble)
  /** Several people go by this number or address. */
  const names = computed(() => [...new Set(list.value.flatMap(({ order }) => order.customer.name?.trim() || []))])

  async function read() {
    if (busy.value || !isKnown.value || asked.value.length === 0) return
    busy.value = true
    const { phones, emails } = buyer.value
    await Promise.all(asked.value.map(({ id }) => send('fetchOrders', id, [...phones], [...emails]).catch(() => {})))
    busy.value = false
  }

  /** The last question that was read by itself: what is old or missing is read once for each question. */
  let last = ''
  function look() {
    const key = JSON.stringify(question.value)
    const isOld = session.now - (fetchedAt.value ?? 0) > rereadAfter
    if (!session.online || (key === last && !isOld)) return
    last = key
    void read()
  }
  watch(() => ticket.id, () => {
    last = ''
  })

  return { list, names, fetchedAt, trouble, busy, isKnown, asked, question, look, read }
})
