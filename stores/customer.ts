import type { CustomerField, Fact } from '@/domain/customer'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useSession } from './session'
import { useTicket } from './ticket'

/** What is known of the open ticket's customer, with what was typed a moment ago on top (S121–S123). */
export const useCustomer = defineStore('customer', () => {
  const ticket = useTicket()
  const session = useSession()

  const facts = computed<Partial<Record<CustomerField, Fact>>>(() => {
    const row = ticket.ticket
    if (!row) return {}
    const known = ticket.customer?.id === row.customer ? ticket.customer.facts : {}
    // Nothing was kept of the customer yet; the ticket carries the name the channel shows.
    const named: typeof known = known.name || !row.name ? known : { ...known, name: { value: row.name, from: 'channel', at: row.lastActivityAt } }
    return ticket.owed.reduce((facts, owed) => {
      if (owed.action !== 'fact' || owed.state === 'rejected' || owed.ticket !== row.id) return facts
      const { field, value } = owed.input
      return { ...facts, [field]: value === '' ? undefined : { value, from: 'typed', by: owed.by, at: owed.at } }
    }, named)
  })

  const rename = async (field: CustomerField, value: string) =>
    ticket.ticket ? ticket.act(ticket.ticket, 'fact', { field, value }) : false
  const mayChange = computed(() => ticket.ticket !== undefined && ticket.offered(ticket.ticket).includes('fact'))

  /** Who typed it: a colleague by name, nothing for oneself. */
  const typist = (fact: Fact) => fact.by === session.agent.id ? undefined : session.nameOf(fact.by ?? '')

  return { facts, rename, mayChange, typist }
})
