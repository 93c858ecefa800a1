import type { Job, Receipt, Session } from '../connector'
import type { RawConversation } from './schema'
import { isOvertaken } from '@/domain/actions/close'
import { isUnanswered } from '@/domain/ticket'
import { Taken } from '../errors'
import { rest } from '../rest'
import { get, post } from './api'
import { holderOf, othersIn } from './claim'
import { abandoned } from './conversation'
import { remoteId } from './ids'
import { changeLabels } from './labels'
import { readOne } from './lists'
import { labels } from './schema'

/** Single labels are changed by a background job there (§1.2): how often the change is looked for, and how long (ms) to wait in between. */
const looks = 5
const pause = 400

/** Waits until the label is there, because what the server does on closing depends on it. After some seconds it is written together with all the others. */
async function giveUpLabel(session: Session, id: string) {
  await changeLabels(session, id, { add: [abandoned] })
  for (let look = 0; look < looks; look++) {
    const { payload } = await get(session, `conversations/${id}/labels`, labels)
    if (payload.includes(abandoned)) return
    await rest(pause, session.signal)
  }
  const { payload } = await get(session, `conversations/${id}/labels`, labels)
  await post(session, `conversations/${id}/labels`, { labels: [...new Set([...payload, abandoned])] })
}

/** @throws {Taken} when a colleague has it, unless a supervisor asks (S105). */
function refuseOthers(session: Session, raw: RawConversation) {
  const other = othersIn(session, raw, undefined)
  if (other && session.source.role === 'agent') throw new Taken(other.id, other.name)
}

/** Writing the label may take seconds, in which a colleague may take the ticket: then it is left to them as it was. */
async function giveUp(session: Session, id: string) {
  await giveUpLabel(session, id)
  try {
    refuseOthers(session, await readOne(session, id))
  }
  catch (error) {
    if (error instanceof Taken) await changeLabels(session, id, { remove: [abandoned] })
    throw error
  }
}

/**
 * Closes it with its reason. The server would let anybody: only who has it, a supervisor or nobody's ticket's closer may (S105).
 * "Abandoned" is a label there and stands before it closes, because the survey goes out by that. One whose customer wrote after
 * the agent closed it stays open.
 * @throws {Taken}
 */
export async function close(session: Session, { command, ticket }: Job<'close'>): Promise<Receipt> {
  if (isOvertaken(ticket, command.input, command)) return {}
  const id = remoteId(ticket.id)
  const before = await readOne(session, id)
  refuseOthers(session, before)
  const isMarked = before.labels.includes(abandoned)
  if (command.input.reason === 'abandoned' && !isMarked) await giveUp(session, id)
  if (command.input.reason === 'resolved' && isMarked) await changeLabels(session, id, { remove: [abandoned] })
  await post(session, `conversations/${id}/toggle_status`, { status: 'resolved' })
  return {}
}

/** Opening makes the agent who opens it the assignee, unless they are an administrator (§0): so whoever had it gets it back, unless a colleague has taken it by then. */
async function openFor(session: Session, id: string, before: RawConversation) {
  await post(session, `conversations/${id}/toggle_status`, { status: 'open' })
  const [had, has] = [holderOf(session, before), holderOf(session, await readOne(session, id))]
  if (has && has.id !== had?.id && String(has.number) === session.source.me) await post(session, `conversations/${id}/assignments`, { assignee_id: had?.number ?? null })
}

/** S018: assignee, tags and priority stay. It is pending again, unless the customer waits for us. */
export async function reopen(session: Session, { ticket }: Job<'reopen'>): Promise<Receipt> {
  const id = remoteId(ticket.id)
  const before = await readOne(session, id)
  if (before.labels.includes(abandoned)) await changeLabels(session, id, { remove: [abandoned] })
  if (before.status !== 'resolved') return {}
  if (isUnanswered(ticket)) await openFor(session, id, before)
  else await post(session, `conversations/${id}/toggle_status`, { status: 'snoozed' })
  return {}
}

/** None is `null`: `none`, as Chatwoot's own document says, is an error there (§0). */
export async function priority(session: Session, { command, ticket }: Job<'priority'>): Promise<Receipt> {
  await post(session, `conversations/${remoteId(ticket.id)}/toggle_priority`, { priority: command.input.value ?? null })
  return {}
}
