import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useUnhurried } from '@/stores/unhurried'
import { db } from '@/sync/db'

beforeEach(() => db.tags.clear())

const put = (id: string) => db.tags.put({ id, name: id, hue: 1, order: 0, at: 0 } as never)
const until = <T>(state: () => T) => vi.waitFor(state, { timeout: 3000, interval: 5 })

/** Counts the tags; how often it was asked is told beside. */
function counting(pause: number) {
  const key = ref('a')
  const asked = vi.fn(() => db.tags.count())
  const scope = effectScope()
  const value = scope.run(() => useUnhurried(() => key.value, asked, -1, () => pause))!
  return { key, asked, value, stop: () => scope.stop() }
}

it('reads at once, and again when something has changed', async () => {
  const { value, asked, stop } = counting(1)
  await until(() => expect(value.value).toBe(0))
  expect(asked).toHaveBeenCalledTimes(1)
  await put('x')
  await until(() => expect(value.value).toBe(1))
  stop()
})

it('S061: many writes within a pause are one more reading, and the last of them is seen', async () => {
  const { value, asked, stop } = counting(150)
  await until(() => expect(value.value).toBe(0))
  for (let i = 0; i < 30; i++) await put(`x${i}`)
  await until(() => expect(value.value).toBe(30))
  expect(asked.mock.calls.length).toBeLessThanOrEqual(4)
  stop()
})

it('another key is read without a pause', async () => {
  const { key, value, asked, stop } = counting(60_000)
  await until(() => expect(value.value).toBe(0))
  await put('x')
  key.value = 'b'
  await until(() => expect(value.value).toBe(1))
  expect(asked).toHaveBeenCalledTimes(2)
  stop()
})
