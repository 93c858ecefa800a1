import type { Customer } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import type { Before } from '@/sync/customers-merge'
import { computedAsync } from '@vueuse/core'
import { computed } from 'vue'
import { matchesAmong, rowsUnder, ticketsOf } from '@/sync/customers-find'
import { join, keepApart, split, unjoin } from '@/sync/customers-merge'
import { isStorageFull } from '@/sync/storage-full'
import { useCustomer } from './customer'
import { useLive } from './live'
import { useTicket } from './ticket'
import { useToasts } from './toasts'

/** Another person with whom this one shares what tells who somebody is. */
export interface Match {
  people: Customer[]
  /** Such as `phone:0912345678`. */
  shared: string[]
}

/** Who may be the same person on another channel: suggested, never done by itself (S024). */
export function useCustomerMatch() {
  const ticket = useTicket()
  const customer = useCustomer()
  const toasts = useToasts()

  const keys = computed(() => customer.isRead ? [...new Set(customer.members.flatMap(({ keys = [] }) => keys))].join('\n') : '')
  const rows = useLive<string, Customer[]>(() => keys.value, async keys => keys === '' ? [] : rowsUnder(keys.split('\n')), [])
  const matches = computedAsync(async () => keys.value === '' ? [] : matchesAmong(rows.value, customer.members), [] as Match[])

  /** Open conversations of both, so that each is decided on. */
  const openOf = async (people: Customer[]): Promise<Ticket[]> =>
    (await ticketsOf(people.map(({ id }) => id))).filter(({ status }) => status !== 'closed')

  const failed = (error: unknown) => toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
  function takeBack(before: Before) {
    unjoin(before).catch(failed)
  }

  /** One person of two, `to` first; `closing` are those of their conversations that end with it. */
  async function merge(from: Customer, to: Customer, closing: Ticket[]): Promise<boolean> {
    try {
      const before = await join(from.id, to.id, { from: from.source, to: to.source })
      for (const row of closing) await ticket.act(row, 'close', { reason: 'resolved' })
      const reopen = () => closing.forEach(row => void ticket.act({ ...row, status: 'closed' }, 'reopen', {}))
      toasts.say('customerToast.joined', {
        undo: () => {
          takeBack(before)
          reopen()
        },
      })
      return true
    }
    catch (error) {
      failed(error)
      return false
    }
  }

  async function part(id: string) {
    try {
      const before = await split(id)
      toasts.say('customerToast.split', { undo: () => takeBack(before) })
    }
    catch (error) {
      failed(error)
    }
  }

  /** Said to be somebody else; not suggested again. */
  async function refuse({ people }: Match) {
    const [own] = customer.members
    const others = people.map(({ id }) => id)
    if (!own) return
    try {
      await keepApart(own.id, others)
      toasts.say('customerToast.apart', { undo: () => void keepApart(own.id, others, true) })
    }
    catch (error) {
      failed(error)
    }
  }

  return { matches, openOf, merge, part, refuse }
}
