import type { Connector, Job, Receipt, Session } from '../connector'
import type { Priority } from '@/domain/ticket'
import { wentOn } from '@/domain/actions/answered'
import { isPending, pendingLabel, priorityIn, priorityLabel } from '@/domain/share'
import { isUnanswered } from '@/domain/ticket'
import { claim } from './label-claim'
import { give, labelsOf, personOf, take } from './labels'

type Send = Connector['send']

/** The person whose labels carry a ticket's desk; nothing where the Page does not share, or the customer cannot have labels. */
function shared({ source, team }: Session, { ticket }: Job): string | undefined {
  return source.shares && team ? personOf(ticket) : undefined
}

/** Puts one label on and takes off those that it replaces; `labels` in the receipt is what is then known of them. */
async function replace(session: Session, { ticket }: Job, psid: string, isOld: (name: string) => boolean, name: string | undefined): Promise<Receipt> {
  const worn = await labelsOf(session, psid, { lane: 'send' })
  for (const label of worn.filter(label => isOld(label.name) && label.name !== name)) await take(session, psid, label)
  if (name !== undefined && !worn.some(label => label.name === name)) await give(session, psid, name)
  const others = (ticket.labels ?? []).filter(label => !isOld(label))
  return { ticket: { labels: name === undefined ? others : [...others, name] } }
}

function setPriority(session: Session, job: Job, psid: string, value: Priority | undefined) {
  return replace(session, job, psid, name => priorityIn(name) !== undefined, value && priorityLabel(value))
}

function setPending(session: Session, job: Job, psid: string, pending: boolean) {
  return replace(session, job, psid, isPending, pending ? pendingLabel : undefined)
}

/** Shares the assignee, after checking who was first (S001). Somebody without a name cannot be shown to others and stays on the local desk. */
export const assign: Send['assign'] = async (session, job) => {
  const psid = shared(session, job)
  if (psid === undefined) return {}
  const { to } = job.command.input
  return claim(session, job, psid, to === undefined ? undefined : session.team?.nameOf(to))
}

/** Tells the priority by the Page's labels, where who has a ticket is shared. */
export const priority: Send['priority'] = async (session, job) => {
  const psid = shared(session, job)
  return psid === undefined ? {} : setPriority(session, job, psid, job.command.input.value)
}

/** A closed ticket waits for nobody, and one that stays open because its customer wrote waits for us. That it is closed stays here: Facebook takes "Done" from its own inbox only. */
export const close: Send['close'] = async (session, job) => {
  const psid = shared(session, job)
  return psid === undefined ? {} : setPending(session, job, psid, false)
}

/** Reopened, a ticket is pending again unless its customer waits. */
export const reopen: Send['reopen'] = async (session, job) => {
  const psid = shared(session, job)
  return psid === undefined ? {} : setPending(session, job, psid, !isUnanswered(job.ticket))
}

/**
 * What a reply that has just been sent says about its ticket: pending (S153), and whose it is when it was nobody's. The reply is
 * out, so nothing that goes wrong here may be thrown; the next one says it again.
 */
export async function shareReply(session: Session, job: Job<'ask' | 'card' | 'reply'>, receipt: Receipt): Promise<Receipt> {
  const psid = shared(session, job)
  if (psid === undefined) return receipt
  const { ticket, command: { by, at } } = job
  const name = session.team?.nameOf(by)
  const told = { ...ticket }
  const steps = [
    ...(ticket.assignee === undefined && name !== undefined ? [() => claim(session, job, psid, name)] : []),
    ...(wentOn(ticket, at) || ticket.labels?.includes(pendingLabel) ? [] : [() => setPending(session, { ...job, ticket: told }, psid, true)]),
  ]
  const changes: Receipt['ticket'] = {}
  for (const step of steps) {
    const said = await step().catch((): Receipt => ({}))
    Object.assign(changes, said.ticket)
    Object.assign(told, said.ticket)
  }
  return { ...receipt, ticket: { ...receipt.ticket, ...changes } }
}
