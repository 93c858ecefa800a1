import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useTicket } from '@/stores/ticket'
import { useShops } from './shops'

/** The shop that is looked at beside the open ticket, and those it could be. */
export const useShopHere = defineStore('shop-here', () => {
  const shops = useShops()
  const ticket = useTicket()
  const choices = computed(() => ticket.ticket ? shops.fitting(ticket.ticket.source) : [])
  const current = computed(() => ticket.ticket ? shops.shopFor(ticket.ticket.source) : undefined)
  return { choices, current }
})
