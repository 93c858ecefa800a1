import type { Ticket } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { keepTyped, replyTo } from '@/sync/quick'
import { store } from '@/sync/store'
import { ana, conversation, noon, source } from '../make'

const lan = 'facebook:1/t_1'
const sends = (text = 'Dạ còn ạ', key = 'k1') => replyTo({ ticket: lan, text, key }, ana, noon + 1000)
const owed = async () => (await db.outbox.toArray()).map(({ action, input }) => [action, (input as { text?: string }).text])
const change = (changes: Partial<Ticket>) => db.tickets.update(lan, changes)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.add(source())
  await store(source(), { arrivals: [{ conversation: conversation({ id: lan }) }], messages: [], cursor: '' }, noon)
  await change({ assignee: 'ana', replyUntil: noon + 60_000 })
})

it('S158 the answer is owed once, without the spaces around it', async () => {
  expect(await sends('  Dạ còn ạ\n')).toBe(true)
  expect(await owed()).toEqual([['reply', 'Dạ còn ạ']])
})

it('S158 an answer whose receipt was lost is asked for again and owed once; the next one is an answer of its own', async () => {
  expect(await Promise.all([sends(), sends()])).toEqual([true, true])
  await db.outbox.clear()
  await change({ assignee: 'ben' })
  expect(await sends()).toBe(true)
  expect(await owed()).toEqual([])
  await change({ assignee: 'ana' })
  expect(await sends('Dạ còn ạ', 'k2')).toBe(true)
  expect(await owed()).toHaveLength(1)
})

it.each<[string, () => unknown]>([
  ['the ticket was deleted meanwhile', () => db.tickets.delete(lan)],
  ['its Page was taken away meanwhile', () => db.sources.clear()],
  ['somebody else has it by now', () => change({ assignee: 'ben' })],
  ['the time to answer is over', () => change({ replyUntil: noon - 1 })],
  ['everybody could read it', () => change({ kind: 'comment', channel: 'comment' })],
])('S158 nothing is sent where %s, and the page is told so', async (_, happens) => {
  await happens()
  expect(await sends()).toBe(false)
  expect(await owed()).toEqual([])
})

it.each(['', '  \n'])('S158 an empty answer %o is none', async (text) => {
  expect(await sends(text)).toBe(false)
  expect(await owed()).toEqual([])
})

it('S159 S160 what was typed stands behind the draft, and nothing typed changes none', async () => {
  await keepTyped(lan, 'Ngày mai', noon)
  await keepTyped(lan, '  ', noon)
  await keepTyped(lan, 'chị nhé', noon)
  // A background that was ended before it could say so is told again.
  await keepTyped(lan, 'chị nhé', noon)
  expect((await db.drafts.get(`${lan} reply`))?.text).toBe('Ngày mai\nchị nhé')
})
