import { expect } from 'vitest'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket/ticket-room'

/** What is kept of what was typed for a ticket. */
export const draftOf = async (ticket: string, tab = 'reply') => (await db.drafts.get(`facebook:1/${ticket} ${tab}`))?.text
/** Replies that are owed. */
export const replies = () => db.outbox.filter(row => row.action === 'reply').toArray()

/** My tickets of these ids, the first of them opened to be written in. */
export async function write(ids = ['t_1'], room: Parameters<typeof furnish>[0] = {}) {
  const [first, ...rest] = ids.map(id => ({ id: `facebook:1/${id}`, assignee: 'ana', seenAt: Date.now() }))
  await furnish({ ticket: first, others: rest, ...room })
  const open = useTicket()
  const composer = useComposer()
  const go = async (id: string) => {
    await open.open(`facebook:1/${id}`)
    await until(() => expect(open.ticket?.id).toBe(`facebook:1/${id}`))
    await until(() => expect(composer.box.loaded).toBe(true))
  }
  const type = (text: string) => composer.type(composer.box.id, text)
  await go(ids[0]!)
  return { open, composer, go, type }
}
