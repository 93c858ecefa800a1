import type { Job, Receipt, Session } from '../connector'
import type { Label } from './labels'
import type { Event } from '@/domain/message'
import { holderIn, holderLabel, isNamesake } from '@/domain/share'
import { give, labelsOf, take } from './labels'

const atOnce = { lane: 'send' } as const

/** The labels that say who has it; the one that was made first comes first. */
const holders = (labels: Label[]) => labels.flatMap(label => holderIn(label.name) === undefined ? [] : [{ label, name: holderIn(label.name) ?? '' }])

/** The labels that are known once it is settled whose ticket it is. */
const settled = (labels: string[] = [], worn: Label[]) => [...labels.filter(label => holderIn(label) === undefined), ...worn.map(({ name }) => name).filter(name => holderIn(name) !== undefined)]

/** The receipt of a claim that was lost: a colleague has it, and the thread says so. */
function lost({ team }: Session, { ticket: { labels }, command: { id, by, at, ticket } }: Job, { label, name }: ReturnType<typeof holders>[number]): Receipt & { entry: Event } {
  const has = team?.idOf(name)
  return {
    ticket: { assignee: has, labels: settled(labels, [label]) },
    entry: { kind: 'event', action: 'taken', ticket, at, id, by, detail: { has, name } },
  }
}

/**
 * Writes on somebody's labels who has the ticket, or, without `to`, that nobody has. Labels are not a lock, so it looks twice. Before: a
 * colleague who took it in the meantime, other than the one it is taken over from, keeps it. After: two who claimed at
 * once both see both labels, and the one whose label was made first keeps it; the other's is taken off and they are told. Repeatable.
 */
export async function claim(session: Session, job: Job, psid: string, to: string | undefined): Promise<Receipt> {
  const { team } = session
  const { assignee, labels } = job.ticket
  const former = assignee === undefined ? undefined : team?.nameOf(assignee)
  const isMine = (name: string) => to !== undefined && isNamesake(name, to)
  const isFormer = (name: string) => !isMine(name) && former !== undefined && isNamesake(name, former)

  const before = holders(await labelsOf(session, psid, atOnce))
  const claimed = before.some(({ name }) => isMine(name))
  const stranger = before.find(({ name }) => !isMine(name) && !isFormer(name))
  if (stranger && !claimed) return lost(session, job, stranger)
  for (const { label } of before.filter(({ name }) => isFormer(name))) await take(session, psid, label)
  if (to === undefined) return { ticket: { labels: settled(labels, []) } }

  if (!claimed) await give(session, psid, holderLabel(to))
  const after = holders(await labelsOf(session, psid, atOnce))
  const [first] = after
  const won = first === undefined || isMine(first.name)
  for (const { label } of after.filter(({ name }) => isMine(name) !== won)) await take(session, psid, label)
  if (first && !won) return lost(session, job, first)
  return { ticket: { labels: settled(labels, first ? [first.label] : []) } }
}
