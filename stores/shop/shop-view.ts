import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { useTicket } from '@/stores/ticket'

export const ticketParts = ['conversation', 'customer', 'shop'] as const
export type TicketPart = (typeof ticketParts)[number]
export const shopParts = ['products', 'promotions', 'cart'] as const
export type ShopPart = (typeof shopParts)[number]

/** Which part of the open ticket is looked at: one at a time in the narrow panel, customer or shop beside it in the wide one. */
export const useShopView = defineStore('shop-view', () => {
  const ticket = useTicket()
  const part = ref<TicketPart>('conversation')
  const side = ref<Exclude<TicketPart, 'conversation'>>('customer')
  const shop = ref<ShopPart>('products')
  /** Rises when the search field is to have the focus. */
  const focusWish = ref(0)

  watch(() => ticket.id, () => {
    part.value = 'conversation'
    shop.value = 'products'
  }, { flush: 'sync' })

  /** Opens the customer or the shop, beside the conversation or in its place. */
  function open(what: ShopPart) {
    shop.value = what
    part.value = 'shop'
    side.value = 'shop'
    focusWish.value++
  }
  function show(name: string) {
    part.value = ticketParts.find(known => known === name) ?? 'conversation'
    // When the panel is widened, it goes on showing it beside the conversation.
    if (part.value !== 'conversation') side.value = part.value
  }
  const backToConversation = () => {
    part.value = 'conversation'
  }

  return { part, side, shop, focusWish, open, show, backToConversation }
})
