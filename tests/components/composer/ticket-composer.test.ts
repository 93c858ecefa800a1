// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { pastedFiles, readDropped, useStay } from '@/components/drop'
import TicketView from '@/components/ticket/TicketView.vue'
import { useComposer } from '@/stores/composer'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { lead, ticket } from '../../make'
import { enter, onPage, until, words } from '../ticket/ticket-room'

const field = () => onPage('textarea.write') as HTMLTextAreaElement
const sent = async () => (await db.outbox.toArray()).filter(row => row.action === 'reply').length

async function writing(text: string, room: Parameters<typeof enter>[1] = {}) {
  const wrapper = await enter(TicketView, room)
  await until(() => expect(useComposer().box.loaded).toBe(true))
  await wrapper.get('textarea.write').setValue(text)
  return wrapper
}
function press(init: KeyboardEventInit) {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  field().dispatchEvent(event)
  return event.defaultPrevented
}

it('S002: opening a ticket puts the focus where one writes', async () => {
  await enter(TicketView)
  await until(() => expect(document.activeElement).toBe(field()))
})

it.each([
  ['Enter', { key: 'Enter' }, true, true],
  ['Shift+Enter', { key: 'Enter', shiftKey: true }, true, false],
  ['Enter that ends a composition', { key: 'Enter', isComposing: true }, true, false],
  ['Enter by key code 229', { key: 'Enter', keyCode: 229 }, true, false],
  ['Enter, where Enter makes lines', { key: 'Enter' }, false, false],
  ['Ctrl+Enter, where Enter makes lines', { key: 'Enter', ctrlKey: true }, false, true],
  ['Cmd+Enter, where Enter makes lines', { key: 'Enter', metaKey: true }, false, true],
] as const)('S158: %s', async (_, key, enterSends, sends) => {
  await writing('Dạ còn')
  useSession().settings.enterSends = enterSends
  press(key)
  // The field empties in the same breath as it is sent, so this tells at once.
  expect(useComposer().box.text).toBe(sends ? '' : 'Dạ còn')
  await until(async () => expect(await sent()).toBe(sends ? 1 : 0))
})

it('S158: Enter twice, and Enter held down, is one reply', async () => {
  await writing('Dạ còn')
  press({ key: 'Enter' })
  press({ key: 'Enter' })
  press({ key: 'Enter', repeat: true })
  await until(() => expect(useComposer().busy).toBe(false))
  expect(await sent()).toBe(1)
})

it.each([
  ['S140', 'of a colleague', { assignee: 'ben' }, 'Ben has this ticket. You can read and add notes.'],
  ['S018', 'closed', { status: 'closed' }, 'This ticket is closed. You can reopen it or add a note.'],
  ['S112', 'whose customer is gone', { reachable: false }, 'The customer cannot be reached here.'],
  ['S112', 'whose window is over', { replyUntil: 1 }, 'The reply window has ended.'],
] as const)('%s: a ticket %s leaves the reason where the composer was', async (_, __, changes, why) => {
  await enter(TicketView, { ticket: changes })
  await until(() => expect(onPage('.locked')?.textContent).toContain(why))
  expect(field()).toBeNull()
})

it('S011: a note is still possible there', async () => {
  await enter(TicketView, { ticket: { status: 'closed' } })
  await until(() => expect(onPage('.locked')).not.toBeNull())
  const add = [...document.querySelectorAll<HTMLElement>('.locked button')].find(({ textContent }) => textContent?.includes('Add a note'))
  add?.click()
  await until(() => expect(onPage('.composer.noting')).not.toBeNull())
  expect(words()).toContain('A note holds text only')
  expect(onPage('input[type=file]')).toBeNull()
})

it('S018: reopening brings the composer back', async () => {
  await enter(TicketView, { ticket: { status: 'closed', waitingSince: undefined } })
  await until(() => expect(onPage('.locked .primary')).not.toBeNull())
  onPage('.locked .primary')?.click()
  await until(() => expect(field()).not.toBeNull())
  expect((await db.tickets.get('facebook:1/t_1'))?.status).toBe('pending')
})

