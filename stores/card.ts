import type { Card } from '@/domain/card'
import type { Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { fitted } from '@/domain/card'
import { useSources } from './sources'
import { useTicket } from './ticket'

/** The card of a product or an offer that goes out before the words of the reply, where the channel has cards (S084, S019). */
export const useCard = defineStore('card', () => {
  const ticket = useTicket()
  const sources = useSources()
  const card = shallowRef<Card>()
  const drop = () => {
    card.value = undefined
  }
  watch(() => ticket.id, drop, { flush: 'sync' })

  const limits = computed(() => ticket.ticket && ticket.offered(ticket.ticket).includes('card') ? ticket.limits(ticket.ticket)?.card : undefined)
  /** The channel fetches the picture itself; only the practice shop's are their own address. */
  const isReachable = (image: string) => image.startsWith('https://') || (image.startsWith('data:image/') && ticket.ticket !== undefined && sources.byId(ticket.ticket.source)?.practice === true)

  /** The card as the open ticket's channel takes it; nothing where it takes no cards, or not this one. */
  const fit = (wish: Card): Card | undefined => limits.value && isReachable(wish.image) ? fitted(wish, limits.value) : undefined
  function put(next: Card) {
    card.value = next
  }
  /** Sends it, once. False when it could not be kept. */
  async function send(row: Ticket): Promise<boolean> {
    const going = card.value
    if (!going) return true
    drop()
    const done = await ticket.act(row, 'card', going)
    if (!done && ticket.id === row.id) put(going)
    return done
  }

  return { card, fit, put, drop, send }
})
