import type { DeskAct } from '@/domain/desk-act'
import type { Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { connectors } from '@/connectors'
import { send } from '@/platform/messages'
import { useSources } from './sources'
import { useToasts } from './toasts'

/** What can be done on a server's desk beside the actions, and the questions that come first. `TicketDialogs.vue` shows those. */
export const useDesk = defineStore('desk', () => {
  const sources = useSources()
  const toasts = useToasts()

  const asking = shallowRef<{ ticket: Ticket, what: 'transcript' | 'block' | 'merge' } | { ticket: Ticket, what: 'delete', message: string }>()

  /** Whether the ticket's desk lives on a server that does these things. */
  const has = ({ source }: Pick<Ticket, 'source'>) => {
    const of = sources.byId(source)
    return of !== undefined && connectors[of.connector].teamDesk !== undefined
  }

  /** Has it done, and says why when it was not. */
  async function act({ id }: Pick<Ticket, 'id'>, what: DeskAct): Promise<boolean> {
    const why = await send('desk', id, what).catch(() => 'unsure' as const)
    if (why) toasts.fail(`deskWhy.${why}`)
    return !why
  }

  /** The same, and says that it was. */
  async function done(ticket: Ticket, what: DeskAct, named: Record<string, string> = {}) {
    if (await act(ticket, what)) toasts.say(`deskDone.${what.do === 'block' && !what.on ? 'unblock' : what.do}`, { named })
  }

  return { asking, has, act, done }
})
