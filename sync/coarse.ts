import type { DBCore, Middleware } from 'dexie'
import { RangeSet } from 'dexie'

/** A stretch of keys, as Dexie keeps it in a tree. */
interface Node { from?: unknown, to?: unknown, l?: Node | null, r?: Node | null, d: number }
type Parts = Record<string, Node>

/** So many stretches of one index are told one by one. */
const few = 16
/** Views, or other first parts of a key, that are told apart. */
const groups = 24

function stretches(node: Node | null | undefined): { from: unknown, to: unknown }[] {
  return node?.d ? [...stretches(node.l), { from: node.from, to: node.to }, ...stretches(node.r)] : []
}

/** The same in a few stretches that hold more: one for each first part of the keys, or one for all. Trees are in order. */
function coarse(node: Node): Node {
  const all = stretches(node)
  if (all.length <= few) return node
  const byFirst = new Map<unknown, { from: unknown, to: unknown }>()
  for (const { from, to } of all) {
    const first = Array.isArray(from) ? from[0] : undefined
    const before = byFirst.get(first)
    byFirst.set(first, { from: before ? before.from : from, to })
  }
  const [first, last] = [all[0], all.at(-1)]
  const told = byFirst.size <= groups ? [...byFirst.values()] : [{ from: first?.from, to: last?.to }]
  const set = new RangeSet()
  for (const { from, to } of told) set.add(new RangeSet(from as never, to as never))
  return set as unknown as Node
}

/**
 * What a write tells live queries, made coarse. Dexie tells of each key of each index, a thousand for thirty tickets, and every live
 * query in every window adds them to all that it was told since it last ran: a broadcast with its hundred comments a second stops the
 * panel. Told coarsely, a few queries run once too often, which is cheap. Dexie itself tells of fifty rows or more as of everything.
 */
export const coarsely: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'coarsely',
  // Around Dexie's own observability, which is at 0 and has done its part when `mutate` resolves.
  level: 1,
  create: core => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        // Not an async function: the transaction would end before a native promise does.
        mutate: request => table.mutate(request).then((answer) => {
          const { mutatedParts } = request.trans as unknown as { mutatedParts?: Parts }
          if (mutatedParts) {
            for (const [part, node] of Object.entries(mutatedParts)) mutatedParts[part] = coarse(node)
          }
          return answer
        }),
      }
    },
  }),
}
