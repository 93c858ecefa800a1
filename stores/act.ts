import type { Limits } from '@/connectors/limits'
import type { ActionName, Command, Inputs } from '@/domain/actions'
import type { Refusal } from '@/domain/actions/action'
import type { Agent } from '@/domain/agent'
import type { Reports } from '@/domain/mark'
import type { Ticket } from '@/domain/ticket'
import { connectors } from '@/connectors'
import { actionNames, actions } from '@/domain/actions'
import { send } from '@/platform/messages'
import { dispatch } from '@/sync/dispatch'
import { isStorageFull } from '@/sync/storage-full'
import { useSession } from './session'
import { useSources } from './sources'
import { useToasts } from './toasts'

/** Everything an agent does to a ticket goes through here: buttons, menus and shortcuts alike. */
export function useAct() {
  const session = useSession()
  const sources = useSources()
  const toasts = useToasts()

  /** Whoever sits here, in the role that the ticket's own server gives (S044, S105). */
  const agentOn = (ticket: Ticket): Agent => ({ ...session.agent, role: sources.byId(ticket.source)?.role ?? session.agent.role })

  /**
   * What the channel can carry; what is not here has no button at all. Some actions are only for messages or only for comments, and a ticket
   * whose source was removed while its data was kept can only be read.
   */
  function offered(ticket: Ticket): ActionName[] {
    const source = sources.byId(ticket.source)
    if (!source) return []
    const { send, kinds, lacks } = connectors[source.connector]
    return actionNames.filter(name => send[name] && (kinds?.[name]?.includes(ticket.kind) ?? true) && !lacks?.[ticket.channel]?.includes(name))
  }

  /** What a message to this customer, or an answer to this comment, may hold. */
  function limits(ticket: Ticket): Limits | undefined {
    const source = sources.byId(ticket.source)
    if (!source) return undefined
    const { channels, ...own } = connectors[source.connector].limits
    const { comment, ...plain } = channels?.[ticket.channel] ?? own
    return ticket.kind === 'message' ? plain : { ...plain, ...comment }
  }

  /** What the ticket's channel reports of messages of ours; nothing where whatever it tells can be shown. */
  function reports({ source, channel }: Pick<Ticket, 'source' | 'channel'>): Reports | undefined {
    const of = sources.byId(source)
    const { marks, accepts } = of ? connectors[of.connector] : {}
    return marks && { marks: marks[channel] ?? [], accepts: accepts?.includes(channel) === true }
  }

  /** Why this agent may not do it now; the control stays visible, disabled, and says so. */
  const refusal = (ticket: Ticket, name: ActionName): Refusal | undefined =>
    actions[name].refusal(ticket, agentOn(ticket), session.now)

  /** Records it, shows it at once, and wakes the background. Tells the agent when it could not be kept. */
  async function act<N extends ActionName>(ticket: Ticket, action: N, input: Inputs[N]): Promise<boolean> {
    if (actions[action].refusal(ticket, agentOn(ticket), Date.now())) return false
    const command = {
      id: crypto.randomUUID(),
      action,
      input: JSON.parse(JSON.stringify(input)) as Inputs[N],
      ticket: ticket.id,
      source: ticket.source,
      by: session.agent.id,
      // Whatever this clock says, it comes after everything that is visible on the ticket.
      at: Math.max(Date.now(), ticket.lastActivityAt),
    } as Command
    try {
      await dispatch(command)
    }
    catch (error) {
      toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
      return false
    }
    // When the background is not awake, the next alarm sends it.
    send('sync').catch(() => {})
    return true
  }

  return { agentOn, offered, limits, reports, refusal, act }
}
