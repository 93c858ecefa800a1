import type { Customer } from '@/domain/customer'
import type { Ticket } from '@/domain/ticket'
import type { Before } from '@/sync/customers/customers-merge'
import { computedAsync } from '@vueuse/core'
import { computed } from 'vue'
import { connectors } from '@/connectors'
import { closeAsSeen } from '@/domain/actions/close'
import { useLive } from '@/stores/live/live'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { matchesAmong, rowsUnder, ticketsOf } from '@/sync/customers/customers-find'
import { join, keepApart, split, unjoin } from '@/sync/customers/customers-merge'
import { isStorageFull } from '@/sync/storage-full'
import { useCustomer } from './customer'

/** Another person who shares an identifying value with this one. */
export interface Match {
  people: Customer[]
  /** Such as `phone:0912345678`. */
  shared: string[]
}

/** Who may be the same person on another channel: suggested, never done by itself (S024). */
export function useCustomerMatch() {
  const ticket = useTicket()
  const customer = useCustomer()
  const sources = useSources()
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

  /** Which two of them the server of their source can make one, for everybody and for good; `to` stays. */
  const pairsThere = (from: Customer[], to: Customer[]): { from: Customer, to: Customer }[] => from.flatMap((one) => {
    const other = to.find(({ source }) => source === one.source)
    const source = sources.byId(one.source)
    return other && source && connectors[source.connector].send.merge ? [{ from: one, to: other }] : []
  })

  /** Has the server do it. What it drops stays in a note, which goes before. */
  async function mergeThere({ from, to }: { from: Customer, to: Customer }, note: string) {
    const [row] = await ticketsOf([to.id, from.id])
    if (!row) return
    if (note) await ticket.act(row, 'customerNote', { note: crypto.randomUUID(), text: note })
    await ticket.act(row, 'merge', { to: to.id, from: from.id })
  }

  /** Makes one person of two, `to` first. `closing`: conversations that are closed with it; `note`: what a server would drop, in words. */
  async function merge([from, ...others]: Customer[], [to, ...rest]: Customer[], closing: Ticket[], note = ''): Promise<boolean> {
    if (!from || !to) return false
    try {
      const before = await join(from.id, to.id, { from: from.source, to: to.source })
      for (const row of closing) await ticket.act(row, 'close', closeAsSeen(row, 'resolved'))
      const there = pairsThere([from, ...others], [to, ...rest])
      for (const pair of there) await mergeThere(pair, note)
      if (there.length > 0) {
        toasts.say('customerToast.merging')
        return true
      }
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

  /** Notes that they are two different people, so that it is not suggested again. */
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

  return { matches, openOf, pairsThere, merge, part, refuse }
}
