// @vitest-environment happy-dom
import type { Owed } from '@/sync/db'
import { afterEach, expect, it } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { useComposer } from '@/stores/composer'
import { useProgress } from '@/stores/progress'
import { db } from '@/sync/db'
import { keepPart, recordingId } from '@/sync/recordings'
import { enter, onPage, owedReply, until, words } from '../ticket/ticket-room'

/** What the browser answers when it is asked for the microphone. */
function microphone(error: string, permission: string) {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => Promise.reject(new DOMException('no', error)) } })
  Object.defineProperty(navigator, 'permissions', { configurable: true, value: { query: async () => ({ state: permission }) } })
}
afterEach(() => {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined })
})
const button = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('button')].find(at => (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() === name)
const names = () => [...document.querySelectorAll('.toolbar button')].map(at => at.getAttribute('aria-label'))

it.each([
  ['permission denied', 'NotAllowedError', 'denied', 'The browser does not let Deskside use the microphone.', false],
  ['a side panel that cannot ask', 'NotAllowedError', 'prompt', 'The browser could not ask for the microphone here', true],
  ['no microphone', 'NotFoundError', 'prompt', 'No microphone was found.', false],
  ['a microphone that another program has', 'NotReadableError', 'granted', 'another program may be using it', false],
])('S007: %s is said, with what can be done', async (_, error, permission, says, tab) => {
  microphone(error, permission)
  await enter(TicketView)
  await until(() => expect(button('Record voice')).toBeDefined())
  button('Record voice')?.click()
  await until(() => expect(words()).toContain(says))
  expect(button('Ask in a tab') !== undefined).toBe(tab)
  button('Dismiss')?.click()
  await until(() => expect(words()).not.toContain(says))
})

it('S009: a recording that cannot become what the channel takes is offered as a file to save', async () => {
  // This browser can read no sound at all, so that it stays what the recorder made of it.
  await db.files.clear()
  const left = recordingId('facebook:1/t_1', 1)
  await enter(TicketView, { ticket: { id: 'facebook:1/t_2' }, others: [{ id: 'facebook:1/t_1', assignee: 'ana' }] })
  await keepPart(left, 0, new Blob(['…'], { type: 'audio/webm;codecs=opus' }))
  const { useTicket } = await import('@/stores/ticket')
  await useTicket().open('facebook:1/t_1')
  await until(() => expect(words()).toContain('does not take the recording as it is'))
  expect(onPage('a[download]')?.getAttribute('download')).toMatch(/^voice-.*\.webm$/)
  expect(await db.files.count()).toBe(0)
})

it('S080: under a comment only pictures are offered, and no voice', async () => {
  await enter(TicketView, { ticket: { kind: 'comment', channel: 'comment', under: '1_2', replyUntil: undefined } })
  await until(() => expect(names()).toContain('Like'))
  expect(names()).toContain('Photo or video')
  expect(names()).not.toContain('Attach')
  expect(names()).not.toContain('Record voice')
})

const file = { id: 'f', name: 'a.pdf', mime: 'application/pdf', size: 9 }
it.each<[Owed['state'], boolean]>([['waiting', true], ['uploading', true], ['sending', false], ['cut', false]])('S003: a file that is %s can be stopped: %s', async (state, can) => {
  await enter(TicketView, { owed: [owedReply({ state, input: { text: '', files: [file] } })] })
  await until(() => expect(words()).toContain('a.pdf'))
  expect(button('Cancel sending') !== undefined).toBe(can)
})

it('S003: says how far an upload of this window is, and stopped it is back in the field', async () => {
  await enter(TicketView, { owed: [owedReply({ state: 'uploading', input: { text: 'Look', files: [file] } })] })
  await until(() => expect(words()).toContain('Uploading'))
  const [row] = await db.outbox.toArray()
  useProgress().tell(row!.seq, 0.456)
  await until(() => expect(words()).toContain('Uploading, 45%'))
  expect(onPage('progress')?.getAttribute('aria-label')).toBe('Upload')
  button('Cancel sending')?.click()
  await until(() => expect(useComposer().box.text).toBe('Look'))
  expect(await db.outbox.filter(row => row.action === 'reply').count()).toBe(0)
})
