import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { send } from '@/platform/messages'
import { useSession } from '@/stores/session'
import { useShopFresh } from '@/stores/shop/shop-fresh'
import { useShopHere } from '@/stores/shop/shop-here'
import { freshStage } from '../../components/stage'
import { level, product, variant } from '../../domain/shop/make'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const start = Date.UTC(2026, 10, 22, 12)
const second = 1000

freshStage()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  vi.mocked(send).mockReset().mockResolvedValue(undefined)
})
afterEach(() => void vi.useRealTimers())

/** Somebody looks at one product whose figures are of `start`. */
function looking() {
  const session = useSession()
  Object.defineProperty(useShopHere(), 'current', { value: { id: 'practice:moc' } })
  useShopFresh().follow(() => [{ product: product(), variant: variant(), levels: [level({ fetchedAt: start })] }])
  return async (at: number) => {
    vi.setSystemTime(at)
    session.now = at
    await nextTick()
    await nextTick()
  }
}
const reads = () => vi.mocked(send).mock.calls.filter(([name]) => name === 'readWares')

it('S084 what is in sight is read again by itself once it is older than 60 s, and not before', async () => {
  const pass = looking()
  await pass(start + 60 * second)
  expect(reads()).toEqual([])
  await pass(start + 61 * second)
  expect(reads()).toEqual([['readWares', 'practice:moc', ['practice:moc/v1']]])
  // The answer is on its way, or has come: not once more for each second that passes.
  await pass(start + 70 * second)
  expect(reads()).toHaveLength(1)
})

it('S084 a shop that asks to wait is left alone that long, and then read again', async () => {
  const pass = looking()
  vi.mocked(send).mockResolvedValueOnce({ fault: 'throttled', until: start + 300 * second } as never)
  await pass(start + 61 * second)
  await vi.waitFor(() => expect(useShopFresh().trouble?.fault).toBe('throttled'))
  await pass(start + 200 * second)
  expect(reads()).toHaveLength(1)
  await pass(start + 301 * second)
  expect(reads()).toHaveLength(2)
})
