import type { Owed } from './db'
import { db } from './db'

/** No retry is put off for longer than this (ms). */
export const longestPutOff = 60_000

/** Whether a retry is still to wait. One that is put off for longer than any is was put off before this computer's clock was put back. */
export const isPutOff = ({ notBefore }: Pick<Owed, 'notBefore'>, now: number): boolean => notBefore > now && notBefore - now <= longestPutOff

/**
 * When the next retry is due (ms), if one is. What could go out at once and is still here is held by
 * something else, a paused source or no network, and waits for the next sign of life.
 */
export async function nextWake(now: number): Promise<number | undefined> {
  const rows = await db.outbox.where('state').anyOf('waiting', 'cut').toArray()
  const later = rows.filter(row => isPutOff(row, now)).map(row => row.notBefore)
  return later.length > 0 ? Math.min(...later) : undefined
}
