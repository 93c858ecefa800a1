import type { Outside } from './outside'
import { connectors } from '@/connectors'
import { db } from './db'
import { plain } from './rewrite'

/** The way to a ticket's channel; nothing where there is none now. `within`: how long (ms) it may take. */
export async function wayTo(id: string, outside: Outside, within = 20_000) {
  const row = await db.tickets.get(id)
  const source = row && await db.sources.get(row.source)
  const secret = source && await outside.secretOf(source)
  if (!row || !source || !secret || source.paused || (!source.practice && !outside.online())) return undefined
  const session = {
    source,
    secret,
    fetch: outside.fetchFor(source),
    signal: AbortSignal.timeout(within),
    now: outside.now,
    usage: () => {},
    me: await outside.me?.(),
  }
  return { session, ticket: plain(row), connector: connectors[source.connector] }
}
