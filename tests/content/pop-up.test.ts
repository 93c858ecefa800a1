// @vitest-environment happy-dom
import type { QuickCard } from '@/domain/quick'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { popUp } from '@/entrypoints/quick/pop-up'

const words = { failed: 'Not sent. The text is still here.' } as QuickCard['words']
const card: QuickCard = { ticket: 'facebook:1/t_1', at: 7, name: 'Lan', initials: 'L', nameHue: 1, page: 'Mộc Home', pageHue: 1, text: 'Còn không?', waits: '4 min', more: '', mayReply: true, words, style: '', language: 'en', theme: 'light' }

let root: ShadowRoot
let runtime: { id?: string, sendMessage: (message: { name: string, args: unknown[] }) => Promise<unknown> }
const asked = vi.fn<(message: { name: string, args: unknown[] }) => Promise<unknown>>()
const gone = vi.fn()

beforeEach(() => {
  document.getElementsByTagName('deskside-quick')[0]?.remove()
  gone.mockClear()
  asked.mockReset()
  HTMLElement.prototype.showPopover = () => {}
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return root = attach.call(this, init)
  })
  // Happy DOM knows neither of the two.
  vi.spyOn(Element.prototype, 'matches').mockReturnValue(false)
  vi.spyOn(document, 'querySelector').mockReturnValue(null)
  runtime = { id: 'deskside', sendMessage: asked }
  vi.stubGlobal('chrome', { runtime })
  vi.stubGlobal('browser', undefined)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function open() {
  const shown = popUp(card, gone)
  const [host] = document.getElementsByTagName('deskside-quick')
  host!.addEventListener('keydown', event => shown.press(event as KeyboardEvent))
  const field = root.querySelector('textarea')!
  const press = (key: string) => host!.dispatchEvent(new KeyboardEvent('keydown', { key }))
  const says = () => root.querySelector('.told')!.textContent
  return { field, press, says, host: host! }
}
const sent = () => asked.mock.calls.map(([{ name, args }]) => [name, ...args])
const told = (says: () => string) => vi.waitFor(() => expect(says()).toBe(words.failed))

it('S158 an answer that is tried again bears the same key, so it is the same answer; another text is another one', async () => {
  asked.mockResolvedValue(false)
  const { field, press, says } = open()
  const tries = async (text: string) => {
    field.value = text
    field.focus()
    root.querySelector('.told')!.textContent = ''
    press('Enter')
    await told(says)
  }
  for (const text of ['Dạ còn ạ', 'Dạ còn ạ', 'Dạ hết rồi ạ']) await tries(text)
  const [first, again, other] = sent().map(([, , , key]) => key)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

it('S160 once the extension was updated or taken away, an empty pop-up goes at once', () => {
  const { press, host } = open()
  runtime.id = undefined
  press('Escape')
  expect(gone).toHaveBeenCalledOnce()
  expect(host.isConnected).toBe(false)
})

it('S160 one with words in it says first that they were not kept, and goes when it is dismissed again', async () => {
  const { field, press, says } = open()
  field.value = 'Dạ còn'
  runtime.id = undefined
  press('Escape')
  await told(says)
  expect(gone).not.toHaveBeenCalled()
  press('Escape')
  expect(gone).toHaveBeenCalledOnce()
})

it('S160 a background that cannot keep what was typed leaves it there, however often it is dismissed', async () => {
  asked.mockRejectedValue(new Error('the disk is full'))
  const { field, press, says } = open()
  field.value = 'Dạ còn'
  press('Escape')
  await told(says)
  press('Escape')
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(2))
  expect(gone).not.toHaveBeenCalled()
})
