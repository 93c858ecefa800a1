import type { Outside } from './outside'
import type { Session } from '@/connectors/connector'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { db } from './db'
import { plain } from './rewrite'

/** How long (ms) one question may take. */
const patience = 20_000

/** What a connector is handed to speak to a source, for one question unless another `signal` says how long. */
export async function sessionOf(source: Source, secret: string, outside: Outside, signal = AbortSignal.timeout(patience)): Promise<Session> {
  return { source, secret, fetch: outside.fetchFor(source), signal, now: outside.now, usage: () => {}, me: await outside.me?.() }
}

/** What is needed to ask a ticket's channel; nothing where it cannot be asked now. `within`: how long (ms) it may take. */
export async function wayTo(id: string, outside: Outside, within = patience) {
  const row = await db.tickets.get(id)
  const source = row && await db.sources.get(row.source)
  const secret = source && await outside.secretOf(source)
  if (!row || !source || !secret || source.paused || (!source.practice && !outside.online())) return undefined
  const session = await sessionOf(source, secret, outside, AbortSignal.timeout(within))
  return { session, ticket: plain(row), connector: connectors[source.connector] }
}
