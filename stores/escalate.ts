import type { Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { leads } from '@/domain/agent'
import { useAct } from './act'
import { useColleagues } from './colleagues'
import { useRosters } from './rosters'
import { useToasts } from './toasts'

/** A team, or a supervisor, to whom a ticket may go. */
export interface Above { id: string, name: string, kind: 'team' | 'person' }

/** Hands a ticket up, with a note that says why (S142). `EscalateDialog.vue` shows it. */
export const useEscalate = defineStore('escalate', () => {
  const rosters = useRosters()
  const toasts = useToasts()
  const { act, offered, refusal } = useAct()
  const { colleaguesOf } = useColleagues()

  const escalating = shallowRef<Ticket>()
  const choicesOf = (ticket: Ticket): Above[] => [
    ...(offered(ticket).includes('team') ? rosters.crewsOf(ticket).map(({ id, name }) => ({ id, name, kind: 'team' as const })) : []),
    ...colleaguesOf(ticket).filter(leads).map(({ id, name }) => ({ id, name, kind: 'person' as const })),
  ]
  const choices = computed(() => escalating.value ? choicesOf(escalating.value) : [])
  const can = (ticket: Ticket) => ticket.status !== 'closed' && !refusal(ticket, 'assign') && choicesOf(ticket).length > 0

  /** Adds the note first, so that whoever the ticket goes to finds it there. False when it could not be kept. */
  async function escalate(ticket: Ticket, to: Above, why: string): Promise<boolean> {
    if (why.trim() !== '' && !await act(ticket, 'note', { text: why.trim() })) return false
    const input = { to: to.id, over: ticket.assignee }
    const done = to.kind === 'team' ? await act(ticket, 'team', input) : await act(ticket, 'assign', input)
    if (done) toasts.say('escalate.done', { named: { name: to.name } })
    return done
  }

  return { escalating, choices, can, escalate }
})
