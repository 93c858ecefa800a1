import type { Command } from '@/domain/actions'
import { beforeEach } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { allTags } from '@/sync/tags'
import { source, ticket } from '../make'

/** Each test begins with one source and nothing else. */
export function freshTags() {
  beforeEach(async () => {
    await Promise.all(db.tables.map(table => table.clear()))
    await db.sources.put(source())
  })
}

/** Tickets `t_0`, `t_1` … with these tags. */
export async function tagged(...tags: string[][]) {
  const tickets = tags.map((tags, i) => ticket({ id: `facebook:1/t_${i}`, tags }))
  await db.transaction('rw', rewritten(), async () => rewrite(await look(tickets.map(({ id }) => id), []), (_, i) => tickets[i]!))
}
export const shown = async () => (await db.tickets.toArray()).map(row => row.tags)
export const names = async () => (await allTags()).map(tag => tag.name)
export function wish(action: 'tag' | 'untag', tag: string, at = 0) {
  return dispatch({ action, input: { tag }, ticket: `facebook:1/t_${at}`, source: 'facebook:1', id: crypto.randomUUID(), by: 'ana', at: 1 } as Command)
}
export const owed = async () => (await db.outbox.toArray()).map(row => [row.action, row.input])
