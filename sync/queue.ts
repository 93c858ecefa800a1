import type { Filed } from './db'
import type { Key } from '@/domain/places'
import { db } from './db'

export interface Rows {
  rows: Filed[]
  /** Where the next page starts; absent at the end. */
  after?: Key
}

const keyIn = (row: Filed, view: string) => row.places.find(place => place[0] === view)

/** One page of a view, in its order: one range of one index, whatever the size of the store. */
async function range(view: string, after: Key | undefined, limit: number): Promise<Rows> {
  const rows = await db.tickets.where('places').between(after ?? [view], [view, []], !after).limit(limit).toArray()
  const last = rows.at(-1)
  return { rows, after: rows.length === limit && last ? keyIn(last, view) : undefined }
}

/** Steps of a filtered walk: small enough that the panel stays quick, large enough to be quick itself. */
const step = 200

/**
 * The first rows of a view (`viewKey`) that pass, from `after` on. Without a filter it is one range read;
 * with one it walks along the view and stops as soon as it has enough, or when nobody waits any more.
 */
export async function readRows(
  view: string,
  limit: number,
  passes?: (row: Filed) => boolean,
  after?: Key,
  wanted: () => boolean = () => true,
): Promise<Rows> {
  if (!passes) return range(view, after, limit)
  const found: Filed[] = []
  let from = after
  do {
    const part = await range(view, from, step)
    for (const row of part.rows) {
      if (!passes(row)) continue
      found.push(row)
      if (found.length === limit) return { rows: found, after: keyIn(row, view) }
    }
    from = part.after
  } while (from && wanted())
  return { rows: found, after: from }
}
