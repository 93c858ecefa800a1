import type { Connector, Pulled, Session } from '../connector'
import type { LabelState, Person } from './label-state'
import type { Label } from './labels'
import { hasPassed } from '@/domain/clock'
import { isTagLabel } from '@/domain/labels'
import { isPending } from '@/domain/share'
import { Rejected } from '../errors'
import { Transient } from './failures'
import { Busy } from './graph'
import { noLabels } from './label-state'
import { labelsOf, personOf, readLabels, take } from './labels'

/** People whose labels are read in one pull, so that it is over soon: Facebook tells them one by one. */
const atOnce = 4
/** How often (ms) the newest are looked at in turn; more often where labels say who has a ticket. */
const roundEvery = 60_000
const sharedEvery = 10_000
/** How often (ms) the Page's own list is read: a new label is a new tag. */
const listEvery = 10 * 60_000
/** A Page whose labels are closed is asked again after this (ms): the terms may have been accepted. */
const refusedFor = 10 * 60_000
/** From this share of the quota (percent) on, messages go first. */
const busyFrom = 75
/** How long (ms) somebody who opens a ticket waits for its labels. */
const patience = 3000

/** A part of a pull, and the state once it is stored. */
export interface LabelPart extends Pick<Pulled, 'labels' | 'tags'> { state: LabelState }

const labelledAs = (ticket: string, worn: Label[]) => ({ ticket, names: worn.map(({ name }) => name) })

/** Whose labels to read now: of changed conversations, else the next of the newest. */
function next(session: Session, state: LabelState): LabelState {
  const now = session.now()
  // The round begins once there is somebody to read.
  if (state.roundAt === 0) return { ...state, roundAt: now }
  const isEarly = !hasPassed(state.roundAt, session.source.shares ? sharedEvery : roundEvery, now)
  if (state.todo.length > 0 || (isEarly && !session.asked)) return state
  const todo = state.round.slice(0, atOnce)
  return { ...state, todo, round: [...state.round.slice(atOnce), ...todo], roundAt: now }
}

/** A customer who waits is not pending any more (S104): whoever sees that first takes the label off, for all. */
async function withoutStale(session: Session, { psid, waits }: Person, worn: Label[]): Promise<Label[]> {
  if (!session.source.shares || !waits) return worn
  for (const label of worn.filter(({ name }) => isPending(name))) await take(session, psid, label)
  return worn.filter(({ name }) => !isPending(name))
}

/** The labels of one person; nothing when Facebook no longer knows them. */
async function read(session: Session, person: Person): Promise<Label[] | undefined> {
  try {
    return await withoutStale(session, person, await labelsOf(session, person.psid, { lane: 'aside' }))
  }
  catch (error) {
    if (error instanceof Rejected && (error.reason === 'gone' || error.reason === 'noSuchPerson')) return undefined
    throw error
  }
}

async function* readAll(session: Session, state: LabelState): AsyncGenerator<LabelPart> {
  let now = next(session, state)
  if (session.asked || hasPassed(now.listedAt, listEvery, session.now())) {
    const names = (await readLabels(session, { lane: 'aside' })).map(({ name }) => name)
    const tags = names.filter(name => isTagLabel(name) && !now.listed.includes(name))
    now = { ...now, listedAt: session.now(), listed: names }
    yield { tags, state: now }
  }
  for (const person of now.todo.slice(0, atOnce)) {
    const worn = await read(session, person)
    now = { ...now, todo: now.todo.slice(1) }
    yield { labels: worn ? [labelledAs(`${session.source.id}/${person.conversation}`, worn)] : [], state: now }
  }
}

/** A few people's labels, and now and then the Page's own list. A refusal here holds up nothing else. */
export async function* pullLabels(session: Session, state: LabelState = noLabels): AsyncGenerator<LabelPart> {
  const rests = session.now() < (state.restUntil ?? 0) && !session.asked
  if (rests || (session.source.usage ?? 0) >= busyFrom) return
  let latest = state
  try {
    for await (const part of readAll(session, state)) {
      latest = part.state
      yield part
    }
  }
  catch (error) {
    if (!(error instanceof Rejected) && !(error instanceof Transient)) throw error
    yield { state: { ...latest, restUntil: session.now() + refusedFor } }
  }
}

/** The labels of a ticket that was just opened. Nothing where the Page's pace or a refusal forbids it, which the pull will report. */
export const labels: Connector['labels'] = async (session, ticket) => {
  const psid = personOf(ticket)
  if (psid === undefined) return undefined
  try {
    return labelledAs(ticket.id, await labelsOf(session, psid, { lane: 'aside', patience }))
  }
  catch (error) {
    if (error instanceof Rejected || error instanceof Transient || error instanceof Busy) return undefined
    throw error
  }
}
