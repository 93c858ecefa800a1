import type { Job, Receipt, Session } from '../connector'
import { post } from './api'
import { holderOf, refuseTaken } from './claim'
import { remoteId, teamNumber } from './ids'
import { readOne } from './lists'

/**
 * Gives it to a team. The server then takes it from whoever is not in that team, and tells so only when it is read again: so not from a colleague of
 * whom whoever asked did not know.
 * @throws {Taken}
 */
export async function team(session: Session, { command, ticket }: Job<'team'>): Promise<Receipt> {
  const { to, over } = command.input
  const id = remoteId(ticket.id)
  refuseTaken(session, await readOne(session, id), over)
  await post(session, `conversations/${id}/assignments`, { team_id: to === undefined ? null : teamNumber(session.source, to) })
  return { ticket: { assignee: holderOf(session, await readOne(session, id))?.id } }
}
