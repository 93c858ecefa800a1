import type { Job, Receipt, Session } from '../connector'
import { post } from './api'
import { holderOf, refuseTaken } from './claim'
import { remoteId, teamNumber } from './ids'
import { readOne } from './lists'

/**
 * Gives it to a team. The server then takes it from an assignee who is not in that team, and only tells so when it is read again. It must not be taken
 * from a colleague who was not known to have it when this was asked for.
 * @throws {Taken}
 */
export async function team(session: Session, { command, ticket }: Job<'team'>): Promise<Receipt> {
  const { to, over } = command.input
  const id = remoteId(ticket.id)
  refuseTaken(session, await readOne(session, id), over)
  await post(session, `conversations/${id}/assignments`, { team_id: to === undefined ? null : teamNumber(session.source, to) })
  return { ticket: { assignee: holderOf(session, await readOne(session, id))?.id } }
}
