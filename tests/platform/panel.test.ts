import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { closeOnIconClick, openOnIconClick } from '@/platform/panel'

type Press = (tab: { windowId?: number }) => void
let press: Press = () => {}
const done: unknown[] = []
const note = (what: string) => async (...about: unknown[]) => void done.push([what, ...about])

beforeEach(() => {
  done.splice(0)
  Object.assign(browser, {
    action: { onClicked: { addListener: (listener: Press) => (press = listener) } },
    sidebarAction: { toggle: note('toggle') },
  })
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(note('say'))
})
afterEach(() => vi.unstubAllGlobals())

it('S157 the icon opens the panel of its window by itself, so that the browser lets us see the page in front, and tells an open one', async () => {
  vi.stubGlobal('chrome', { sidePanel: { setPanelBehavior: note('behaviour'), open: note('open') } })
  await openOnIconClick()
  expect(done).toEqual([['behaviour', { openPanelOnActionClick: false }]])
  press({ windowId: 4 })
  // In the press itself: a browser opens nothing later.
  expect(done.slice(1)).toEqual([['open', { windowId: 4 }], ['say', { name: 'iconPressed', args: [4] }]])
})

it('in Firefox the icon opens and closes the sidebar', () => {
  vi.stubGlobal('chrome', {})
  void openOnIconClick()
  press({ windowId: 4 })
  expect(done).toEqual([['toggle']])
})

it.each([
  ['of its own window closes', 4, undefined, 1],
  ['of another window stays', 5, undefined, 0],
  ['in a tab stays', 4, { id: 7 }, 0],
])('beside a panel the icon is pressed: one %s', async (_, window, tab, closed) => {
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ id: 4 } as never)
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue(tab as never)
  const close = vi.fn()
  const hears = vi.spyOn(browser.runtime.onMessage, 'addListener')
  closeOnIconClick({ close } as unknown as Window)
  const [listener] = hears.mock.calls.at(-1) ?? []
  await (listener as (message: unknown) => Promise<void>)({ name: 'iconPressed', args: [window] })
  expect(close).toHaveBeenCalledTimes(closed)
})
