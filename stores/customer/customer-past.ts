import type { Ticket } from '@/domain/ticket'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { useTicket } from '@/stores/ticket'
import { ticketsOf } from '@/sync/customers/customers-find'
import { useCustomer } from './customer'

/** All other conversations of the open ticket's customer, on whatever channel, the newest first (S127). Read only while they are shown. */
export function useCustomerPast() {
  const ticket = useTicket()
  const customer = useCustomer()
  const key = computed(() => customer.members.map(({ id }) => id).join('\n'))
  const rows = useLive<string, Ticket[]>(() => key.value, async ids => ids === '' ? [] : ticketsOf(ids.split('\n')), [])
  const others = computed(() => rows.value.filter(({ id }) => id !== ticket.id))
  /** An open conversation of the same customer on the same account, beside which a closed one should not be reopened (S018, S024). */
  const goesOn = computed(() => others.value.find(({ status, kind, source, customer }) =>
    status !== 'closed' && kind === 'message' && ticket.ticket?.kind === 'message' && source === ticket.ticket.source && customer === ticket.ticket.customer))
  /** Read only: nothing is assigned, and nothing counts as seen. */
  const open = (id: string) => ticket.open(id, true)
  return { others, goesOn, open }
}
