import type { VueWrapper } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import SettingsCanned from '@/components/settings/SettingsCanned.vue'
import { putCanned } from '@/sync/canned/canned'
import { allCanned } from '../../kept-canned'
import { canned } from '../../make'
import { freshStage, show } from '../stage'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 4000, interval: 20 })
/** What has the focus, as it is read out. */
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim()

async function manager(...shortcuts: string[]): Promise<VueWrapper> {
  await putCanned(shortcuts.map(shortcut => canned({ shortcut, title: `A ${shortcut}` })))
  const page = show(SettingsCanned)
  await until(() => expect(page.findAll('.edit')).toHaveLength(shortcuts.length))
  return page
}
const press = (page: VueWrapper, label: string) => page.findAll('button').find(button => button.attributes('aria-label') === label)!.trigger('click')

it('S079 after one is deleted the focus is on the one behind it', async () => {
  const page = await manager('one', 'two')
  await press(page, 'Delete A one')
  await until(() => expect(focused()).toBe('Edit A two'))
  await until(() => expect(page.findAll('.edit')).toHaveLength(1))
  expect(focused()).toBe('Edit A two')
})

it('S079 after one is added the focus is on its row', async () => {
  const page = await manager('one')
  await page.get('.new').trigger('click')
  const [title] = page.findAll('.names input')
  await title!.setValue('A new one')
  await page.get('form textarea').setValue('Hello')
  await page.get('form').trigger('submit')
  await until(() => expect(focused()).toBe('Edit A new one'))
})

it('S079 a shortcut typed with its slash or with spaces is shown as it will be typed', async () => {
  const page = await manager()
  await page.get('.new').trigger('click')
  const [, shortcut] = page.findAll('.names input')
  await shortcut!.setValue('/giao hàng')
  await shortcut!.trigger('change')
  expect((shortcut!.element as HTMLInputElement).value).toBe('giao-hàng')
  await page.get('form textarea').setValue('Dạ')
  await page.get('form').trigger('submit')
  await until(async () => expect(await allCanned()).toMatchObject([{ shortcut: 'giao-hàng' }]))
})

it('whoever goes into the text while the form opens stays there', async () => {
  const page = await manager()
  await page.get('.new').trigger('click')
  const text = page.get('form textarea').element as HTMLTextAreaElement
  text.focus()
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
  expect(document.activeElement).toBe(text)
})

it('a question without words is seen in the preview', async () => {
  const page = await manager()
  await page.get('.new').trigger('click')
  await page.get('form textarea').setValue('Hi {{ask:}} there')
  expect(page.findAll('.preview mark.blank').map(mark => mark.text())).toEqual(['to fill in'])
})
