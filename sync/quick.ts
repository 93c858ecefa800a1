import type { Agent } from '@/domain/agent'
import type { Ticket } from '@/domain/ticket'
import { connectors } from '@/connectors'
import { actions } from '@/domain/actions'
import { isBlank } from '@/domain/blank'
import { viewKey } from '@/domain/places'
import { carriedOver } from '@/domain/quick'
import { db } from './db'
import { dispatch } from './dispatch'
import { changeDraft, draftId } from './drafts'
import { readRows } from './queue'
import { rewritten } from './rewrite'

/** Most waiting tickets that are looked at: a pop-up counts no further. */
const looked = 100

/** The tickets of an agent that wait, longest first: one short range. */
export async function myWaiting(agent: string): Promise<Ticket[]> {
  const { rows } = await readRows(viewKey({ list: 'inbox', agent, tab: 'all', page: '*', sort: 'waiting' }), looked)
  return rows
}

/** Whether a plain answer to the customer alone may be sent now. Under a comment all could read it. */
export async function mayReply(ticket: Ticket, agent: Agent, now: number): Promise<boolean> {
  const source = await db.sources.get(ticket.source)
  if (!source || ticket.kind !== 'message' || !connectors[source.connector].send.reply) return false
  return actions.reply.refusal(ticket, { ...agent, role: source.role ?? agent.role }, now) === undefined
}

/** An answer of a pop-up. `key` is its own: whoever did not hear what became of it asks with the same again. */
export interface QuickAnswer { ticket: string, text: string, key: string }

const keyOf = (answer: QuickAnswer) => `quick ${answer.key}`

/**
 * Records an answer, once for each key: a background that was ended before it could say so is asked again (S158). False: it may not be
 * sent any more, nothing was changed.
 */
export async function replyTo(answer: QuickAnswer, agent: Agent, now: number): Promise<boolean> {
  if (await db.told.get(keyOf(answer))) return true
  const ticket = await db.tickets.get(answer.ticket)
  const text = answer.text.trim()
  if (!ticket || isBlank(text) || !await mayReply(ticket, agent, now)) return false
  return db.transaction('rw', [db.told, ...rewritten()], async () => {
    if (await db.told.get(keyOf(answer))) return true
    await db.told.put({ ticket: keyOf(answer), at: now })
    await dispatch({
      id: crypto.randomUUID(),
      action: 'reply',
      input: { text, files: [] },
      ticket: ticket.id,
      source: ticket.source,
      by: agent.id,
      at: Math.max(now, ticket.lastActivityAt),
    })
    return true
  })
}

/** Keeps what was typed with the ticket's draft, behind what stands there (S159). */
export async function keepTyped(ticket: string, typed: string, now: number): Promise<void> {
  if (typed.trim() === '') return
  await changeDraft(draftId(ticket, 'reply'), now, ({ text }) => ({ text: carriedOver(text, typed) }))
}
