import type { Job, Receipt, Session } from '../connector'
import type { RawConversation } from './schema'
import { Taken } from '../errors'
import { rest } from '../rest'
import { post } from './api'
import { agentId, agentNumber, remoteId } from './ids'
import { readOne } from './lists'

/** Nothing there is atomic and the last assignment wins silently (§5), so a claim is checked again after this (ms) and a little more. */
const settles = 1200
const spread = 600

/** Who has a conversation, if a person does. */
export function holderOf(session: Session, { meta: { assignee, assignee_type } }: RawConversation): { id: string, number: number, name: string } | undefined {
  if (!assignee || assignee_type === 'AgentBot') return undefined
  return { id: agentId(session, assignee.id), number: assignee.id, name: assignee.name ?? '' }
}

/** Whether somebody else has it: neither who sits here nor `over`, from whom it may be taken. */
export function othersIn(session: Session, raw: RawConversation, over: string | undefined) {
  const holder = holderOf(session, raw)
  return holder && String(holder.number) !== session.source.me && holder.id !== over ? holder : undefined
}

/** @throws {Taken} when a colleague has it. */
export function refuseTaken(session: Session, raw: RawConversation, over?: string) {
  const other = othersIn(session, raw, over)
  if (other) throw new Taken(other.id, other.name)
}

/**
 * Gives a ticket to somebody or to nobody, unless a colleague has it who was not known to have it when this was asked for. Then checks
 * that it lasted: whoever lost is told, and nothing is taken back automatically.
 * @throws {Taken}
 */
export async function assign(session: Session, { command, ticket }: Job<'assign'>): Promise<Receipt> {
  const { to, over } = command.input
  const id = remoteId(ticket.id)
  const before = await readOne(session, id)
  if (holderOf(session, before)?.id === to) return {}
  refuseTaken(session, before, over)
  await claim(session, id, to)
  return {}
}

/** Assigns, and checks again: for an assignee that it does not know, the server silently assigns nobody. */
export async function claim(session: Session, id: string, to: string | undefined) {
  const wanted = to === undefined ? null : agentNumber(session, to)
  await post(session, `conversations/${id}/assignments`, { assignee_id: wanted })
  await rest(settles + Math.random() * spread, session.signal)
  const holder = holderOf(session, await readOne(session, id))
  if (holder?.id !== to && holder) throw new Taken(holder.id, holder.name)
}
