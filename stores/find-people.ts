import type { Customer, Facts } from '@/domain/customer'
import type { DeskWhy, Somebody } from '@/domain/desk-act'
import type { Ticket } from '@/domain/ticket'
import type { Match } from '@/stores/customer/customer-match'
import { ref } from 'vue'
import { send } from '@/platform/messages'
import { useCustomer } from '@/stores/customer/customer'
import { personOf } from '@/sync/customers/customers'

/** People whom the server of a ticket's desk knows, to be chosen as the same person. Asked on request and not with every key, because it answers 100 times a minute for all agents together. */
export function useFindPeople(ticket: Ticket) {
  const customer = useCustomer()
  const found = ref<Somebody[]>()
  const why = ref<DeskWhy>()
  const isAsking = ref(false)
  let asked = ''

  async function find(words: string) {
    asked = words.trim()
    if (asked === '') return
    const mine = asked
    isAsking.value = true
    const answer = await send('findPeople', ticket.id, mine).catch(() => 'unsure' as const)
    if (mine !== asked) return
    isAsking.value = false
    why.value = typeof answer === 'string' ? answer : undefined
    found.value = typeof answer === 'string' ? undefined : answer.filter(one => !customer.members.some(({ id }) => id === one.customer))
  }

  /** What is kept of somebody here, or what the server has just told of somebody who has no ticket here. */
  async function matchOf({ customer: id, name, email, phone, membership }: Somebody): Promise<Match> {
    const people = await personOf(id, ticket.source)
    const told = Object.entries({ name, email, phone, membership }).filter(([, value]) => value)
    const facts = Object.fromEntries(told.map(([field, value]) => [field, [{ id: `${field}@there`, value, from: 'channel', at: 0 }]])) as Facts
    return { people: people.map((row): Customer => Object.keys(row.facts).length === 0 ? { ...row, facts } : row), shared: [] }
  }

  return { found, why, isAsking, find, matchOf }
}
