import type { Filed } from './db'
import type { Pack } from './derived'
import type { Ticket } from '@/domain/ticket'
import { findable } from '@/domain/findable'
import { db } from './db'

/** Measured: below this the bookkeeping shows, above it one changed line costs too much. */
const linesInPack = 500

const newestRev = async () => (await db.packs.where('[of+rev]').between(['tickets', 0], ['tickets', []]).last())?.rev ?? 0
const lastPack = () => db.packs.where('[of+n]').between(['tickets', 0], ['tickets', []]).last()
const empty = (n: number): Pack => ({ of: 'tickets', n, rev: 0, ids: [], text: '' })

function setLine(pack: Pack, id: string, line: string) {
  const lines = pack.text.split('\n')
  lines[pack.ids.indexOf(id)] = line
  pack.text = lines.join('\n')
}

/**
 * Takes the lines of removed tickets out, inside the caller's transaction. A line stays, empty and nobody's, because
 * other rows know their pack by its number; a pack of which nothing is left starts afresh.
 */
export async function unpack(rows: Filed[]) {
  const rev = await newestRev() + 1
  const gone = new Set(rows.map(row => row.id))
  const numbers = [...new Set(rows.map(row => row.pack))]
  const packs = await db.packs.bulkGet(numbers.map(n => ['tickets', n] as [string, number]))
  await db.packs.bulkPut(packs.flatMap((pack) => {
    if (!pack) return []
    const ids = pack.ids.map(id => gone.has(id) ? '' : id)
    const text = pack.text.split('\n').map((line, i) => ids[i] === '' ? '' : line).join('\n')
    return [ids.every(id => id === '') ? { ...empty(pack.n), rev } : { ...pack, ids, text, rev }]
  }))
}

/**
 * Keeps the search text in step with the tickets, inside the caller's transaction: new ones go behind
 * the last pack, a changed line is changed in place. Returns the pack of each ticket.
 */
export async function repack(before: (Filed | undefined)[], after: Ticket[]): Promise<number[]> {
  const stale = after.filter((ticket, i) => {
    const old = before[i]
    return old && findable(old) !== findable(ticket)
  })
  const fresh = after.filter((_, i) => !before[i])
  const numbers = new Map(before.flatMap(row => row ? [[row.id, row.pack]] : []))
  if (stale.length + fresh.length === 0) return after.map(ticket => numbers.get(ticket.id) ?? 0)

  const rev = await newestRev() + 1
  const touched = new Map<number, Pack>()
  const wanted = [...new Set(stale.flatMap(ticket => numbers.get(ticket.id) ?? []))]
  for (const pack of await db.packs.bulkGet(wanted.map(n => ['tickets', n] as [string, number]))) {
    if (pack) touched.set(pack.n, pack)
  }
  for (const ticket of stale) {
    const pack = touched.get(numbers.get(ticket.id) ?? -1)
    if (pack) setLine(pack, ticket.id, findable(ticket))
  }

  if (fresh.length > 0) {
    const stored = await lastPack()
    let pack = (stored && touched.get(stored.n)) ?? stored ?? empty(0)
    for (const ticket of fresh) {
      if (pack.ids.length >= linesInPack) pack = empty(pack.n + 1)
      pack.text = pack.ids.length === 0 ? findable(ticket) : `${pack.text}\n${findable(ticket)}`
      pack.ids.push(ticket.id)
      numbers.set(ticket.id, pack.n)
      touched.set(pack.n, pack)
    }
  }
  await db.packs.bulkPut([...touched.values()].map(pack => ({ ...pack, rev })))
  return after.map(ticket => numbers.get(ticket.id) ?? 0)
}
