import { db } from './db'

/**
 * When the next retry is due (ms), if one is. What could go out at once and is still here is held by
 * something else, a paused source or no network, and waits for the next sign of life.
 */
export async function nextWake(now: number): Promise<number | undefined> {
  const rows = await db.outbox.where('state').anyOf('waiting', 'cut').toArray()
  const later = rows.map(row => row.notBefore).filter(notBefore => notBefore > now)
  return later.length > 0 ? Math.min(...later) : undefined
}
