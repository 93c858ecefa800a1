// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import WelcomeView from '@/components/WelcomeView.vue'
import { send } from '@/platform/messages'
import { useToasts } from '@/stores/toasts'
import { freshStage, show } from './stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/pages', () => ({ openSettings: vi.fn(), version: () => '0' }))

freshStage()

async function practise() {
  const welcome = show(WelcomeView)
  await welcome.get('button.main').trigger('click')
  await flushPromises()
  return welcome
}

it('the practice shop is told of as soon as its queue is there, and its late answer takes no “Undo” away', async () => {
  const { promise, answer } = later()
  vi.mocked(send).mockReturnValueOnce(promise)
  const welcome = await practise()
  const toasts = useToasts()
  expect(toasts.toast).toBeUndefined()
  welcome.unmount()
  expect(toasts.toast?.text).toBe('toast.practice')

  toasts.say('toast.assigned', { undo: () => {} })
  answer()
  await flushPromises()
  expect(toasts.toast?.text).toBe('toast.assigned')
})

it('a practice shop that does not open is told of, and nothing else', async () => {
  vi.mocked(send).mockRejectedValueOnce(new Error('no answer'))
  const welcome = await practise()
  expect(useToasts().toast?.text).toBe('error.noAnswer')
  useToasts().dismiss()
  welcome.unmount()
  expect(useToasts().toast).toBeUndefined()
})

function later() {
  let answer = () => {}
  const promise = new Promise<undefined>((resolve) => {
    answer = () => resolve(undefined)
  })
  return { promise, answer }
}
