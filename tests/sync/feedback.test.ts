import type { Command } from '@/domain/actions'
import type { Said } from '@/domain/message'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { confirm, mark } from '@/sync/settle'
import { store } from '@/sync/store'
import { rowsOf } from '@/sync/thread'
import { conversation, noon, source } from '../make'

const id = 'facebook:1/t_1'
const minute = 60_000
const shop = source({ filled: true })
const at = (n: number) => noon + n * minute

function said(n: number, text: string, changes: Partial<Said> = {}): Said {
  return { kind: 'message', ticket: id, at: at(n), id: `m_${n}`, from: 'customer', text, attachments: [], ...changes }
}
/** What a pull brings: the customer said this last. */
function wrote(...messages: Said[]) {
  const { at: lastCustomerAt } = messages.at(-1)!
  const first = messages.find(({ from }) => from === 'customer')!
  const now = conversation({ lastActivityAt: lastCustomerAt, lastCustomerAt, waitingSince: first.at, messages: messages.length + 1, lastAgentAt: at(1) })
  return store(shop, { arrivals: [{ conversation: now }], messages, cursor: 'c' }, at(60))
}
function command<C extends Command>(command: Pick<C, 'action' | 'input'> & { at: number }) {
  return dispatch({ id: `c${command.at}`, ticket: id, source: shop.id, by: 'ana', ...command } as unknown as C)
}
const shown = () => db.tickets.get(id)

/** Asked at 12:01 and closed at 12:02. */
beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(shop)
  await store(shop, { arrivals: [{ conversation: conversation() }], messages: [said(0, 'Hi')], cursor: 'a' }, noon)
  await command<Command<'feedback'>>({ action: 'feedback', input: { text: 'How was it?' }, at: at(1) })
  await command<Command<'close'>>({ action: 'close', input: { reason: 'resolved' }, at: at(2) })
})
async function settle() {
  const [asking, closing] = await db.outbox.orderBy('seq').toArray()
  await confirm(asking!, { entry: said(1, 'How was it?', { from: 'agent', mark: 'sent', asks: 'rating' }), ticket: { lastAgentAt: at(1), feedback: { askedAt: at(1) } } })
  await confirm(closing!, {})
}

it('S016 the score stands on the closed ticket and as a line in its thread, and the ticket is not opened again', async () => {
  await settle()
  await wrote(said(5, '5 ★'))
  expect(await shown()).toMatchObject({ status: 'closed', reason: 'resolved', waitingSince: undefined, feedback: { score: 5, at: at(5) } })
  const rows = await rowsOf(id).toArray()
  expect(rows.filter(row => row.kind === 'event').map(({ action, detail }) => [action, detail])).toEqual([['close', { reason: 'resolved' }], ['rated', { score: '5' }]])
})

it('S016 the same part of a pull twice gives one line', async () => {
  await settle()
  await wrote(said(5, '5 ★'))
  await wrote(said(5, '5 ★'))
  expect((await rowsOf(id).toArray()).filter(row => row.kind === 'event' && row.action === 'rated').length).toBe(1)
  expect(await shown()).toMatchObject({ status: 'closed' })
})

it('S104 words beside the score open it again and keep the score', async () => {
  await settle()
  await wrote(said(5, '2 ★'), said(6, 'It came broken'))
  expect(await shown()).toMatchObject({ status: 'open', feedback: { score: 2 } })
})

it('S016 a request that was refused was none: a number opens the ticket again', async () => {
  const [asking, closing] = await db.outbox.orderBy('seq').toArray()
  await mark(asking!.seq, { state: 'rejected', reason: 'unavailable' })
  await confirm(closing!, {})
  expect(await shown()).toMatchObject({ status: 'closed' })
  expect((await shown())?.feedback).toBeUndefined()
  await wrote(said(5, '5'))
  expect(await shown()).toMatchObject({ status: 'open' })
})

it('what its buttons ask for stays known when the message is read again from the channel', async () => {
  await settle()
  await wrote(said(1, 'How was it?', { from: 'agent', mark: 'sent' }), said(5, '5 ★'))
  expect((await rowsOf(id).toArray()).find(row => row.id === 'm_1')).toMatchObject({ asks: 'rating', by: 'ana' })
})
