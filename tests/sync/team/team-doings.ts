import type { Office, Talk } from '@/practice/chatwoot/office'
import type { Running } from '@/practice/chatwoot/running'
import { tell } from '@/practice/chatwoot/running'
import { append, assign, changed } from '@/practice/chatwoot/talk'
import { between, pick } from '@/practice/random'

type Draw = (from: number, to: number) => number

function touch(running: Running, talk: Talk, change: object) {
  Object.assign(talk, change, { updatedAt: running.now() })
  tell(running, changed(talk))
}

/** Something that colleagues, customers and rules do on the server. */
const doings: [string, (running: Running, talk: Talk, draw: Draw) => unknown][] = [
  ['writes', (running, talk) => append(running, talk, { content: `And then? ${running.office.serial}` })],
  ['is answered', (running, talk) => append(running, talk, { content: `So: ${running.office.serial}`, kind: 1, agent: 12 })],
  ['is noted', (running, talk) => append(running, talk, { content: 'Nice person', kind: 1, agent: 12, private: true })],
  ['is given', (running, talk, draw) => assign(running, talk, [11, 12, 13, null][draw(0, 3)] ?? null)],
  ['is labelled', (running, talk, draw) => touch(running, talk, { labels: ['vip', 'refund', 'abandoned'].slice(draw(0, 2)) })],
  ['is urgent', (running, talk, draw) => touch(running, talk, { priority: (['low', 'medium', 'urgent', null] as const)[draw(0, 3)] ?? null })],
  ['is closed', (running, talk) => touch(running, talk, { status: 'resolved', waitingSince: 0 })],
  ['is put off', (running, talk) => touch(running, talk, { status: 'snoozed', waitingSince: 0, snoozedUntil: null })],
]

/** So many of them, on conversations drawn by chance, the same each time; `before` each the clock can be moved. */
export function muchHappens(running: Running, talks: Talk[], count: number, before: () => void) {
  const world = { random: 7 }
  for (let i = 0; i < count; i++) {
    before()
    const [, happen] = pick(world, doings as [typeof doings[0], ...typeof doings])
    happen(running, talks[between(world, [0, talks.length - 1])]!, (from, to) => between(world, [from, to]))
  }
}

const statusOf = { open: 'open', pending: 'pending', snoozed: 'pending', resolved: 'closed' } as const

/** Who has what as the server has it, by its own numbers. */
export function there({ talks }: Office) {
  return new Map(Object.values(talks).map(({ id, assignee, status, lines, labels, priority }) => [id, {
    assignee,
    status: statusOf[status],
    snippet: lines.findLast(({ kind, private: isPrivate }) => kind !== 2 && !isPrivate)?.content ?? '',
    tags: labels.filter(label => label !== 'abandoned').sort(),
    priority: priority === 'urgent' ? 'high' : priority ?? undefined,
  }]))
}

/** What the customers and the shop have said to each other. */
export const saidThere = ({ talks }: Office) => Object.values(talks).flatMap(({ lines }) => lines.filter(({ kind, private: isPrivate }) => kind !== 2 && !isPrivate).map(({ id }) => id))
