import type { Outside } from './outside'
import { connectors } from '@/connectors'
import { db } from './db'
import { plain } from './rewrite'
import { storeHistory } from './store'

/** Fetches the next older part of a thread, on demand. Quietly nothing when there is no more or no way. */
export async function fetchOlder(id: string, outside: Outside) {
  const [row, thread] = await Promise.all([db.tickets.get(id), db.threads.get(id)])
  if (!row || thread?.complete || thread?.elsewhere) return
  const source = await db.sources.get(row.source)
  const secret = source && await outside.secretOf(source)
  if (!source || !secret || source.paused || (!source.practice && !outside.online())) return
  const session = {
    source,
    secret,
    fetch: outside.fetchFor(source),
    signal: AbortSignal.timeout(20_000),
    now: outside.now,
    usage: () => {},
  }
  const part = await connectors[source.connector].history(session, plain(row), thread?.older)
  await storeHistory(id, part.messages, part.older, part.elsewhere ?? false)
}
