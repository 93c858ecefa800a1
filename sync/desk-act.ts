import type { Outside } from './outside'
import type { Session } from '@/connectors/connector'
import type { TeamDesk } from '@/connectors/team-desk'
import type { DeskAct, DeskOutcome, DeskWhy, Somebody } from '@/domain/desk-act'
import type { Message } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { maskRow } from '@/domain/mask/row'
import { keepReach } from '@/sync/team/team-known'
import { db } from './db'
import { keepMessages } from './store'
import { wayTo } from './way'

type Doing = { [K in DeskAct['do']]: (desk: TeamDesk, session: Session, ticket: Ticket, act: Extract<DeskAct, { do: K }>) => Promise<Message | void> }

const doing: Doing = {
  retry: (desk, session, ticket, { message }) => desk.retryMessage(session, ticket, message),
  delete: (desk, session, ticket, { message }) => desk.deleteMessage(session, ticket, message),
  transcript: (desk, session, ticket, { email }) => desk.transcript(session, ticket, email),
  block: (desk, session, ticket, { on }) => desk.block(session, ticket, on),
  typing: (desk, session, ticket, { on, note }) => desk.typing(session, ticket, on, note),
}

function whyNot(error: unknown): DeskWhy {
  if (error instanceof Throttled) return 'later'
  if (error instanceof Rejected) return error.reason === 'gone' ? 'gone' : 'refused'
  return error instanceof Unauthorized ? 'refused' : 'unsure'
}

/** Does something on a ticket's desk, once: nothing is tried again by itself. What the remote says of a message is kept in its place. */
export async function actOnDesk(id: string, act: DeskAct, outside: Outside): Promise<DeskOutcome> {
  const way = await wayTo(id, outside)
  const desk = way?.connector.teamDesk
  if (!way || !desk) return outside.online() ? 'noWay' : 'offline'
  try {
    const entry = await (doing[act.do] as (desk: TeamDesk, session: Session, ticket: Ticket, act: DeskAct) => Promise<Message | void>)(desk, way.session, way.ticket, act)
    // No conversation tells that a block was lifted.
    if (act.do === 'block') await keepReach(way.ticket.customer, !act.on)
    if (entry) await db.transaction('rw', db.messages, () => keepMessages([maskRow(entry)], () => false))
    return undefined
  }
  catch (error) {
    return whyNot(error)
  }
}

/** Whom the server of a ticket's desk finds; card numbers that stand among their names are masked (S138). */
export async function findPeople(id: string, words: string, outside: Outside): Promise<Somebody[] | DeskWhy> {
  const way = await wayTo(id, outside)
  const desk = way?.connector.teamDesk
  if (!way || !desk) return outside.online() ? 'noWay' : 'offline'
  try {
    return maskRow(await desk.findPeople(way.session, words))
  }
  catch (error) {
    return whyNot(error)
  }
}
