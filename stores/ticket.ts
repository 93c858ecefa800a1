import type { Shown } from './shown'
import type { Message } from '@/domain/message'
import type { Filed, Owed } from '@/sync/db'
import type { Opened } from '@/sync/thread'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { kept, reuse } from '@/domain/reuse'
import { toldTwice } from '@/domain/told-twice'
import { send } from '@/platform/messages'
import { useLive } from '@/stores/live/live'
import { entriesSince, readOpened } from '@/sync/thread'
import { useAct } from './act'
import { afterPaint } from './after-paint'
import { useQueue } from './queue'
import { useRosters } from './rosters'
import { useSeen } from './seen'
import { useSession } from './session'
import { useSettled } from './settled'
import { isAside, withOwed } from './shown'
import { useTaken } from './taken'
import { useToasts } from './toasts'

const pageSize = 30

/** The one ticket that is open in this window. */
export const useTicket = defineStore('ticket', () => {
  const session = useSession()
  const queue = useQueue()
  const rosters = useRosters()
  const toasts = useToasts()
  const { act, offered, limits, reports, refusal } = useAct()

  const id = computed(() => queue.openedId)
  const limit = ref(pageSize)
  /** Only looked at from the list: nothing was assigned or marked as seen, and there is no composer. */
  const peeking = ref(false)
  /** Worked on from within a broadcast's list: the panel does not show it, and nothing is assigned before it is answered. */
  const inHand = ref(false)
  /** The agent has just opened it, whatever has the focus. */
  const opened = ref(false)
  const read = useLive<{ ticket: string | undefined, limit: number }, Opened | undefined>(
    () => ({ ticket: id.value, limit: limit.value }),
    async ({ ticket, limit }) => ticket === undefined ? undefined : readOpened(ticket, limit),
    undefined,
  )
  /** Only what belongs to the open ticket: while the next one loads, nothing of the last one is shown under its name. */
  const here = computed(() => read.value?.id === id.value ? read.value : undefined)
  /** Nothing until they have been read. */
  const messages = computed<Message[] | undefined>(before => here.value && reuse(before ?? [], here.value.messages))
  // Every change of one reads all of them, so what is unchanged stays the same object.
  const owed = computed<Owed[]>(before => kept(before ?? [], here.value?.owed ?? []))
  const thread = computed<Opened['thread']>(before => kept(before, here.value?.thread))
  const current = computed<Filed | undefined>(before => kept(before, here.value?.ticket))

  const isSettled = useSettled(() => here.value?.id)
  useTaken({ messages, current, owed })

  const entries = computed<Shown[]>(() => {
    const all = withOwed(messages.value ?? [], owed.value)
    const members = current.value && rosters.membersOf(current.value)
    if (!members) return all
    const twice = toldTwice(all.map(({ entry }) => entry), session.agent.id, members)
    return all.filter(({ entry }) => !twice.has(entry.id))
  })

  /** Whether a command is shown on the comment that it is about. */
  const isOnComment = (row: Owed) => entries.value.some(({ entry, about }) => entry.kind === 'message' && about?.includes(row))
  const aside = computed(() => owed.value.filter(row => isAside(row) && !isOnComment(row)))

  /**
   * Opens a ticket. An unassigned one becomes mine, with an undo (S001), unless the setting says no; one
   * that was not pulled yet comes in first. Peeking never assigns.
   */
  async function open(ticketId: string, peek = false) {
    limit.value = pageSize
    peeking.value = peek
    inHand.value = false
    opened.value = !peek
    queue.openedId = ticketId
    if (peek) return
    await afterPaint()
    const row = await queue.get(ticketId)
    if (!row) return
    send('look', ticketId).catch(() => {})
    if (!row.pulled) await send('pullOne', ticketId, undefined).catch(() => {})
    if (row.assignee === undefined && row.status !== 'closed' && session.settings.openingAssigns) await claim(row)
  }
  /** Those being claimed: the second press of a double click claims nothing again. */
  const claiming = new Set<string>()
  async function claim(row: Filed) {
    if (claiming.has(row.id)) return
    claiming.add(row.id)
    const done = await act(row, 'assign', { to: session.agent.id })
    claiming.delete(row.id)
    if (done) toasts.say('toast.assigned', { undo: () => void act(row, 'assign', { to: undefined, over: session.agent.id }) })
  }
  /** Works on one of its comments, of the time `since` (ms), from within the broadcast's list. A ticket that was not pulled yet comes in. */
  async function take(ticketId: string, since: number) {
    peeking.value = false
    inHand.value = true
    opened.value = true
    queue.openedId = ticketId
    const [entries, row] = await Promise.all([entriesSince(ticketId, since), queue.get(ticketId)])
    if (queue.openedId === ticketId) limit.value = pageSize + entries
    if (row && !row.pulled) await send('pullOne', ticketId, undefined).catch(() => {})
  }
  /** Shows the thread back to a time (ms). */
  async function reach(since: number) {
    if (id.value !== undefined) limit.value = Math.max(limit.value, pageSize + await entriesSince(id.value, since))
  }
  const leave = () => {
    peeking.value = false
    inHand.value = false
    queue.openedId = undefined
  }

  useSeen({ current, isSettled, peeking, opened, act })

  // It was deleted on its server, or removed from this browser in another window.
  watch(() => here.value, (now, before) => {
    if (!now || now.ticket || before?.id !== now.id || !before.ticket) return
    toasts.say('toast.deleted')
    leave()
  })

  /** Shows 30 more: from this browser, and from the channel once there are no more here. */
  async function older() {
    const before = messages.value?.length ?? 0
    limit.value += pageSize
    if (id.value !== undefined && before < limit.value - pageSize + 1 && !thread.value?.complete) await send('older', id.value).catch(() => {})
  }

  /** Whether the thread goes on above what is shown. */
  const hasOlder = computed(() => messages.value !== undefined && (messages.value.length >= limit.value || !(thread.value?.complete || thread.value?.elsewhere)))

  return { id, ticket: current, isSettled, peeking, inHand, entries, aside, hasOlder, owed, thread, open, take, reach, leave, older, act, offered, limits, reports, refusal }
})
