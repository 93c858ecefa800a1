import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { noticeWords } from '@/locales/notices'
import { nothingSingle, notify, onNotificationPressed } from '@/platform/notify'

type Press = (id: string, button: number) => void
const pressed: { body?: Press, button?: Press } = {}
const create = vi.fn(async (_id: string, _options: object) => '')
const here = browser as unknown as { notifications: unknown, permissions: { contains: () => Promise<boolean>, onAdded: { addListener: () => void } } }

/** What a browser has of notifications. */
function browserWith(buttons: boolean) {
  here.notifications = {
    create,
    clear: async () => true,
    onClicked: { addListener: (press: Press) => (pressed.body = press) },
    ...(buttons ? { onButtonClicked: { addListener: (press: Press) => (pressed.button = press) } } : {}),
  }
}
const before = here.notifications
beforeEach(() => {
  create.mockClear()
  here.permissions.contains = async () => true
  here.permissions.onAdded = { addListener: () => {} }
})
afterEach(() => (here.notifications = before))

it.each([['Chromium, which has buttons', true], ['Firefox, which has none', false]])('S133 a message is told with Reply where the browser has buttons: %s', async (_, buttons) => {
  browserWith(buttons)
  await notify('chatwoot:7/1', 'message', 'Lan wrote', 'Hello', 'Reply')
  expect(create.mock.calls[0]?.[0]).toBe('chatwoot:7/1 message')
  expect(create.mock.calls[0]?.[1]).toMatchObject({ title: 'Lan wrote', message: 'Hello' })
  expect('buttons' in create.mock.calls[0]![1]).toBe(buttons)
})

it('S133 without leave nothing is shown', async () => {
  browserWith(true)
  here.permissions.contains = async () => false
  await notify('chatwoot:7/1', 'message', 'Lan wrote', 'Hello', 'Reply')
  expect(create).not.toHaveBeenCalled()
})

it('S133 its body and its button open the ticket; one about many opens the panel', () => {
  browserWith(true)
  const opened: string[] = []
  onNotificationPressed(ticket => opened.push(ticket))
  pressed.body?.('chatwoot:7/1 message', 0)
  pressed.button?.('chatwoot:7/1 message', 0)
  pressed.body?.(`${nothingSingle} offline`, 0)
  expect(opened).toEqual(['chatwoot:7/1', 'chatwoot:7/1', '*'])
})

it.each([
  ['en', { kind: 'offline', ticket: 't', name: 'Lan', text: 'Hi' }, { title: 'Lan wrote while you were away', text: 'Hi', reply: 'Reply' }],
  ['vi', { kind: 'missed', ticket: 't', name: '', text: '' }, { title: 'Một khách đã rời đi khi chưa được trả lời', text: 'Ảnh hoặc tệp', reply: 'Trả lời' }],
  ['id', { kind: 'offline', names: ['Siti', '', '$&'] }, { title: '3 pelanggan mengirim pesan saat Anda tidak di tempat', text: 'Siti, Seorang pelanggan, $&', reply: 'Balas' }],
  ['hu', { kind: 'offline', ticket: 't', name: '$&', text: '$1' }, { title: '$& írt, amíg nem voltál itt', text: '$1', reply: 'Válasz' }],
] as const)('S133 a notification speaks the agent\'s language: %s', (language, notice, words) => {
  expect(noticeWords(language, notice as Parameters<typeof noticeWords>[1])).toEqual(words)
})
