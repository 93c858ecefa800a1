import type { Pulled, Session } from '@/connectors/connector'
import type { Rejected } from '@/connectors/errors'
import type { Command } from '@/domain/actions'
import type { Agent } from '@/domain/agent'
import type { Ticket } from '@/domain/ticket'
import { facebook } from '@/connectors/facebook'
import { isNamesake } from '@/domain/share'
import { wornBy } from '@/practice/labels'
import { ticket } from '../../make'
import { write } from './pulling'
import { page, sessionOf, stand } from './stand'

/** Somebody wrote to the Page; her ticket, and what is worn there. */
export function labelled(changes: Partial<Session> = {}) {
  const made = stand({ history: false, changes })
  const { thread } = write(made.world, 'Nguyễn Thị Lan', 'Hello')
  return {
    ...made,
    thread,
    about: ticketOf(thread),
    worn: () => wornBy(made.world, thread).map(({ name }) => name),
    list: () => (made.world.labels ?? []).map(({ name }) => name),
  }
}

export function ticketOf(thread: { id: string, psid: string }, changes: Partial<Ticket> = {}): Ticket {
  return ticket({ id: `${page.id}/${thread.id}`, source: page.id, customer: `${page.id}/${thread.psid}`, ...changes })
}

type Asked = { [N in Command['action']]: Pick<Extract<Command, { action: N }>, 'action' | 'input'> }[Command['action']]

/** Carries out one action as the outbox would. `name`: of its tag. */
export async function act(session: Session, about: Ticket, asked: Asked, { by = 'me', name, at = 1 }: { by?: string, name?: string, at?: number } = {}) {
  const command = { ...asked, id: `c ${asked.action} ${by}`, ticket: about.id, source: about.source, by, at } as Command
  const send = facebook.send[command.action] as (session: Session, job: object) => ReturnType<NonNullable<typeof facebook.send.tag>>
  return send(session, { command, ticket: about, files: [], ...(name === undefined ? {} : { name }) })
}

/** A browser of its own on the same Page: who sits there, and whom it knows. */
export function browserOf(me: string, fetch: typeof globalThis.fetch, changes: Partial<Session> = {}): Session & { team: { people: Agent[] } } {
  const people: Agent[] = [{ id: 'me', name: me, role: 'owner' }]
  const idOf = (name: string) => {
    const known = people.find(member => isNamesake(member.name, name))
    if (!known) people.push({ id: `met ${name}`, name, role: 'agent' })
    return known?.id ?? `met ${name}`
  }
  const team = { people, idOf, nameOf: (id: string) => people.find(member => member.id === id)?.name || undefined }
  const session = sessionOf(() => new Response(), { source: { ...page, shares: true }, fetch, ...changes })
  return { ...session, team }
}

/** What a pull brings beside conversations and messages. */
export async function aside(session: Session, cursor?: string) {
  const found: Required<Pick<Pulled, 'labels' | 'tags' | 'moved'>> = { labels: [], tags: [], moved: [] }
  for await (const part of facebook.pull(session, cursor)) {
    found.labels.push(...part.labels ?? [])
    found.tags.push(...part.tags ?? [])
    found.moved.push(...part.moved ?? [])
    cursor = part.cursor
  }
  return { ...found, cursor }
}

export const refused = (doing: Promise<unknown>): Promise<Rejected | undefined> => doing.then(() => undefined, (error: Rejected) => error)
