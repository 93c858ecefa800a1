import type { Customer, CustomerNote, Fact, FieldId } from '@/domain/customer'
import type { From } from '@/domain/customer/change'
import type { FactInput } from '@/domain/customer/facts'
import type { Offered } from '@/domain/customer/keep'
import type { Owned, OwnedFacts } from '@/domain/customer/person'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { backOf, changeOf } from '@/domain/customer/change'
import { withNote } from '@/domain/customer/notes'
import { membersNow } from '@/domain/customer/now'
import { factsOf } from '@/domain/customer/person'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { holderOf } from '@/sync/customers/customers-find'
import { useCustomerRows } from './customer-read'

/** What is known of the open ticket's customer, with what was changed a moment ago on top (S121–S123). */
export const useCustomer = defineStore('customer', () => {
  const ticket = useTicket()
  const session = useSession()

  const rows = useCustomerRows(() => ticket.isSettled ? ticket.ticket?.customer : undefined)
  const owed = computed(() => rows.owed.value.filter(({ state }) => state !== 'rejected'))

  /** The customers that are this one person. While nothing is kept of them yet, there is the name that the channel shows, from the ticket. */
  const members = computed<Customer[]>(() => {
    const row = ticket.ticket
    return row ? membersNow(rows.members.value, row, owed.value) : []
  })
  const facts = computed<OwnedFacts>(() => factsOf(members.value))
  const notes = computed<CustomerNote[]>(() => owed.value.reduce(
    (notes, one) => one.action === 'customerNote' ? withNote(notes, ticket.ticket?.customer ?? '', one.input, one) : notes,
    [...rows.notes.value].sort((a, b) => b.at - a.at),
  ))

  const mayChange = computed(() => ticket.ticket !== undefined && ticket.offered(ticket.ticket).includes('fact'))
  const mayNote = computed(() => ticket.ticket !== undefined && ticket.offered(ticket.ticket).includes('customerNote'))

  const put = async (input: FactInput): Promise<boolean> => ticket.ticket ? ticket.act(ticket.ticket, 'fact', input) : false

  /** Who has this membership id already: it is not given twice (S030). */
  const holder = async (field: FieldId, value: string) =>
    field === 'membership' && value !== '' ? holderOf(value, members.value.map(({ id }) => id)) : undefined

  /** Keeps a value in the place of another, or beside the others. Resolves with how to take it back, or nothing when it was not kept. */
  async function keep(offered: Offered, before?: Owned, origin?: From): Promise<FactInput | undefined> {
    const { input, back } = changeOf(facts.value, offered, crypto.randomUUID(), before, origin)
    return await put(input) ? back : undefined
  }
  /** Not known any more. Resolves with how to take that back. */
  async function drop(field: FieldId, fact: Owned): Promise<FactInput | undefined> {
    return await put({ field, value: '', id: fact.id, was: fact.value, owner: fact.owner }) ? backOf(field, fact) : undefined
  }

  async function note(note: CustomerNote | undefined, text: string): Promise<boolean> {
    if (!ticket.ticket) return false
    return ticket.act(ticket.ticket, 'customerNote', { note: note?.id ?? crypto.randomUUID(), text, ...(note ? { was: note.text } : {}) })
  }
  /** Puts a deleted one back, as it was written. */
  async function restoreNote({ id, text, by, at }: CustomerNote) {
    if (ticket.ticket) await ticket.act(ticket.ticket, 'customerNote', { note: id, text, origin: { by, at } })
  }

  /** Who typed it: a colleague by name, nothing for oneself. */
  const typist = (fact: Pick<Fact, 'by'>) => fact.by === session.agent.id ? undefined : session.nameOf(fact.by ?? '')

  return { isRead: rows.isRead, members, facts, notes, mayChange, mayNote, holder, put, keep, drop, note, restoreNote, typist }
})
