import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { languageOf } from '@/domain/language'
import { useCard } from './card'
import { useTicket } from './ticket'

export const asks = ['phone', 'email', 'rating'] as const
export type Asks = (typeof asks)[number]

const actionOf = { phone: 'ask', email: 'ask', rating: 'feedback' } as const

/** What the buttons below the message that is being written ask for; nothing for a plain reply. */
export const useAsking = defineStore('asking', () => {
  const ticket = useTicket()
  const card = useCard()
  const what = ref<Asks>()
  const drop = () => {
    what.value = undefined
  }
  watch(() => ticket.id, drop, { flush: 'sync' })

  const offered = computed(() => {
    const can = ticket.ticket ? ticket.offered(ticket.ticket) : []
    return asks.filter(name => can.includes(actionOf[name]))
  })
  const why = (name: Asks) => ticket.ticket && ticket.refusal(ticket.ticket, actionOf[name])

  /** The language that the customer writes in, as far as the shown part of the thread tells. */
  const language = computed(() => languageOf(ticket.entries.flatMap(({ entry }) =>
    entry.kind === 'message' && entry.from === 'customer' ? [entry.text] : [])))

  /** Sends words with the buttons. False when it could not be kept. */
  async function send(row: Ticket, asked: Asks, text: string): Promise<boolean> {
    const done = asked === 'rating' ? await ticket.act(row, 'feedback', { text }) : await ticket.act(row, 'ask', { what: asked, text })
    if (done && what.value === asked) drop()
    return done
  }

  /** Asks again for what a failed reply asked for, once its words are back in the field. Returns the comment it went under, if any. */
  function takeBack(row: Owed): string | undefined {
    if (row.action === 'ask') what.value = row.input.what
    else if (row.action === 'card') card.put(row.input)
    else what.value = row.action === 'feedback' ? 'rating' : undefined
    return row.action === 'reply' ? row.input.to : undefined
  }

  return { what, offered, language, why, drop, send, takeBack }
})
