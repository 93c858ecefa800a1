import type { Filed } from './db'
import type { Pack } from './derived'
import type { Ticket } from '@/domain/ticket'
import { findable } from '@/domain/findable'
import { db } from './db'

/** Measured: below this the bookkeeping shows, above it one changed line costs too much. */
const linesInPack = 500

type Of = Pack['of']

const newestRev = async (of: Of) => (await db.packs.where('[of+rev]').between([of, 0], [of, []]).last())?.rev ?? 0
const lastPack = (of: Of) => db.packs.where('[of+n]').between([of, 0], [of, []]).last()
const empty = (of: Of, n: number): Pack => ({ of, n, rev: 0, ids: [], text: '' })
/** Reads nothing for no numbers: a transaction that waits while no request is open ends. */
const packsAt = async (of: Of, numbers: number[]) => numbers.length === 0 ? [] : db.packs.bulkGet(numbers.map(n => [of, n] as [string, number]))

function setLine(pack: Pack, id: string, line: string) {
  const lines = pack.text.split('\n')
  lines[pack.ids.indexOf(id)] = line
  pack.text = lines.join('\n')
}

/**
 * Takes out the lines of what was removed, inside the caller's transaction. An emptied line stays without an owner, so that the
 * others keep their places; a pack of which nothing is left starts afresh.
 */
export async function unpack(rows: Pick<Filed, 'id' | 'pack'>[], of: Of = 'tickets') {
  const rev = await newestRev(of) + 1
  const gone = new Set(rows.map(row => row.id))
  const numbers = [...new Set(rows.map(row => row.pack))]
  const packs = await packsAt(of, numbers)
  await db.packs.bulkPut(packs.flatMap((pack) => {
    if (!pack) return []
    const ids = pack.ids.map(id => gone.has(id) ? '' : id)
    const text = pack.text.split('\n').map((line, i) => ids[i] === '' ? '' : line).join('\n')
    return [ids.every(id => id === '') ? { ...empty(of, pack.n), rev } : { ...pack, ids, text, rev }]
  }))
}

/** A line as it is to be; without a pack it is new. */
interface Line { id: string, text: string, pack?: number }

/** Changes lines in their place and puts new ones behind the last pack, inside the caller's transaction. Returns the packs of the new ones. */
export async function putLines(of: Of, lines: Line[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  if (lines.length === 0) return numbers
  const rev = await newestRev(of) + 1
  const touched = new Map<number, Pack>()
  const wanted = [...new Set(lines.flatMap(({ pack }) => pack ?? []))]
  for (const pack of await packsAt(of, wanted)) {
    if (pack) touched.set(pack.n, pack)
  }
  for (const { id, text, pack: n } of lines) {
    const pack = touched.get(n ?? -1)
    if (pack) setLine(pack, id, text)
  }
  const fresh = lines.filter(({ pack }) => pack === undefined)
  if (fresh.length > 0) {
    const stored = await lastPack(of)
    let pack = (stored && touched.get(stored.n)) ?? stored ?? empty(of, 0)
    let parts = pack.ids.length === 0 ? [] : [pack.text]
    const close = () => {
      pack.text = parts.join('\n')
    }
    for (const { id, text } of fresh) {
      if (pack.ids.length >= linesInPack) {
        close()
        pack = empty(of, pack.n + 1)
        parts = []
      }
      parts.push(text)
      pack.ids.push(id)
      numbers.set(id, pack.n)
      touched.set(pack.n, pack)
    }
    close()
  }
  await db.packs.bulkPut([...touched.values()].map(pack => ({ ...pack, rev })))
  return numbers
}

/**
 * What has to change in the search text to keep it in step with the tickets: lines that now read differently, in their places, and
 * one for each new ticket. Mostly nothing.
 */
export function changedLines(before: (Filed | undefined)[], after: Ticket[]): Line[] {
  return after.flatMap((ticket, i): Line[] => {
    const old = before[i]
    const text = findable(ticket)
    return old && findable(old) === text ? [] : [{ id: ticket.id, text, ...(old ? { pack: old.pack } : {}) }]
  })
}
