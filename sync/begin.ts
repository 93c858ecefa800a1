import type { Outside } from './outside'
import type { BeginOutcome, BeginWish, Begun } from '@/domain/begun'
import type { Conversation } from '@/domain/ticket'
import { connectors } from '@/connectors'
import { longestBegun } from '@/domain/begun'
import { clip } from '@/domain/clip'
import { maskRow } from '@/domain/mask/row'
import { keepFound } from './capture'
import { db } from './db'
import { syncOne } from './pass'
import { pullOne } from './pull-in'
import { connect } from './sources'
import { store } from './store'
import { sessionOf } from './way'

const here = 'pages:here'

/** How long (ms) a server may take for all of it. */
const patience = 20_000

/** The source of tickets that only this browser has, made with the first of them; `name`: what the agent's language calls it. */
async function homeHere(name: string, now: number): Promise<string> {
  if (await db.sources.get(here)) return here
  await connect({ id: here, connector: 'pages', account: 'here', name, hue: 6, order: 0, practice: false, greets: false, paused: false })
  await db.sources.update(here, { filled: true, syncedAt: now })
  return here
}

async function beginHere({ name, text, page }: Begun, sourceName: string, now: number): Promise<string> {
  const source = await homeHere(sourceName, now)
  const id = `${source}/${crypto.randomUUID()}`
  const conversation: Conversation = {
    id,
    source,
    page: source,
    channel: 'other',
    kind: 'message',
    customer: `${source}/c-${crypto.randomUUID()}`,
    name,
    snippet: clip(text),
    lastFrom: 'customer',
    lastActivityAt: now,
    lastCustomerAt: now,
    waitingSince: now,
    messages: 1,
    unreadThere: 0,
    reachable: true,
    begunAt: page,
  }
  await store({ id: source }, { arrivals: [{ conversation }], messages: [{ kind: 'message', from: 'customer', ticket: id, at: now, id: crypto.randomUUID(), text, attachments: [] }] }, now)
  return id
}

/** Begins it on a connected server: the ticket's id, `none` where no server is connected, `noPlace` where none of them has an inbox for it. */
async function beginThere(begun: Begun, outside: Outside): Promise<string | 'none' | 'noPlace'> {
  const sources = (await db.sources.toArray()).filter(({ connector, paused }) => connectors[connector].begin && !paused)
  for (const source of sources) {
    const secret = await outside.secretOf(source)
    if (!secret) continue
    const session = await sessionOf(source, secret, outside, AbortSignal.timeout(patience))
    const ticket = await connectors[source.connector].begin?.(session, begun)
    if (ticket === undefined) continue
    await syncOne(source.id, outside)
    return ticket
  }
  return sources.length > 0 ? 'noPlace' : 'none'
}

/**
 * Begins a ticket from a page (issue 7): on a connected server that has a place for it, else in this browser. It is the agent's own, and what
 * was found goes onto the customer's card with where it comes from. Cards are masked before anything else (S138).
 */
export async function beginTicket(wish: BeginWish, { by, sourceName }: { by: string, sourceName: string }, outside: Outside): Promise<BeginOutcome> {
  const { facts, ...rest } = maskRow(wish)
  const begun = { ...rest, text: rest.text.slice(0, longestBegun) }
  const there = await beginThere(begun, outside).catch(() => undefined)
  if (there === undefined) return { failed: true }
  const isHere = there === 'none' || there === 'noPlace'
  const ticket = isHere ? await beginHere(begun, sourceName, outside.now()) : there
  await pullOne(ticket, by, outside.now())
  for (const offered of facts) await keepFound(ticket, offered, { by, at: outside.now(), where: { page: begun.page } }, 'beside')
  return { ticket, kept: there === 'none' ? 'here' : isHere ? 'noPlace' : 'there' }
}
