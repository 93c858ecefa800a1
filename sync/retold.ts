import type { Filed } from './db'
import type { Pulled } from '@/connectors/connector'
import { summaryOf, summaryOfNewest } from '@/domain/comment-thread'
import { newest, rowsOf } from './thread'

/** Most comments that are read to sum up a ticket: with ten thousand by one person, each new one would read them all. */
const mostRead = 500

/** What follows for a ticket of which only some comments came, from what is kept of it. */
async function summed(id: string, before: Filed | undefined) {
  const all = await rowsOf(id).count()
  if (all <= mostRead) return summaryOf(await rowsOf(id).toArray())
  return summaryOfNewest(await newest(id, mostRead), all, before) ?? summaryOf(await rowsOf(id).toArray())
}

/** The same for each of these arrivals; nothing for one that came whole. `before`: their tickets as they are shown. */
export function retold(arrivals: Pulled['arrivals'], before: (Filed | undefined)[]) {
  return Promise.all(arrivals.map(async ({ conversation: { id }, partial }, at) => partial ? summed(id, before[at]) : undefined))
}
