import Dexie from 'dexie'
import { beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { unhurried } from '@/sync/unhurried'
import { soon } from './soon'

beforeEach(() => db.tags.clear())

const put = (id: string) => db.tags.put({ id, name: id, hue: 1, order: 0, at: 0 } as never)

it('what a write has changed is asked for once the write is over, not at its end', async () => {
  const asked = vi.fn(() => db.tags.count())
  const heard = vi.fn()
  const stop = unhurried(asked, 0, heard)
  await soon(() => expect(heard).toHaveBeenCalledWith(0))
  let askedInWrite = -1
  const after = () => void (askedInWrite = asked.mock.calls.length)
  Dexie.on('storagemutated', after)
  await put('x')
  Dexie.on.storagemutated.unsubscribe(after)
  expect(askedInWrite).toBe(1)
  await soon(() => expect(heard).toHaveBeenLastCalledWith(1))
  stop()
})

it('what has ended hears nothing more', async () => {
  const heard = vi.fn()
  const stop = unhurried(() => db.tags.count(), 0, heard)
  await soon(() => expect(heard).toHaveBeenCalledTimes(1))
  stop()
  const asked = vi.fn(() => db.tags.count())
  const other = unhurried(asked, 0, () => {})
  await soon(() => expect(asked).toHaveBeenCalledTimes(1))
  await put('x')
  await soon(() => expect(asked).toHaveBeenCalledTimes(2))
  expect(heard).toHaveBeenCalledTimes(1)
  other()
})
