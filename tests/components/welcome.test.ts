// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import WelcomeView from '@/components/WelcomeView.vue'
import { send } from '@/platform/messages'
import { openSection, openSettings } from '@/platform/pages'
import { useToasts } from '@/stores/toasts'
import { freshStage, show } from './stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/pages', () => ({ openSettings: vi.fn(), openSection: vi.fn(), version: () => '0' }))

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

it('leads to where the Page, the team desk and the shop are connected, and a backup is restored', async () => {
  const welcome = show(WelcomeView)
  for (const step of welcome.findAll('.step:not(.main)')) await step.trigger('click')
  expect(openSettings).toHaveBeenCalledTimes(3)
  await welcome.get('.backup').trigger('click')
  expect(openSection).toHaveBeenCalledWith('data')
})

function later() {
  let answer = () => {}
  const promise = new Promise<undefined>((resolve) => {
    answer = () => resolve(undefined)
  })
  return { promise, answer }
}
