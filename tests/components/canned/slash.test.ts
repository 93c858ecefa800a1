// @vitest-environment happy-dom
import type { CannedMessage } from '@/domain/canned/canned'
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { useCanned } from '@/stores/canned/canned'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { dropCanned, putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { canned } from '../../make'
import { enter, onPage, until } from '../ticket/ticket-room'

const field = () => onPage('textarea.write') as HTMLTextAreaElement
const options = () => [...document.querySelectorAll('.slash [role=option]')]
function type(text: string) {
  field().value = text
  field().setSelectionRange(text.length, text.length)
  field().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
function press(key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  field().dispatchEvent(event)
  return event.defaultPrevented
}
async function writing(...messages: CannedMessage[]) {
  const wrapper = await enter(TicketView, { others: [{ id: 'facebook:1/t_2', assignee: 'ana', name: 'Minh', customer: 'facebook:1/c2' }] })
  await putCanned(messages)
  const store = useCanned()
  await until(() => {
    expect(useComposer().box.loaded).toBe(true)
    expect(store.lines.filter(({ message }) => message.scope === 'mine')).toHaveLength(messages.length)
  })
  return wrapper
}

it('S156 the text says which message is marked, and keeps the focus', async () => {
  await writing(canned(), canned({ shortcut: 'giaophi' }))
  field().focus()
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(1))
  const marked = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
  expect(marked()).toBe(options()[0])
  press('ArrowDown')
  await until(() => expect(marked()).toBe(options()[1]))
  expect(document.activeElement).toBe(field())
})

it.each([
  ['by isComposing', { isComposing: true }],
  ['by key code 229', { keyCode: 229 }],
] as const)('S156 Enter, arrows and Esc are the input method’s while it composes, %s', async (_, init) => {
  await writing(canned())
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(0))
  expect(['Enter', 'Tab', 'ArrowDown', 'Escape'].map(key => press(key, init))).toEqual([false, false, false, false])
  expect(useComposer().box.text).toBe('/giao')
})

it('S079 markup in a message and in a name is text, in the menu and in the draft', async () => {
  await writing(canned({ title: '<b>x</b>', body: '<img src=x> {{customer.name}} & co' }))
  type('/giao')
  await until(() => expect(options()[0]?.textContent).toContain('<img src=x> Nguyễn Thị Lan & co'))
  expect(document.querySelector('.slash img')).toBeNull()
  press('Enter')
  await until(() => expect(useComposer().box.text).toBe('<img src=x> Nguyễn Thị Lan & co'))
})

it('S156 Ctrl+Enter sends what stands there also while the menu is open; Enter does not', async () => {
  await writing(canned())
  type('/xyzzy')
  await until(() => expect(onPage('.slash')).not.toBeNull())
  press('Enter')
  expect(useComposer().box.text).toBe('/xyzzy')
  press('Enter', { ctrlKey: true })
  await until(async () => expect(await db.outbox.count()).toBeGreaterThan(0))
})

it('S077 with no messages of one’s own, those that come along are there', async () => {
  await writing()
  type('/hel')
  await until(() => expect(options()[0]?.textContent).toContain('/hello'))
})

it('S005 S077 a caption may be a canned message: its words stand with the file that is there already', async () => {
  await writing(canned({ body: 'Dạ {{customer.name}} xem giúp em ạ' }))
  const composer = useComposer()
  await composer.addFiles([new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' })])
  await until(() => expect(composer.box.files).toHaveLength(1))
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(0))
  // The first Enter chooses, and sends nothing.
  press('Enter')
  await until(() => expect(composer.box.text).toBe('Dạ Nguyễn Thị Lan xem giúp em ạ'))
  expect([composer.box.files.map(({ name }) => name), await db.outbox.count()]).toEqual([['a.pdf'], 0])
  press('Enter')
  await until(async () => expect((await db.outbox.toArray()).map(row => row.action === 'reply' && [row.input.files.map(({ name }) => name).join(), row.input.text])).toEqual([['a.pdf', ''], ['', 'Dạ Nguyễn Thị Lan xem giúp em ạ']]))
})

it('S002 S154 a clipboard that is read while the agent goes to another ticket is not kept for that one', async () => {
  let read = (_text: string) => {}
  vi.spyOn(navigator.clipboard, 'readText').mockReturnValue(new Promise(resolve => (read = resolve)))
  await writing(canned({ body: '{{clipboard}} {{ask:Ngày}}' }))
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(0))
  press('Enter')
  await useTicket().open('facebook:1/t_2')
  await until(() => expect(useComposer().box).toMatchObject({ id: 'facebook:1/t_2 reply', loaded: true }))
  read('Lan')
  await new Promise(resolve => setTimeout(resolve))
  expect(useCanned().about.clipboard).toBeUndefined()
})

it('S154 what was highlighted for a menu that was closed stands in no message of the next one', async () => {
  await writing(canned({ body: 'Giao: {{selection|chưa rõ}}' }))
  type('của Lan')
  field().setSelectionRange(0, 7)
  useCanned().wish++
  await until(() => expect(useCanned().about.selection).toBe('của Lan'))
  press('Escape')
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(0))
  press('Enter')
  await until(() => expect(useComposer().box.text).toBe('Giao: chưa rõ'))
})

it('S154 a use is counted; one that was deleted a moment ago is not inserted', async () => {
  await writing(canned())
  type('/giao')
  await until(() => expect(options().length).toBeGreaterThan(0))
  press('Enter')
  await until(async () => expect(await db.cannedUse.get('canned-giao')).toMatchObject({ uses: 1 }))
  type('/giao')
  await until(() => expect(options()[0]?.textContent).toContain('/giao'))
  await dropCanned(['canned-giao'])
  await until(() => expect(useCanned().isHere('canned-giao')).toBe(false))
  press('Enter')
  expect(useComposer().box.text).not.toBe('Dạ')
})
