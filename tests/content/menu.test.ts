// @vitest-environment happy-dom
import type { PageFill, PageMenu } from '@/domain/canned/in-page'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openMenu } from '@/entrypoints/content/menu/open'

/** What is found for a query, best first. */
const found: Record<string, string[]> = { '': ['old', 'new', 'other'], 'n': ['new', 'none'], 'new': ['new'], 'x': [], 'xyzz': [] }
const words = new Proxy({}, { get: (_, word) => String(word) }) as never
function menuOf(query: string): PageMenu {
  return {
    hits: (found[query] ?? []).map(id => ({ id, shortcut: id, title: id, parts: [] })),
    count: '',
    futile: query === 'xyzz',
    setup: { words, style: '', language: 'en', theme: 'light' },
  }
}

let box: HTMLTextAreaElement
let root: ShadowRoot
/** Questions of the menu that wait for their answer, by what was asked. */
let waiting: Map<string, () => void>
let failing = false
const gone = vi.fn()

beforeEach(() => {
  document.body.innerHTML = '<textarea></textarea>'
  box = document.querySelector('textarea')!
  box.focus()
  waiting = new Map()
  failing = false
  gone.mockClear()
  HTMLElement.prototype.showPopover = () => {}
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return root = attach.call(this, init)
  })
  document.execCommand = (_command, _ui, text = '') => {
    const { selectionStart: from, selectionEnd: to, value } = box
    box.value = value.slice(0, from) + text + value.slice(to)
    box.setSelectionRange(from + text.length, from + text.length)
    return true
  }
  const sendMessage = ({ name, args: [asked] }: { name: string, args: [string] }) => new Promise<unknown>((resolve, reject) => {
    const fill: PageFill = { text: `Text of ${asked}.`, cursors: [], files: 0 }
    if (name === 'pageFind' && failing) reject(new Error('the background is just starting'))
    else if (name === 'pageFind') waiting.set(asked, () => resolve(menuOf(asked)))
    else if (name === 'pageFill') waiting.set(`fill ${asked}`, () => resolve(fill))
    else resolve(undefined)
  })
  vi.stubGlobal('chrome', { runtime: { id: 'deskside', sendMessage } })
  vi.stubGlobal('browser', undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function answer(asked: string) {
  await vi.waitFor(() => expect(waiting.has(asked)).toBe(true))
  waiting.get(asked)!()
  await new Promise(resolve => setTimeout(resolve))
}
function open() {
  const menu = openMenu(box, gone)
  const type = (text: string) => {
    box.value = text
    menu.look(text, text.slice(1))
  }
  const press = (key: string) => menu.press(new KeyboardEvent('keydown', { key }))
  return { menu, type, press }
}
function arrives(text: string) {
  return vi.waitFor(() => {
    expect(gone).toHaveBeenCalled()
    expect(box.value).toBe(text)
  }, 5000)
}

it('S156 Enter before the list has followed takes what fits what was typed', async () => {
  const { type, press } = open()
  type('/')
  await answer('')
  type('/new')
  expect(press('Enter')).toBe(true)
  await answer('new')
  await answer('fill new')
  await arrives('Text of new.')
})

it('S156 an arrow before the list has followed moves in the list that comes', async () => {
  const { type, press } = open()
  type('/')
  await answer('')
  type('/n')
  expect([press('ArrowDown'), press('Enter')]).toEqual([true, true])
  await answer('n')
  await answer('fill none')
  await arrives('Text of none.')
})

it('S156 Enter is kept from the page while it is not known whether anything fits, and left to it once nothing does', async () => {
  const { type, press } = open()
  type('/x')
  await answer('x')
  expect(press('Enter')).toBe(false)
  type('/new')
  expect(press('Enter')).toBe(true)
  await answer('new')
  await answer('fill new')
  await arrives('Text of new.')
})

it('S156 once nothing can fit any more, Enter and arrows are the page’s at every further letter, before any answer', async () => {
  const { type, press } = open()
  type('/xyzz')
  await answer('xyzz')
  type('/xyzzy')
  expect(['Enter', 'Tab', 'ArrowDown'].map(press)).toEqual([false, false, false])
})

it('S156 an Enter that came before it was known that nothing fits breaks the line, and what was typed behind it follows', async () => {
  const { type, press } = open()
  type('/')
  await answer('')
  type('/x')
  for (const key of ['Enter', 'O', 'k']) expect(press(key), key).toBe(true)
  expect(box.value).toBe('/x')
  await answer('x')
  await arrives('/x\nOk')
})

it('S156 a background that cannot answer is asked again with the next letter, and nothing of an older list is taken', async () => {
  const { type, press } = open()
  failing = true
  type('/')
  await new Promise(resolve => setTimeout(resolve))
  failing = false
  type('/n')
  await answer('n')
  failing = true
  type('/ne')
  expect(press('Enter')).toBe(true)
  await arrives('/ne\n')
})

it('S156 a press on a message that no longer fits what was typed inserts nothing, one that fits inserts', async () => {
  const { menu, type } = open()
  const press = (id: string) => {
    const row = [...root.querySelectorAll('.hit')].find(row => row.querySelector('.title')!.textContent === id)!
    for (const name of ['mousedown', 'mouseup']) {
      const event = new MouseEvent(name, { bubbles: true, button: 0 })
      Object.defineProperty(event, 'isTrusted', { value: true })
      row.dispatchEvent(event)
    }
  }
  type('/')
  await answer('')
  type('/n')
  press('old')
  await answer('n')
  expect([menu.isListing(), box.value]).toEqual([true, '/n'])
  type('/new')
  press('new')
  await answer('new')
  await answer('fill new')
  await arrives('Text of new.')
})

it('S156 what is typed on before the message has come stands behind it', async () => {
  const { type, press } = open()
  type('/new')
  await answer('new')
  for (const key of ['Enter', ' ', 'Ờ', 'k', 'Enter']) expect(press(key), key).toBe(true)
  expect(box.value).toBe('/new')
  await answer('fill new')
  await arrives('Text of new. Ờk')
})
