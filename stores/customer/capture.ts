import type { Fact } from '@/domain/customer'
import type { FactInput } from '@/domain/customer/facts'
import type { Offered } from '@/domain/customer/keep'
import type { Owned } from '@/domain/customer/person'
import { defineStore } from 'pinia'
import { fieldFault } from '@/domain/contact'
import { givesWay, keepingOf } from '@/domain/customer/keep'
import { useQueue } from '@/stores/queue'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { useCustomer } from './customer'
import { useCustomerFields } from './customer-fields'

/** Where a value was found: in a message, its time in ms, of a ticket. */
export type Place = Extract<NonNullable<Fact['where']>, { ticket: string }>

/** What becomes of a new value: it replaces that one, or is added beside all others. */
export type Choice = { replace: Owned } | 'beside'

/** What became of an offered value. `asks`: the field has others, and only the agent knows which is right. */
export type Outcome
  = | { kind: 'kept', back: FactInput }
    | { kind: 'asks', there: Owned[], mayAdd: boolean }
    | { kind: 'same' | 'refused' }

/** Keeps what was found in a message (S090) together with where it comes from; says why where it cannot. */
export const useCapture = defineStore('capture', () => {
  const ticket = useTicket()
  const customer = useCustomer()
  const own = useCustomerFields()
  const queue = useQueue()
  const toasts = useToasts()

  /** Whether it may not be kept, in which case the agent is told why: another customer is open, the value is invalid, or somebody else has it. */
  async function isRefused({ field, value }: Offered, place: Place): Promise<boolean> {
    if (ticket.id !== place.ticket || !ticket.ticket) {
      toasts.fail('capture.otherCustomer')
      return true
    }
    const fault = fieldFault(field, value, own.byId.get(field))
    if (fault) {
      toasts.fail(`fieldFault.${fault}`)
      return true
    }
    const holder = await customer.holder(field, value)
    if (holder !== undefined) toasts.fail('fieldFault.taken', { name: holder })
    return holder !== undefined
  }

  /** Keeps it, unless that is for the agent to decide first. */
  async function keep(offered: Offered, place: Place, choice?: Choice): Promise<Outcome> {
    if (await isRefused(offered, place)) return { kind: 'refused' }
    const keeping = keepingOf(customer.facts, offered)
    if (keeping.kind === 'same') return { kind: 'same' }
    if (keeping.kind === 'other' && choice === undefined && !givesWay(offered, keeping.there)) return { kind: 'asks', there: keeping.there, mayAdd: keeping.mayAdd }
    const back = await customer.keep(offered, choice !== undefined && choice !== 'beside' ? choice.replace : undefined, { from: 'message', where: place })
    return back ? { kind: 'kept', back } : { kind: 'refused' }
  }

  /** Takes several back, the last one first. On the ticket they were kept from; another may be open by now. */
  async function undo(backs: FactInput[], place: Place) {
    const row = await queue.get(place.ticket)
    if (!row) return
    for (const back of [...backs].reverse()) await ticket.act(row, 'fact', back)
  }

  return { keep, undo }
})
