import type { Outside } from './outside'
import type { Connector, Session } from '@/connectors/connector'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { isHeld } from '@/domain/source'
import { db } from './db'
import { isOnAir } from './lives'
import { noted } from './noted'
import { store } from './store'
import { sessionOf } from './way'

/** How often (ms) it is looked whether there is still somebody to watch for, and something to watch with. */
const lookEvery = 2000

/** A source that may be asked now. */
async function isOpen({ id }: Pick<Source, 'id'>, outside: Outside): Promise<boolean> {
  const source = await db.sources.get(id)
  if (!source || source.paused || source.trouble || isHeld(source, outside.now())) return false
  return source.practice || outside.online()
}

/** Notes the usage only when it has changed: every call tells it, and each write wakes whoever reads the source. */
function usageOf({ id, usage }: Source, outside: Outside): Session['usage'] {
  let known = usage
  return (percent) => {
    if (percent === known) return
    known = percent
    db.sources.update(id, { usage: percent, usageAt: outside.now() }).catch(() => {})
  }
}

/** Stores what is watched until nobody looks any more, the source stands still, or nothing runs. */
async function follow(source: Source, watch: NonNullable<Connector['watch']>, secret: string, outside: Outside) {
  const end = new AbortController()
  const session = { ...await sessionOf(source, secret, outside, end.signal), usage: usageOf(source, outside) }
  const look = async () => {
    if (!outside.watched() || !await isOpen(source, outside)) end.abort()
  }
  const looking = setInterval(() => void look().catch(() => end.abort()), lookEvery)
  try {
    for await (const part of watch(session)) {
      if (end.signal.aborted) return
      await store(source, part, outside.now())
    }
  }
  catch (error) {
    if (!end.signal.aborted) await noted(source, error, outside)
  }
  finally {
    clearInterval(looking)
    end.abort()
  }
}

async function watchOne(id: string, outside: Outside) {
  const source = await db.sources.get(id)
  const watch = source && connectors[source.connector].watch
  if (!watch || !await isOnAir(id) || !await isOpen(source, outside)) return
  const secret = await outside.secretOf(source)
  if (secret) await follow(source, watch, secret, outside)
}

/**
 * Watches every source that broadcasts, each behind a lock of its own, so that it is watched once in the whole extension. To be
 * called with each sign that somebody looks at the panel; it goes on for as long as those come. The lock vanishes with a
 * context that dies, and the next call begins again; what was missed in between comes with the ordinary pull. That one runs
 * beside it and may store the same comments, which have the same keys.
 */
export async function watch(outside: Outside): Promise<void> {
  if (!outside.watched()) return
  const ids = await db.sources.toCollection().primaryKeys()
  await Promise.all(ids.map(id => navigator.locks.request(`watch:${id}`, { ifAvailable: true }, lock => lock ? watchOne(id, outside) : undefined)))
}
