import type { DBCore, Middleware } from 'dexie'
import { RangeSet } from 'dexie'

/** A stretch of keys, as Dexie keeps it in a tree. */
interface Node { from?: unknown, to?: unknown, l?: Node | null, r?: Node | null, d: number }
type Parts = Record<string, Node>

/** So many stretches of one index are told one by one. */
const few = 4

function stretches(node: Node | null | undefined): { from: unknown, to: unknown }[] {
  return node?.d ? [...stretches(node.l), { from: node.from, to: node.to }, ...stretches(node.r)] : []
}

const everything = () => new RangeSet(-Infinity as never, [[]] as never)

/**
 * The same as whole views, of which there are some tens, or else as everything: then what has gathered stays as small as that,
 * where stretches of all sizes would grow into thousands that are compared with each new one.
 */
function coarse(part: string, node: Node): Node {
  const all = stretches(node)
  if (all.length <= few) return node
  if (!part.endsWith('/places')) return everything() as unknown as Node
  const views = new RangeSet()
  for (const view of new Set(all.map(({ from }) => Array.isArray(from) ? from[0] as string : ''))) views.add(new RangeSet([view] as never, [view, []] as never))
  return views as unknown as Node
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
