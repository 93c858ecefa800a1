// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useRosters } from '@/stores/rosters'
import { db } from '@/sync/db'
import { enter, onPage, until } from '../ticket/ticket-room'
import { answered, article, asked, desk, open, opener, options, press, search, there } from './article-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))

const field = () => onPage('textarea.write') as HTMLTextAreaElement
const marked = () => options().findIndex(option => option.getAttribute('aria-selected') === 'true')

it('S145 the keyboard finds an article and puts its title and address at the caret; nothing is sent, and the draft is kept', async () => {
  await open()
  await answered({ articles: [article(1), article(2), article(3)] })
  await until(() => expect([options().length, marked()]).toEqual([3, 0]))
  press('ArrowDown')
  press('ArrowDown')
  press('ArrowUp')
  await until(() => expect(search().getAttribute('aria-activedescendant')).toBe(options()[1]?.id))
  press('Enter')
  await until(() => expect(field().value).toBe('Article 2\nhttps://help.example/hc/lamps/articles/2'))
  expect([onPage('.articles'), document.activeElement]).toEqual([null, field()])
  await until(async () => expect((await db.drafts.toArray()).map(({ text }) => text)).toEqual([field().value]))
  expect(await db.outbox.count()).toBe(0)
})

it('S145 in a text it stands on lines of its own, and what is highlighted stays', async () => {
  await desk()
  field().value = 'Hello, see this. Bye'
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  field().setSelectionRange(7, 16)
  await until(() => expect(opener()).not.toBeNull())
  opener()?.click()
  await until(() => expect(asked.length).toBe(1))
  await answered({ articles: [article(1, { title: 'Use {{x}} <b>' })] })
  await until(() => expect(options().length).toBe(1))
  expect(onPage('.articles b')).toBeNull()
  options()[0]?.click()
  await until(() => expect(field().value).toBe('Hello, see this.\nUse { {x} } <b>\nhttps://help.example/hc/lamps/articles/1\n Bye'))
})

it('S145 Esc closes it and gives the text its focus back; what stood there stays, and what was asked is cut off', async () => {
  await open()
  await answered({ articles: [article(1)] })
  await until(() => expect(options().length).toBe(1))
  // An input method's own keys.
  for (const key of ['Escape', 'Enter']) press(key, { isComposing: true })
  await nextTick()
  expect([search() === null, field().value]).toEqual([false, ''])
  press('Escape')
  await until(() => expect([onPage('.articles'), document.activeElement]).toEqual([null, field()]))
  expect(vi.mocked(send).mock.calls.map(([name]) => name)).toContain('endArticles')
})

it('S145 it is offered below a note too, and goes with the note’s text', async () => {
  await desk()
  useComposer().pick('note')
  await until(() => expect([useComposer().box.loaded, opener()]).toEqual([true, expect.anything()]))
  opener()?.click()
  await until(() => expect(asked.length).toBe(1))
  await answered({ articles: [article(1)] })
  await until(() => expect(options().length).toBe(1))
  options()[0]?.click()
  await until(() => expect(useComposer().box).toMatchObject({ id: `${there}/1 note`, text: 'Article 1\nhttps://help.example/hc/lamps/articles/1' }))
})

it.each([
  ['where there surely are none the button is left out', { portals: [] }, false],
  ['where they could not be read it stays, to say why', {}, true],
])('S145 %s', async (_, told, isThere) => {
  await desk(told)
  await until(() => expect(useRosters().any).toBe(true))
  await nextTick()
  expect(opener() !== null).toBe(isThere)
})

it('S145 a ticket of a channel without articles has no button', async () => {
  await enter(TicketView)
  await until(() => expect(onPage('.send')).not.toBeNull())
  expect(opener()).toBeNull()
})
