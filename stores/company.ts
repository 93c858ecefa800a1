import type { Ticket } from '@/domain/ticket'
import type { KeptPresence, KeptTyping } from '@/sync/team/team-tables'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { hasPresence } from '@/domain/channel'
import { groupBy } from '@/domain/group'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { useSession } from './session'

/** Who else is at a ticket, as far as its remote tells: who types, and whether the customer is there. Who merely looks is never told. */
export const useCompany = defineStore('company', () => {
  const session = useSession()
  const typings = useLive<string, KeptTyping[]>(() => 'all', () => db.typings.toArray(), [])
  const presences = useLive<string, KeptPresence[]>(() => 'all', () => db.presences.toArray(), [])

  const byTicket = computed(() => groupBy(typings.value.filter(({ who, until }) => who !== session.agent.id && until > session.now), ({ ticket }) => ticket))
  /** Those who type on a ticket, colleagues who write a note included. */
  const typingOn = (ticket: string): KeptTyping[] => byTicket.value.get(ticket) ?? []
  const isThere = ({ source, channel, customer }: Pick<Ticket, 'source' | 'channel' | 'customer'>) =>
    hasPresence(channel) && presences.value.some(row => row.source === source && row.customers.includes(customer))

  return { typingOn, isThere }
})
