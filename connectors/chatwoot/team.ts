import type { Job, Receipt, Session } from '../connector'
import { post } from './api'
import { holderOf } from './claim'
import { remoteId, teamNumber } from './ids'
import { readOne } from './lists'

/** Gives it to a team. The server then takes it from whoever is not in that team, and tells so only when it is read again. */
export async function team(session: Session, { command, ticket }: Job<'team'>): Promise<Receipt> {
  const { to } = command.input
  const id = remoteId(ticket.id)
  await post(session, `conversations/${id}/assignments`, { team_id: to === undefined ? null : teamNumber(session.source, to) })
  return { ticket: { assignee: holderOf(session, await readOne(session, id))?.id } }
}
