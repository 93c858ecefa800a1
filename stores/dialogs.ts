import type { CloseReason, Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { closeAsSeen } from '@/domain/actions/close'
import { leads } from '@/domain/agent'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { draftWithFiles } from '@/sync/drafts'
import { useAct } from './act'
import { useSession } from './session'
import { useToasts } from './toasts'

/** Questions that come before an action, the same for button, menu and shortcut. `TicketDialogs.vue` shows them. */
export const useDialogs = defineStore('dialogs', () => {
  const session = useSession()
  const toasts = useToasts()
  const { act, agentOn, refusal } = useAct()

  const closing = shallowRef<{ ticket: Ticket, chosen?: CloseReason }>()
  const taking = shallowRef<Ticket>()
  const row = useLive<string | undefined, Ticket | undefined>(() => closing.value?.ticket.id, async id => id === undefined ? undefined : db.tickets.get(id), undefined)
  /** The ticket that is about to be closed, as it is now: its customer may have written since the dialog opened. */
  const closingNow = computed(() => row.value?.id === closing.value?.ticket.id ? row.value : closing.value?.ticket)

  /** Asks how it ended. Says why when this agent may not close it (S105). */
  function close(ticket: Ticket, chosen?: CloseReason) {
    const why = refusal(ticket, 'close')
    if (why) return toasts.fail(`refusal.${why}`)
    closing.value = { ticket, chosen }
  }

  /**
   * Closes it, after the request for feedback if there are words for one (S016), and offers to open it again. Says why where it may not be closed
   * any more: it was closed in another window, or a colleague has taken it over. False when it could not be kept.
   */
  async function closeWith(ticket: Ticket, reason: CloseReason, request: string | undefined): Promise<boolean> {
    const why = refusal(ticket, 'close')
    if (why) {
      toasts.fail(`refusal.${why}`)
      return true
    }
    const asked = request !== undefined && await act(ticket, 'feedback', { text: request })
    const done = await act(ticket, 'close', closeAsSeen(ticket, reason))
    if (done) toasts.say(`ticketToast.${asked ? 'closedAsked' : 'closed'}.${reason}`, { undo: () => void act({ ...ticket, status: 'closed' }, 'reopen', {}) })
    return done
  }

  /** S141: a supervisor or owner takes over at once, an agent is asked first; a ticket that nobody has is simply taken. */
  async function takeOver(ticket: Ticket) {
    if (ticket.assignee === undefined || leads(agentOn(ticket))) return assign(ticket, session.agent.id)
    taking.value = ticket
  }

  /** Gives it to somebody, or to nobody, and offers to take that back. */
  async function assign(ticket: Ticket, to: string | undefined) {
    const before = ticket.assignee
    if (before === to) return
    if (!await act(ticket, 'assign', { to, over: before })) return
    const key = to === undefined ? 'nobody' : to === session.agent.id ? 'me' : 'other'
    toasts.say(`ticketToast.assigned.${key}`, {
      named: { name: session.nameOf(to ?? '') },
      undo: () => void act({ ...ticket, assignee: to }, 'assign', { to: before, over: to }),
    })
  }

  /** Whether a reply stands unsent on the ticket that is about to be closed. */
  const draft = useLive(
    () => closing.value?.ticket.id,
    async id => id !== undefined && (await draftWithFiles(`${id} reply`)).draft !== undefined,
    false,
  )
  const hasDraft = computed(() => closing.value !== undefined && draft.value)

  return { closing, closingNow, taking, hasDraft, close, closeWith, takeOver, assign }
})
