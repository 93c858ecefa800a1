import type { Said } from '@/domain/message'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { newest } from '@/sync/thread'
import { conversation, noon, source } from '../make'

const id = 'facebook:1/p1:c1'
const rights = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
const said = (n: number, changes: Partial<Said> = {}): Said => ({ kind: 'message', ticket: id, id: `k${n}`, at: noon + n * 1000, from: 'customer', text: `Comment ${n}`, attachments: [], comment: rights, ...changes })
const arrival = (n: number) => ({ conversation: conversation({ id, kind: 'comment', channel: 'comment', snippet: `Comment ${n}`, lastActivityAt: noon + n * 1000, lastCustomerAt: noon + n * 1000, messages: 1 }), partial: true })
const part = (...messages: Said[]) => store(source(), { arrivals: [arrival(0)], messages }, noon)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source({ filled: true }))
})

it('10 000 comments by one person: one more reads a small part of them, and a page of the thread thirty', async () => {
  const first = { ...arrival(0), conversation: { ...arrival(0).conversation, waitingSince: noon } }
  await store(source(), { arrivals: [first], messages: [said(0)] }, noon)
  await db.messages.bulkPut(Array.from({ length: 9_999 }, (_, n) => said(n + 1)))
  let read = 0
  const count = (row: unknown) => {
    read++
    return row
  }
  db.messages.hook('reading', count as never)
  await part(said(10_000))
  const once = read
  const shown = await newest(id, 30)
  db.messages.hook('reading').unsubscribe(count)

  expect(await db.tickets.get(id)).toMatchObject({ snippet: 'Comment 10000', messages: 10_001, waitingSince: noon, under: 'k10000' })
  expect([once < 2000, read - once, shown.at(-1)?.id]).toEqual([true, 30, 'k10000'])
})

it('an answer among them ends the wait, whatever lies further back', async () => {
  await db.messages.bulkPut(Array.from({ length: 600 }, (_, n) => said(n)))
  await part(said(601, { from: 'agent', by: 'ana' }))
  expect(await db.tickets.get(id)).toMatchObject({ lastFrom: 'agent', waitingSince: undefined, messages: 601, lastAgentAt: noon + 601_000, under: 'k599' })
  await part(said(602))
  expect(await db.tickets.get(id)).toMatchObject({ waitingSince: noon + 602_000, messages: 602 })
})
