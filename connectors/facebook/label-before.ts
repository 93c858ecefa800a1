import type { Connector, Session } from '../connector'
import type { Label } from './labels'
import type { Ticket } from '@/domain/ticket'
import { holderIn, holderLabel, isNamesake, pendingLabel, priorityLabel, readShared } from '@/domain/share'
import { isUnanswered } from '@/domain/ticket'
import { Rejected } from '../errors'
import { give, labelsOf, personOf, take } from './labels'

/** What nobody waits for. */
const aside = { lane: 'aside' } as const

const namesOf = (labels: Label[]) => labels.map(({ name }) => name)
const isOf = (holder: string) => ({ name }: Label) => isNamesake(holderIn(name) ?? '', holder)

/** Colleagues who said something first are right: only what nobody has said is added. */
function unsaid({ priority, status, ...ticket }: Ticket, holder: string | undefined, worn: Label[]): string[] {
  const said = readShared(namesOf(worn))
  return [
    ...(said.holder === undefined && holder !== undefined ? [holderLabel(holder)] : []),
    ...(said.priority === undefined && priority !== undefined ? [priorityLabel(priority)] : []),
    ...(!said.pending && status === 'pending' && !isUnanswered(ticket) ? [pendingLabel] : []),
  ]
}

async function say(session: Session, ticket: Ticket, psid: string, holder: string | undefined): Promise<Label[]> {
  const worn = await labelsOf(session, psid, aside)
  const missing = unsaid(ticket, holder, worn)
  if (missing.length === 0) return worn
  for (const name of missing) await give(session, psid, name)
  const after = await labelsOf(session, psid, aside)
  // Of two who said it at once the label that was made first holds.
  const [first] = after.filter(({ name }) => holderIn(name) !== undefined)
  if (!first || holder === undefined || isOf(holder)(first)) return after
  return without(session, psid, holder, after)
}

async function without(session: Session, psid: string, holder: string, worn: Label[]): Promise<Label[]> {
  const own = worn.filter(isOf(holder))
  for (const label of own) await take(session, psid, label)
  return worn.filter(label => !own.includes(label))
}

/** Tells the channel of a ticket that was here before the switch. Colleagues may go on sharing, so switching off only takes the name off. */
export const share: Connector['share'] = async (session, ticket, holder) => {
  const psid = personOf(ticket)
  if (psid === undefined) return undefined
  try {
    if (session.source.shares) return { ticket: ticket.id, names: namesOf(await say(session, ticket, psid, holder)) }
    if (holder === undefined) return undefined
    return { ticket: ticket.id, names: namesOf(await without(session, psid, holder, await labelsOf(session, psid, aside))) }
  }
  catch (error) {
    if (error instanceof Rejected && (error.reason === 'gone' || error.reason === 'noSuchPerson')) return undefined
    throw error
  }
}