it('S018 S024: where the customer has opened another one meanwhile, that one is offered first', async () => {
  await enter(TicketView, { ticket: { status: 'closed' } })
  const other = ticket({ id: 'facebook:1/t_2' })
  await db.transaction('rw', rewritten(), async () => rewrite(await look([other.id], [other.source]), () => other))
  await until(() => expect(onPage('.locked')?.textContent).toContain('The customer has another one that is open.'))
  expect([...document.querySelectorAll('.locked button')].map(button => [button.textContent?.trim(), button.classList.contains('primary')])).toEqual([['Open that one', true], ['Reopen', false], ['Add a note', false]])
  onPage('.locked .primary')?.click()
  await until(() => expect(useTicket().id).toBe('facebook:1/t_2'))
})

it('S143: a supervisor answers with the same composer', async () => {
  await writing('Dạ', { ticket: { assignee: 'lee' }, me: lead })
  press({ key: 'Enter' })
  await until(async () => expect(await sent()).toBe(1))
})

it.each<[string, string[], number, string?]>([
  ['a screenshot', ['Files'], 1],
  ['a file of the desktop, with its name as text', ['Files', 'text/plain'], 1],
  ['cells of a spreadsheet, with a picture of them', ['text/plain', 'text/html', 'text/rtf', 'Files'], 0],
  ['a picture of a web page', ['text/html', 'Files'], 1],
  ['a picture alone, of a word processor', ['text/plain', 'text/html', 'text/rtf', 'Files'], 1, ' \r\n'],
])('S082: pasting %s', (_, types, files, text = 'A1\tB1') => {
  const getData = (type: string) => types.includes(type) ? text : ''
  const data = { types, getData, files: [new File(['x'], 'a.png', { type: 'image/png' })] } as unknown as DataTransfer
  expect(pastedFiles(data).length).toBe(files)
})

it('S082: several files that were copied together are pasted together, in their order', () => {
  const copied = ['1.png', '2.pdf', '3.mp4'].map(name => new File(['x'], name))
  const data = { types: ['Files', 'text/plain'], getData: () => '1.png\n2.pdf\n3.mp4', files: copied } as unknown as DataTransfer
  expect(pastedFiles(data)).toEqual(copied)
})

/** What lies under the pointer when it is let go over the thread. */
function drop(entries: [file: File, isDirectory: boolean][], text = '') {
  const items = entries.map(([file, isDirectory]) => ({ kind: 'file', getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) }))
  const dataTransfer = { types: items.length > 0 ? ['Files'] : ['text/plain'], items, getData: () => text }
  onPage('[role=log]')?.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer }))
}

it('S081: a folder that is dropped is refused by its name, and the file beside it is taken', async () => {
  await writing('')
  drop([[new File([], 'Ảnh hàng'), true], [new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }), false]])
  await until(() => expect(words()).toContain('is a folder. Choose the files in it.'))
  expect(words()).toContain('Ảnh hàng')
  await until(() => expect(useComposer().box.files.map(({ name }) => name)).toEqual(['a.pdf']))
})

it('S081: a text that is dropped on the thread stands behind what was begun, and is not sent', async () => {
  await writing('Dạ')
  drop([], 'Size M, please')
  await until(() => expect(field().value).toMatch(/^Dạ\s*Size M, please$/))
  expect(await sent()).toBe(0)
})

it.each([
  ['a picture of a web page that is its own address', 'data:image/png;base64,iVBORw==', ['image.png image/png 4'], ''],
  ['a picture of a web page, by its address', 'https://shop.example/dress.png', [], 'https://shop.example/dress.png'],
  ['a text', 'Size M, please', [], 'Size M, please'],
])('S081: dropping %s', (_, text, files, rest) => {
  const dropped = readDropped({ items: [], getData: () => text } as unknown as DataTransfer)
  expect([dropped.files.map(({ name, type, size }) => `${name} ${type} ${size}`), dropped.text]).toEqual([files, rest])
})

it.each([['dragover', 'Files'], ['drop', 'Files'], ['drop', 'text/uri-list']])('S081: what is dropped outside does not open in place of the panel (%s, %s)', (name, type) => {
  const scope = effectScope()
  scope.run(useStay)
  const event = Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer: { types: [type] } })
  document.body.dispatchEvent(event)
  scope.stop()
  expect(event.defaultPrevented).toBe(true)
})
