import type { Source } from '@/domain/source'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { isDue, restsUntil } from '@/sync/pace'
import { sync } from '@/sync/pass'
import { store } from '@/sync/store'
import { nextWake } from '@/sync/wake'
import { conversation, noon, source } from '../make'
import { fakeOutside, fakeRemote } from './remote'

const registry = vi.hoisted(() => ({ connectors: {} as Record<string, unknown> }))
vi.mock('@/connectors', () => registry)

/** Written while the computer's clock was seven hours ahead, as between two systems that disagree on what it says. */
const ahead = noon + 7 * 3600_000

let remote: ReturnType<typeof fakeRemote>
const outside = fakeOutside({ now: noon })

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  remote = fakeRemote()
  registry.connectors = { facebook: remote.connector }
})

it.each<[string, Partial<Source>]>([
  ['the last fetch', { syncedAt: ahead }],
  ['the last failure', { syncedAt: noon - 60_000, failure: { why: 'server', at: ahead } }],
  ['trouble', { trouble: { code: 'expired', at: ahead } }],
  ['a used-up quota', { syncedAt: noon - 60_000, usage: 95, usageAt: ahead }],
  ['a wait that the channel asked for', { syncedAt: noon - 60_000, notBefore: ahead + 60_000, heldAt: ahead }],
])('once the clock was put back, %s of before that holds nothing up', (_, changes) => {
  const found = source({ filled: true, ...changes })
  expect(isDue(found, outside, false)).toBe(true)
  expect(restsUntil(found, noon)).toBeUndefined()
})

it('S163 a retry that was put off by the wrong clock goes out with the next pass', async () => {
  await db.sources.put(source({ filled: true, notBefore: ahead, heldAt: ahead - 60_000, syncedAt: ahead }))
  await store(source(), { arrivals: [{ conversation: conversation() }], messages: [] }, noon)
  await dispatch({ ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: noon, id: 'r', action: 'reply', input: { text: 'Dạ còn', files: [] } })
  await db.outbox.toCollection().modify({ notBefore: ahead, tries: 3 })
  expect(await nextWake(noon)).toBeUndefined()
  await sync(outside)
  expect(remote.arrived).toHaveLength(1)
})
