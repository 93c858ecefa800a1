import type { Agent } from '@/domain/agent'
import type { Ticket } from '@/domain/ticket'
import { useRosters } from './rosters'
import { useSession } from './session'

/** Everybody else to whom a ticket can be given: the people of its server, or of this desk where it has none. */
export function useColleagues() {
  const session = useSession()
  const rosters = useRosters()

  const colleaguesOf = (ticket: Pick<Ticket, 'source'>): Agent[] =>
    (rosters.membersOf(ticket) ?? session.settings.team).filter(({ id }) => id !== session.agent.id)

  return { colleaguesOf }
}
