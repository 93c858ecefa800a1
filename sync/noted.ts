import type { Outside } from './outside'
import type { Source } from '@/domain/source'
import { Throttled, Unauthorized } from '@/connectors/errors'
import { db } from './db'
import { isStorageFull } from './storage-full'

type Told = Pick<Outside, 'now' | 'storage'>

/** What an error means for its whole source. Anything unnamed is retried by the next pass. */
async function note(source: Source, error: unknown, outside: Told) {
  const at = outside.now()
  if (error instanceof Unauthorized) return db.sources.update(source.id, { trouble: { code: error.reason, at } })
  if (error instanceof Throttled) return db.sources.update(source.id, { notBefore: error.until, heldAt: at })
  if (isStorageFull(error)) return outside.storage('full')
  const why = error instanceof TypeError || (error instanceof DOMException && error.name !== 'AbortError') ? 'network' : 'server'
  return db.sources.update(source.id, { failure: { why, at } })
}

/** Notes on the source what an error means for all of it; on a full disk not even that can be written down. */
export async function noted(source: Source, error: unknown, outside: Told) {
  try {
    await note(source, error, outside)
  }
  catch (problem) {
    if (!isStorageFull(problem)) throw problem
    await outside.storage('full')
  }
}
