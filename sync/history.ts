import type { Outside } from './outside'
import { connectors } from '@/connectors'
import { db } from './db'
import { plain } from './rewrite'
import { storeHistory } from './store'

/** The way to a ticket's channel; nothing where there is none now. */
async function wayTo(id: string, outside: Outside) {
  const row = await db.tickets.get(id)
  const source = row && await db.sources.get(row.source)
  const secret = source && await outside.secretOf(source)
  if (!row || !source || !secret || source.paused || (!source.practice && !outside.online())) return undefined
  const session = {
    source,
    secret,
    fetch: outside.fetchFor(source),
    signal: AbortSignal.timeout(20_000),
    now: outside.now,
    usage: () => {},
    me: await outside.me?.(),
  }
  return { session, ticket: plain(row), connector: connectors[source.connector] }
}

/** Fetches the next older part of a thread, on demand. Quietly nothing when there is no more or no way. */
export async function fetchOlder(id: string, outside: Outside) {
  const thread = await db.threads.get(id)
  if (thread?.complete || thread?.elsewhere) return
  const way = await wayTo(id, outside)
  if (!way) return
  const part = await way.connector.history(way.session, way.ticket, thread?.older)
  await storeHistory(id, part.messages, part.older, part.elsewhere ?? false)
}

/** Fetches fresh addresses of what a message carries, because those that were kept have run out. */
export async function renewAddresses(id: string, at: number, message: string, outside: Outside) {
  const way = await wayTo(id, outside)
  const fresh = await way?.connector.reread?.(way.session, way.ticket, message)
  if (fresh?.kind !== 'message') return
  await db.transaction('rw', db.messages, async () => {
    const kept = await db.messages.get([id, at, message])
    if (kept?.kind === 'message') await db.messages.put({ ...kept, attachments: fresh.attachments })
  })
}
