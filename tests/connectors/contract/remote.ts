import type { Connector, Job, Pulled, Session } from '@/connectors/connector'
import type { Command } from '@/domain/actions'
import type { Message } from '@/domain/message'
import type { Conversation, Ticket } from '@/domain/ticket'

/** What may go wrong with the next write, or with the next read. */
export type Mishap = 'cutBefore' | 'cutAfter' | 'rejected' | 'unauthorized' | 'throttled' | 'unreadable'

/** One remote that stands still unless it is told otherwise, with history in it, and a connector to it. */
export interface Remote {
  connector: Connector
  session: Session
  /** A secret it does not know. */
  wrong: string
  /** A customer writes. */
  say: (text: string) => void
  /** How many messages of ours with this text really got there. */
  arrived: (text: string) => number
  /** How many messages of anybody are there. */
  messages: () => number
  /** Lets the next write or read go wrong, once. */
  goWrong: (how: Mishap, call: 'write' | 'read') => void
}

/** Everything that a pull brought, by id; later word over earlier. */
export function keeper() {
  const conversations = new Map<string, Conversation>()
  const messages = new Map<string, Message>()
  return {
    conversations,
    messages,
    take: (part: Pulled) => {
      for (const { conversation } of part.arrivals) conversations.set(conversation.id, conversation)
      for (const message of part.messages) messages.set(`${message.ticket} ${message.at} ${message.id}`, message)
    },
    rows: () => JSON.stringify([[...conversations].sort(), [...messages].sort()]),
  }
}
export type Keeper = ReturnType<typeof keeper>

/** Pulls to the end, or until `stop` parts have come. Returns the last cursor and the number of parts. */
export async function pullInto(kept: Keeper, { connector, session }: Pick<Remote, 'connector' | 'session'>, cursor?: string, stop = Infinity) {
  let parts = 0
  for await (const part of connector.pull(session, cursor)) {
    kept.take(part)
    cursor = part.cursor
    parts++
    if (parts >= stop) break
  }
  return { cursor, parts }
}

export function ticketOf(conversation: Conversation | undefined): Ticket {
  if (!conversation) throw new Error('no conversation came')
  return { ...conversation, status: 'open', tags: [], pulled: true }
}

export function replyOn(ticket: Ticket, text: string, at: number): Job<'reply'> {
  const command: Command<'reply'> = { id: `c-${at}-${text}`, action: 'reply', input: { text, files: [] }, ticket: ticket.id, source: ticket.source, by: 'ana', at }
  return { command, ticket, files: [] }
}

/** What the tests of one remote have in hand; made anew for each test. */
export interface Bench {
  remote: Remote
  /** What was pulled so far. */
  kept: Keeper
  /** Every address that was asked. */
  urls: string[]
}

/** A customer has just written, and that was pulled. */
export async function answering({ remote, kept }: Bench): Promise<Ticket> {
  remote.say('Is it still there?')
  await pullInto(kept, remote)
  return ticketOf([...kept.conversations.values()].sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0])
}

/** Sends a reply, as a connector under test has to be able to. */
export function send({ connector, session }: Remote, job: Job<'reply'>) {
  if (!connector.send.reply) throw new Error('it cannot reply')
  return connector.send.reply(session, job)
}
