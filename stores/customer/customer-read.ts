import type { Customer, CustomerNote } from '@/domain/customer'
import type { Owed } from '@/sync/db'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { joinedWith, notesOn, owedOnTickets, ticketIdsOf } from '@/sync/customers/customers-find'
import { db } from '@/sync/db'

/**
 * The rows behind one person: their customers, notes, and what is still owed about them. Several live queries, each a single read by an index,
 * because a live query is only told of what it reads before it waits for anything.
 */
export function useCustomerRows(id: () => string | undefined) {
  const read = useLive(id, key => key === undefined ? Promise.resolve(undefined) : db.customers.get(key).then(row => ({ of: key, row })), undefined as { of: string, row: Customer | undefined } | undefined)
  const own = computed(() => read.value?.of === id() ? read.value?.row : undefined)
  const head = computed(() => own.value?.into ?? (own.value?.joined ? own.value.id : undefined))
  const joined = useLive<string | undefined, Customer[]>(() => head.value, async key => key === undefined ? [] : joinedWith(key), [])

  /** Only what belongs to the customer that is asked for: while the next one loads, nothing of the last one is shown. */
  const members = computed<Customer[] | undefined>(() => {
    const { value } = own
    if (!value) return undefined
    const all = head.value === undefined ? [] : joined.value
    return all.some(({ id }) => id === value.id) ? all.map(member => member.id === value.id ? value : member) : [value]
  })
  const ids = computed(() => (members.value?.map(({ id }) => id) ?? [id() ?? '']).join('\n'))
  const split = (key: string) => key.split('\n')
  const notes = useLive<string, CustomerNote[]>(() => ids.value, async key => notesOn(split(key)), [])
  const tickets = useLive<string, string[]>(() => ids.value, async key => ticketIdsOf(split(key)), [])
  const owed = useLive<string, Owed[]>(() => tickets.value.join('\n'), async key => owedOnTickets(split(key)), [])

  return {
    members,
    isRead: computed(() => read.value?.of === id()),
    notes: computed(() => notes.value.filter(({ customer }) => split(ids.value).includes(customer))),
    owed: computed(() => owed.value.filter(({ ticket }) => tickets.value.includes(ticket))),
  }
}
