import type { Command } from '@/domain/actions'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'
import { soon } from './soon'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

const slow = 'facebook:1'
const quick = 'facebook:2'
const ticketOf = (page: string) => `${page}/t_1`
const replyOn = (page: string): Command => ({ id: `r ${page}`, action: 'reply', input: { text: page, files: [] }, ticket: ticketOf(page), source: page, by: 'ana', at: noon })

let remote: ReturnType<typeof fakeRemote>
const outside = fakeOutside({ now: noon })

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  remote = fakeRemote()
  registry.connectors = { facebook: remote.connector }
  for (const page of [slow, quick]) {
    await db.sources.put(source({ id: page, filled: true }))
    const arrivals = [{ conversation: conversation({ id: ticketOf(page), source: page, page, customer: `${page}/c1` }) }]
    await store({ id: page }, { arrivals, messages: [], cursor: '' }, noon)
  }
})

it('a Page that does not answer keeps no other Page waiting', async () => {
  let answer = () => {}
  const hanging = new Promise<void>((resolve) => {
    answer = resolve
  })
  remote.connector.pull = async function* ({ source }) {
    if (source.id === slow) await hanging
    yield { arrivals: [], messages: [], cursor: '' }
  }
  const first = sync(outside)
  await soon(async () => expect((await db.sources.get(quick))?.syncedAt).toBe(noon))
  await dispatch(replyOn(quick))
  const second = sync(outside)
  await soon(() => expect(remote.arrived).toMatchObject([{ text: quick }]))
  answer()
  await Promise.all([first, second])
})

it('a reply goes out between two parts of a long first sync', async () => {
  const sentBefore: number[] = []
  remote.connector.pull = async function* ({ source }) {
    if (source.id !== slow) return
    yield { arrivals: [], messages: [], cursor: '1' }
    sentBefore.push(remote.arrived.length)
    await dispatch(replyOn(slow))
    yield { arrivals: [], messages: [], cursor: '2' }
    sentBefore.push(remote.arrived.length)
  }
  await sync(outside)
  expect(sentBefore).toEqual([0, 1])
})
