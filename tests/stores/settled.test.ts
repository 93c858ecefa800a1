// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useSettled } from '@/stores/settled'

it('what waits for the first frame of a ticket waits again for the next ticket, and for none that was left before it', async () => {
  const id = ref<string>()
  const scope = effectScope()
  const settled = scope.run(() => useSettled(() => id.value))!
  expect(settled.value).toBe(false)
  id.value = 'a'
  await vi.waitFor(() => expect(settled.value).toBe(true))
  id.value = 'b'
  await nextTick()
  expect(settled.value).toBe(false)
  await vi.waitFor(() => expect(settled.value).toBe(true))
  id.value = 'c'
  await nextTick()
  id.value = undefined
  await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
  expect(settled.value).toBe(false)
  scope.stop()
})
