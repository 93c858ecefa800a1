import type { Session } from '@/connectors/connector'
import { db } from './db'
import { shareRest } from './shares'
import { tellTags } from './tag-there'

/** How many turns, of some customers each, a pass may take while the quota is mostly free, and how long for all of them (ms). */
const turns = 4
const atMost = 10_000
/** Up to this share of the quota (percent) there is more than one turn. */
const easyUnder = 40

/** The usage as the last call has left it. */
async function isEasy({ source, now, signal }: Session, began: number) {
  if (signal.aborted || now() - began >= atMost) return false
  return ((await db.sources.get(source.id))?.usage ?? 0) < easyUnder
}

/**
 * Tells a channel what can be told in the background, a little in each pass and after everything else. `sendNow` sends what
 * the agent has written since, between two turns.
 */
export async function tellRest(session: Session, sendNow: () => Promise<void>) {
  const began = session.now()
  for (let turn = 1; await tellTags(session) && turn < turns && await isEasy(session, began); turn++) await sendNow()
  await shareRest(session)
}
