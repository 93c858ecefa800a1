import type { Conversation } from '@/domain/ticket'
import { beforeEach, expect, it } from 'vitest'
import { placesOf, tallyKey } from '@/domain/places'
import { total } from '@/sync/counts'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { keepFile, saveDraft } from '@/sync/drafts'
import { connect, disconnect, setGreets } from '@/sync/sources'
import { store, storeHistory } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { compareCounts } from './model'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
})

function of(from: string, n: number, changes: Partial<Conversation> = {}) {
  return conversation({ id: `${from}/t_${n}`, source: from, page: from, customer: `${from}/c_${n}`, ...changes })
}

/** A source with tickets of every kind, answered and not, and all that may hang on one. */
async function fill(from: string, tickets = 4) {
  await connect(source({ id: from, account: from.at(-1) }))
  const arrivals = Array.from({ length: tickets }, (_, n) => ({
    conversation: of(from, n, {
      kind: (['message', 'message', 'comment', 'livestream'] as const)[n % 4],
      lastAgentAt: n % 4 === 1 ? noon - 1 : undefined,
    }),
  }))
  const messages = arrivals.map(({ conversation: { id } }) =>
    ({ kind: 'message' as const, ticket: id, id: 'm', at: noon, from: 'customer' as const, text: 'x', attachments: [] }))
  await store({ id: from }, { arrivals, messages, cursor: 'c' }, noon)
  const ticket = `${from}/t_0`
  await storeHistory(ticket, [], undefined, false)
  const kept = await keepFile(new File(['x'], 'a.png', { type: 'image/png' }))
  const begun = await keepFile(new File(['y'], 'b.png', { type: 'image/png' }))
  const { blob: _, ...sent } = kept
  await dispatch({ id: 'c', action: 'reply', input: { text: 'Dạ', files: [sent] }, ticket, source: from, by: 'ana', at: noon })
  await saveDraft({ id: `${ticket} reply`, text: 'nửa câu', files: [begun.id], at: noon })
}

const sizes = async () => Object.fromEntries(await Promise.all(db.tables.map(async table => [table.name, await table.count()] as const)))

it('removed with its data, nothing of a source stays', async () => {
  await fill('facebook:1')
  await disconnect('facebook:1', true)
  const { packs: _, ...left } = await sizes()
  expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([])
})

it('removed with its data, everything of the others stays, also of one whose id begins alike', async () => {
  await fill('facebook:10')
  const before = await sizes()
  await fill('facebook:1')
  await disconnect('facebook:1', true)
  expect(await sizes()).toEqual(before)
  await compareCounts(await db.tickets.toArray(), () => false)
})

it('removed without its data, its tickets stay readable', async () => {
  await fill('facebook:1')
  await disconnect('facebook:1', false)
  expect(await db.sources.count()).toBe(0)
  expect(await db.tickets.count()).toBe(4)
  expect(await db.messages.count()).toBe(4)
})

it('a source that greets leaves no number behind', async () => {
  await fill('facebook:1')
  await setGreets('facebook:1', true)
  await disconnect('facebook:1', true)
  expect(await db.counts.toArray()).toEqual([])
})

it('tickets that a pass still brings while the source is being removed go as well', async () => {
  await fill('facebook:1', 200)
  const removed = disconnect('facebook:1', true)
  await store({ id: 'facebook:1' }, { arrivals: [{ conversation: of('facebook:1', 999) }], messages: [], cursor: '' }, noon)
  await removed
  expect(await db.tickets.count()).toBe(0)
})

it('connected again, it goes on with all that is here', async () => {
  await fill('facebook:1')
  await db.sources.update('facebook:1', { trouble: { code: 'expired', at: noon }, paused: true, filled: true, greets: true, order: 3 })
  await connect(source({ name: 'Mộc Home mới' }))
  expect(await db.sources.get('facebook:1')).toMatchObject({ name: 'Mộc Home mới', cursor: 'c', filled: true, greets: true, paused: false, order: 3 })
  expect((await db.sources.get('facebook:1'))?.trouble).toBeUndefined()
})

it('S093 each source has a place of its own, also after one was removed', async () => {
  for (const n of [1, 2, 3]) await connect(source({ id: `facebook:${n}` }))
  await disconnect('facebook:2', true)
  await connect(source({ id: 'facebook:4' }))
  expect((await db.sources.toArray()).map(({ order }) => order)).toEqual([0, 2, 3])
})

it('S047 S050 S052 S055 switching the greeting re-files the tickets of that source both ways', async () => {
  await fill('facebook:1', 200)
  await fill('facebook:2', 8)
  const filed = (greets: boolean) => db.tickets.toArray().then(rows =>
    rows.map(row => JSON.stringify(row.places) === JSON.stringify(placesOf(row, greets && row.source === 'facebook:1'))))
  const inTab = async (tab: 'message' | 'chatbot') => total(await db.counts.toArray(), 'facebook:1', tallyKey({ list: 'open', agent: '' }, tab, 'all'))

  const messages = await inTab('message')
  expect(await inTab('chatbot')).toBe(0)
  await setGreets('facebook:1', true)
  expect(await filed(true)).not.toContain(false)
  expect(await inTab('chatbot')).toBe(49)
  expect(await inTab('message')).toBe(messages - 49)

  await setGreets('facebook:1', false)
  expect(await filed(false)).not.toContain(false)
  expect([await inTab('chatbot'), await inTab('message')]).toEqual([0, messages])
})

it('a switch that was cut off is finished by switching again', async () => {
  await fill('facebook:1', 8)
  await db.sources.update('facebook:1', { greets: true })
  await setGreets('facebook:1', true)
  await compareCounts(await db.tickets.toArray(), () => true)
})
