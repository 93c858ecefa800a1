// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { placesOf } from '@/domain/places'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { ticket } from '../../make'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
})

const put = (id: string, name = id) => db.tickets.put({ ...ticket({ id, name }), places: placesOf(ticket({ id }), false), pack: 0 })
const names = async () => (await db.tickets.toArray()).map(row => row.name)

it('follows what anyone writes', async () => {
  await put('a')
  const scope = effectScope()
  const live = scope.run(() => useLive(() => 'all', names, []))!
  await vi.waitFor(() => expect(live.value).toEqual(['a']))
  await put('b')
  await vi.waitFor(() => expect(live.value).toEqual(['a', 'b']))
  scope.stop()
})

it('shows the answer to the last key only, also when an earlier one comes later', async () => {
  await put('a')
  await put('b')
  const key = ref('a')
  const slow = new Promise(resolve => setTimeout(resolve, 30))
  const scope = effectScope()
  const live = scope.run(() => useLive(() => key.value, async (id) => {
    const row = await db.tickets.get(id)
    if (id === 'a') await slow
    return row?.name
  }, undefined))!
  key.value = 'b'
  await vi.waitFor(() => expect(live.value).toBe('b'))
  await slow
  await new Promise(resolve => setTimeout(resolve, 10))
  expect(live.value).toBe('b')
  scope.stop()
})

it('shows an answer while somebody goes on writing, and does not wait for a gap', async () => {
  await put('a', '0')
  let written = 0
  const writing = { over: false }
  const writer = (async () => {
    while (!writing.over) await put('a', String(++written))
  })()
  const scope = effectScope()
  const live = scope.run(() => useLive(() => 'a', async (id) => {
    const row = await db.tickets.get(id)
    await new Promise(resolve => setTimeout(resolve, 50))
    return row?.name
  }, undefined))!
  await vi.waitFor(() => expect(live.value).toBeDefined())
  writing.over = true
  await writer
  await vi.waitFor(() => expect(live.value).toBe(String(written)))
  scope.stop()
})

it('tells of a database that cannot be read', async () => {
  const failed = vi.fn()
  const scope = effectScope()
  scope.run(() => useLive(() => 'all', () => Promise.reject(new Error('unreadable')), [], failed))
  await vi.waitFor(() => expect(failed).toHaveBeenCalled())
  scope.stop()
})
