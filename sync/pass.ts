import type { Owed } from './db'
import type { Outside } from './outside'
import type { Session } from '@/connectors/connector'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { isHeld } from '@/domain/source'
import { keepTeamCanned } from '@/sync/canned/canned-team'
import { colleagues } from '@/sync/team/team'
import { heardSince } from '@/sync/team/team-live'
import { db } from './db'
import { deliver, dueBySource, recover } from './deliver'
import { keepAside } from './labels'
import { noted } from './noted'
import { isDue } from './pace'
import { store } from './store'
import { tellRest } from './tell'
import { holds } from './thread'
import { sessionOf } from './way'

/** Chrome cuts a fetch off at 30 s and may end the worker; a pass is shorter and may be cut off anywhere. */
const passLasts = 25_000

const concernsAll = (error: unknown) => error instanceof Unauthorized || error instanceof Throttled

async function sendAll(source: Source, session: Session) {
  const connector = connectors[source.connector]
  const groups = await dueBySource(source.id, session.now())
  let stop: unknown
  let lastError: unknown
  const sendGroup = async (group: Owed[]) => {
    for (const owed of group) {
      if (stop || session.signal.aborted || await stopped(source)) return
      try {
        if (!await deliver(owed, connector, session)) return
      }
      catch (error) {
        if (concernsAll(error)) stop = error
        // The rest of this ticket keeps its order and waits; other tickets go on.
        else lastError = error
        return
      }
    }
  }
  const queue = groups.values()
  await Promise.all(Array.from({ length: connector.abreast }, async () => {
    for (const group of queue) await sendGroup(group)
  }))
  if (stop ?? lastError) throw stop ?? lastError
}

/** Whether a source was paused or removed since the pass began: then nothing more is fetched or sent. */
async function stopped({ id }: Source) {
  const now = await db.sources.get(id)
  return !now || now.paused
}

async function pullAll(source: Source, session: Session) {
  let stored = false
  const sendNow = () => sendAll(source, session).catch((error: unknown) => {
    if (concernsAll(error)) throw error
  })
  try {
    for await (const pulled of connectors[source.connector].pull(session, source.cursor)) {
      await keepAside(source.id, pulled, session)
      await store(source, pulled, session.now())
      stored = true
      if (session.signal.aborted || await stopped(source)) return
      // A long first sync must not keep an agent's reply waiting. A reply that fails waits for its next try, and fetching goes on.
      await sendNow()
    }
    if (!await stopped(source)) await tellRest(session, sendNow)
  }
  catch (error) {
    // The pass ends before the history does: the next one goes on from the cursor.
    if (stored && session.signal.aborted) return
    throw error
  }
  await db.sources.update(source.id, { syncedAt: session.now(), filled: true, failure: undefined, trouble: undefined })
}

/** Sends what is owed, then fetches what is new. One source's trouble never touches another. */
async function serve(source: Source, outside: Outside, signal: AbortSignal, forced: boolean) {
  const secret = await outside.secretOf(source)
  if (source.paused || !secret || (!source.practice && !outside.online())) return
  if (isHeld(source, outside.now())) return
  const usage = (percent: number) => {
    db.sources.update(source.id, { usage: percent, usageAt: outside.now() }).catch(() => {})
  }
  const session: Session = { ...await sessionOf(source, secret, outside, signal), usage, asked: forced, heardSince: heardSince(source.id), holds, team: await colleagues(source, outside) }
  if (source.trouble && !forced && !isDue(source, outside, forced)) return
  try {
    await sendAll(source, session)
    await keepTeamCanned(session)
  }
  catch (error) {
    await noted(source, error, outside)
    if (concernsAll(error)) return
  }
  if (!isDue(source, outside, forced) || await stopped(source)) return
  await pullAll(source, session).then(() => outside.storage('room'), error => noted(source, error, outside))
}

async function pass(id: string, outside: Outside, forced: boolean) {
  await recover(id, outside.now())
  const source = await db.sources.get(id)
  if (source) await serve(source, outside, AbortSignal.timeout(passLasts), forced)
}

/** Sources that the agent wants fetched now, though they are not due. */
const wanted = new Set<string>()

/**
 * One pass over a source at a time in the whole extension, and at most one more waiting its turn: that one will see
 * whatever later callers wrote, so they may leave. Only callers that want it fetched now stay until it was (S063).
 * The locks vanish with the context that holds them.
 */
async function locked(id: string, outside: Outside, forced: boolean) {
  let running: Promise<unknown> | undefined
  await navigator.locks.request(`sync:${id}:next`, { ifAvailable: true }, async (place) => {
    if (!place) return
    await new Promise<void>((entered) => {
      running = navigator.locks.request(`sync:${id}`, () => {
        entered()
        return pass(id, outside, wanted.delete(id))
      })
    })
  })
  if (!running && forced) running = navigator.locks.request(`sync:${id}`, { mode: 'shared' }, async () => {})
  await running
}

/** Fetches one source now, because something of it may have been missed. */
export function syncOne(id: string, outside: Outside) {
  wanted.add(id)
  return locked(id, outside, true)
}

/**
 * Sends and fetches for every source, each behind its own lock, so that a slow one keeps no other waiting.
 * `forced`: the agent pressed "Sync now", so even what is not due is fetched (S063). Rejects when a source could not
 * be served for a reason of our own; what channels refuse is noted on the source.
 */
export async function sync(outside: Outside, forced = false) {
  const ids = await db.sources.toCollection().primaryKeys()
  if (forced) ids.forEach(id => wanted.add(id))
  const served = await Promise.allSettled(ids.map(id => locked(id, outside, forced)))
  const failed = served.find(result => result.status === 'rejected')
  if (failed) throw failed.reason
}
