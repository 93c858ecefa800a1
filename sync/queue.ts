import type { Filed } from './db'
import type { Stretch } from '@/domain/narrow'
import type { Key } from '@/domain/places'
import { db } from './db'

/** A stretch of a list. */
export interface Rows {
  rows: Filed[]
  /** Where the next page starts; absent at the end. */
  after?: Key
}

/** What a filtered read looks for. */
export interface Sieve {
  passes: (row: Filed) => boolean
  /** Stretches of the index (`narrowings`), each of them with every row that passes. */
  narrow: Stretch[][]
  /** Id of a row that passes wherever it stands: the one that is open (S059). */
  kept: string | undefined
  /** Rows to walk over at most before telling what was found so far. */
  reach: number
}

const keyIn = (row: Filed, view: string) => row.places.find(place => place[0] === view)

/** One page of a view, in its order: one range of one index, whatever the size of the store. */
async function range(view: string, after: Key | undefined, limit: number): Promise<Rows> {
  const rows = await db.tickets.where('places').between(after ?? [view], [view, []], !after).limit(limit).toArray()
  const last = rows.at(-1)
  return { rows, after: rows.length === limit && last ? keyIn(last, view) : undefined }
}

/** Measured: up to so many rows are faster read and sorted here than looked for along a view. */
const few = 200
/** Reading so many ids costs less than two steps of a walk, and shows what two filters have in common. */
const fewIds = 5000

/** Ids in some stretches; nothing when there are too many to be worth it. */
async function idsIn(stretches: Stretch[]): Promise<Set<string> | undefined> {
  const ids = new Set<string>()
  for (const { index, from, to } of stretches) {
    const found = await db.tickets.where(index).between(from, to, true, true).limit(fewIds + 1).primaryKeys()
    for (const id of found) ids.add(id)
    if (ids.size > fewIds) return undefined
  }
  return ids
}

/** Ids that stand under every filter the index knows of, if one of them is narrow enough. */
async function narrowed(narrow: Stretch[][]): Promise<Set<string> | undefined> {
  const sets = (await Promise.all(narrow.map(idsIn))).flatMap(ids => ids ?? [])
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size)
  return smallest && new Set([...smallest].filter(id => others.every(ids => ids.has(id))))
}

/** The rows of a view among some ids, in the view's order. */
async function picked(view: string, ids: Set<string>, passes: (row: Filed) => boolean, after: Key | undefined, limit: number): Promise<Rows> {
  const placed = (await db.tickets.bulkGet([...ids])).flatMap((row) => {
    const key = row && keyIn(row, view)
    return key && passes(row) && (!after || indexedDB.cmp(key, after) > 0) ? [{ row, key }] : []
  }).sort((a, b) => indexedDB.cmp(a.key, b.key))
  const page = placed.slice(0, limit)
  return { rows: page.map(({ row }) => row), after: placed.length > limit ? page.at(-1)?.key : undefined }
}

/** Ids that are compared in one go, which is ten times as fast as reading rows. */
const idsAtOnce = 2000

/**
 * The first rows of a view that are among some ids and pass: a walk along the view by ids alone, which reads only the rows that
 * may pass, and the last one of each part to know where it goes on.
 */
async function sifted(view: string, ids: Set<string>, passes: (row: Filed) => boolean, after: Key | undefined, limit: number, wanted: () => boolean): Promise<Rows> {
  const found: Filed[] = []
  let from = after
  do {
    const part = await db.tickets.where('places').between(from ?? [view], [view, []], !from).limit(idsAtOnce).primaryKeys()
    const hits = part.filter(id => ids.has(id))
    for (let i = 0; i < hits.length; i += limit) {
      for (const row of await db.tickets.bulkGet(hits.slice(i, i + limit))) {
        if (!row || !passes(row)) continue
        found.push(row)
        if (found.length === limit) return { rows: found, after: keyIn(row, view) }
      }
    }
    const last = part.length === idsAtOnce ? await db.tickets.get(part[idsAtOnce - 1] ?? '') : undefined
    from = last && keyIn(last, view)
  } while (from && wanted())
  return { rows: found, after: from }
}

/** Steps of a walk: small enough that the panel stays quick, large enough to be quick itself. */
const step = 200

/**
 * The first rows of a view (`viewKey`) that pass, from `after` on. Without a sieve it is one range read. With one it reads
 * the few that the index has under all filters; where they are more, it walks along the view by their ids; and where the
 * index cannot narrow them down, by rows. It stops when it has enough, has come to its reach, or when nobody waits any more.
 */
export async function readRows(
  view: string,
  limit: number,
  sieve?: Sieve,
  after?: Key,
  wanted: () => boolean = () => true,
): Promise<Rows> {
  if (!sieve) return range(view, after, limit)
  const { passes, narrow, kept, reach } = sieve
  const ids = await narrowed(narrow)
  if (ids && kept !== undefined) ids.add(kept)
  if (ids) return ids.size <= few ? picked(view, ids, passes, after, limit) : sifted(view, ids, passes, after, limit, wanted)
  const found: Filed[] = []
  let from = after
  let walked = 0
  do {
    const part = await range(view, from, step)
    for (const row of part.rows) {
      if (!passes(row)) continue
      found.push(row)
      if (found.length === limit) return { rows: found, after: keyIn(row, view) }
    }
    from = part.after
    walked += step
  } while (from && walked < reach && wanted())
  return { rows: found, after: from }
}

/** How many tickets a list has under one mark (`markKey`). */
export const countMarked = (key: string) => db.tickets.where('places').between([key], [key, []]).count()
