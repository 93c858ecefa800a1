// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { watch } from '@/entrypoints/content/watch'

const menu = vi.hoisted(() => ({ box: undefined as unknown, lists: true, close: vi.fn(), press: vi.fn(() => true) }))
vi.mock('@/entrypoints/content/typing', () => ({
  openedMenu: () => menu.close.mock.calls.length > 0 ? undefined : { ...menu, isListing: () => menu.lists, owns: () => false },
  lookIfDue: () => {},
  lookSoon: () => {},
  isOff: () => false,
}))
vi.mock('@/platform/page-ask', () => ({ ask: vi.fn(async () => undefined), isAlive: () => true }))

beforeAll(watch)
beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea><button>Send</button>'
  const box = document.querySelector('textarea')!
  box.focus()
  Object.assign(menu, { box, lists: true })
  menu.close.mockClear()
  menu.press.mockClear()
})

afterEach(() => void vi.restoreAllMocks())

/** A key as a person presses it. */
function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  document.activeElement!.dispatchEvent(event)
  return event.defaultPrevented
}
async function windowLosesFocus(to?: HTMLIFrameElement) {
  if (to) vi.spyOn(document, 'activeElement', 'get').mockReturnValue(to)
  window.dispatchEvent(new Event('blur'))
  await new Promise(resolve => setTimeout(resolve))
}

it('S156 another window is gone to: the list goes, what is being filled in waits for what is looked up there', async () => {
  menu.lists = false
  await windowLosesFocus()
  expect(menu.close).not.toHaveBeenCalled()
  menu.lists = true
  await windowLosesFocus()
  expect(menu.close).toHaveBeenCalledOnce()
})

it('S156 a frame of the same page is gone to: what was being filled in here goes', async () => {
  menu.lists = false
  await windowLosesFocus(document.createElement('iframe'))
  expect(menu.close).toHaveBeenCalledOnce()
})

it('S156 Enter on the page’s own button is the button’s, though the menu of a box was left open', () => {
  document.querySelector('button')!.focus()
  expect(press('Enter')).toBe(false)
  expect(menu.press).not.toHaveBeenCalled()
  expect(menu.close).toHaveBeenCalledOnce()
})

it('S156 Enter is the menu’s in its own box, and where the page has taken the box away', () => {
  expect(press('Enter')).toBe(true)
  document.querySelector('textarea')!.remove()
  expect(press('Enter')).toBe(true)
  expect(menu.close).not.toHaveBeenCalled()
})
