import type { DBCore, Middleware } from 'dexie'
import { RangeSet } from 'dexie'

/** A stretch of keys, as Dexie keeps it in a tree. */
interface Node { from?: unknown, to?: unknown, l?: Node | null, r?: Node | null, d: number }
type Parts = Record<string, Node>

/** Up to so many keys of one index are told one by one. */
const few = 4

function stretches(node: Node | null | undefined): { from: unknown, to: unknown }[] {
  return node?.d ? [...stretches(node.l), { from: node.from, to: node.to }, ...stretches(node.r)] : []
}

/** All keys there can be. */
export const everything = () => new RangeSet(-Infinity as never, [[]] as never)

/** The tab of a list that a key of a view belongs to, over all its pages and sorts; of another key, its first part. */
const tabOf = (view: string) => /^[^/]*\/[^/]*\//.exec(view)?.[0] ?? view

/**
 * Some keys of an index as live queries are told of them: each by itself, or, where they are more than a few, as the handful of tabs that
 * they belong to, or else as everything. So what queries gather stays small; ranges of all sizes would grow into thousands, each of which is
 * compared with every new one.
 */
export function toldAs(part: string, keys: unknown[]): RangeSet {
  if (keys.length <= few) return new RangeSet().addKeys(keys as never)
  if (!part.endsWith('/places')) return everything()
  const whole = new RangeSet()
  const tabs = new Set(keys.map(key => tabOf(Array.isArray(key) ? String(key[0]) : '')))
  for (const tab of tabs) whole.add(new RangeSet([tab] as never, [`${tab}\uFFFF`] as never))
  return whole
}

function coarse(part: string, node: Node): Node {
  const all = stretches(node)
  return all.length <= few ? node : toldAs(part, all.map(({ from }) => from)) as unknown as Node
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
            for (const [part, node] of Object.entries(mutatedParts)) mutatedParts[part] = coarse(part, node)
          }
          return answer
        }),
      }
    },
  }),
}
