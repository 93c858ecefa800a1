// @vitest-environment happy-dom
import type { Attachment } from '@/domain/message'
import { expect, it, vi } from 'vitest'
import ThreadLog from '@/components/thread/ThreadLog.vue'
import { send } from '@/platform/messages'
import { db } from '@/sync/db'
import { enter, onPage, said, until, words } from '../ticket/ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

const at = Date.now() - 60_000
const asked = (id: string) => vi.mocked(send).mock.calls.filter(([name, , , message]) => name === 'renew' && message === id)
const rights = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
function shown(selector: string) {
  return until(() => {
    const found = onPage(selector)
    if (!found) throw new Error(`no ${selector} yet`)
    return found
  })
}

it.each<[string, Attachment['kind'], string, string, boolean]>([
  ['a picture of a message', 'image', '.photo img', 'Picture could not be loaded', false],
  ['a picture of a comment', 'image', '.photo img', 'Picture could not be loaded', true],
  ['a film', 'video', 'video', 'The video could not be loaded.', false],
  ['a voice message', 'audio', 'audio', 'could not be loaded', false],
  ['a sticker', 'sticker', 'img.sticker', 'could not be loaded', false],
])('%s that fails to load says so, asks once for a fresh address, and is there with it', async (_, kind, selector, sentence, isComment) => {
  const message = said({ at, text: 'Look', attachments: [{ kind, url: 'https://x.example/old' }], ...(isComment ? { comment: rights } : {}) })
  await enter(ThreadLog, { messages: [message], ...(isComment ? { ticket: { kind: 'comment' } } : {}) })
  ;(await shown(selector)).dispatchEvent(new Event('error'))
  await until(() => expect(words()).toContain(sentence))
  expect(asked(message.id)).toEqual([['renew', message.ticket, at, message.id]])

  await db.messages.put({ ...message, attachments: [{ kind, url: 'https://x.example/new' }] })
  await until(() => expect([onPage(selector)?.getAttribute('src'), words().includes(sentence)]).toEqual(['https://x.example/new', false]))

  // That one does not load either: nobody is asked a second time, and what was written stays.
  ;(await shown(selector)).dispatchEvent(new Event('error'))
  await until(() => expect(words()).toContain(sentence))
  expect([asked(message.id).length, words().includes('Look')]).toEqual([1, true])
})

it('S128 the ad that a customer came through says that it is one, where it stands, and opens there', async () => {
  await enter(ThreadLog, { messages: [said({ at, text: 'Hi', attachments: [{ kind: 'ad', title: 'Brass lamp sale', text: 'Half price', url: 'https://fb.me/brass' }] })] })
  await until(() => expect(words()).toContain('Brass lamp sale'))
  const ad = onPage('a.card')
  expect([ad?.getAttribute('href'), ad?.textContent]).toEqual(['https://fb.me/brass', expect.stringContaining('Ad · fb.me')])
})
