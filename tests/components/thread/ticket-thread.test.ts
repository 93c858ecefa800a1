// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import ThreadLog from '@/components/thread/ThreadLog.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { rejections } from '@/connectors/errors'
import en from '@/locales/en.json'
import { db } from '@/sync/db'
import { enter, onPage, owedReply, said, until, words } from '../ticket/ticket-room'

const at = Date.now() - 60_000
function shown(selector: string) {
  return until(() => {
    const found = onPage(selector)
    if (!found) throw new Error(`no ${selector} yet`)
    return found
  })
}

it('what a customer writes is text: markup, right-to-left, zero-width', async () => {
  const text = '<b>hi</b> <script>alert(1)</script> مرحبا\u200B \u202Eabc'
  await enter(ThreadLog, { messages: [said({ at, text })] })
  const bubble = await shown('.said .text')
  expect([bubble.textContent, bubble.querySelector('b, script'), bubble.getAttribute('dir')]).toEqual([text, null, 'auto'])
})

it('a link opens elsewhere and tells nobody where from', async () => {
  await enter(ThreadLog, { messages: [said({ at, text: 'https://x.example/a javascript:alert(1)' })] })
  const link = await shown('.said a')
  expect([link.getAttribute('href'), link.getAttribute('rel'), document.querySelectorAll('.said a').length]).toEqual(['https://x.example/a', 'noopener noreferrer nofollow', 1])
})

it('a sticker of the practice shop, which is an address in itself, is shown as a picture', async () => {
  const url = 'data:image/svg+xml,%3Csvg/%3E'
  await enter(ThreadLog, { messages: [said({ at, attachments: [{ kind: 'sticker', url, preview: url }] })] })
  expect((await shown('img.sticker')).getAttribute('src')).toBe(url)
})

it('20 000 characters fold and unfold', async () => {
  await enter(ThreadLog, { messages: [said({ at, text: 'x'.repeat(20_000) })] })
  const fold = await shown('.fold')
  expect(onPage('.said .text')?.textContent?.length).toBeLessThan(2000)
  fold.click()
  await until(() => expect(onPage('.said .text')?.textContent?.length).toBe(20_000))
})

it.each([
  ['sent', 'Sent'],
  ['delivered', 'Delivered'],
  ['read', 'Read'],
  [undefined, ''],
] as const)('S161, S162: the mark %s is said only where it was reported', async (mark, word) => {
  await enter(ThreadLog, { messages: [said({ at, from: 'agent', by: 'ana', text: 'Dạ', mark })] })
  const line = await shown('.when')
  expect(line.textContent?.replace(/^\d\d:\d\d/, '').trim()).toBe(word)
})

it.each([
  ['waiting', 'Waiting to be sent'],
  ['sending', 'Waiting to be sent'],
  ['cut', 'Checking whether it arrived'],
  ['rejected', 'Not sent'],
  ['unsure', 'Not certain'],
] as const)('S163, S164: one that is %s says so', async (state, word) => {
  await enter(ThreadLog, { owed: [owedReply({ state, reason: state === 'rejected' ? 'invalid' : undefined })] })
  expect((await shown('.when')).textContent).toContain(word)
})

it.each(rejections.map(reason => [reason, en.rejected[reason]]))('S164: %s has its own words', async (reason, sentence) => {
  expect(sentence).toBeTypeOf('string')
  await enter(ThreadLog, { owed: [owedReply({ state: 'rejected', reason, ...(reason === 'taken' ? { who: 'Otto' } : {}) })] })
  expect((await shown('[role=alert]')).textContent).toContain(sentence.replace('{kept}', 'Your text is kept').replace('{who}', 'Otto'))
})

it('S164: a failed one can be tried again, copied, edited and deleted', async () => {
  await enter(TicketView, { owed: [owedReply({ state: 'rejected', reason: 'invalid' })] })
  await shown('[role=alert]')
  const names = [...document.querySelectorAll('[role=alert] button')].map(({ textContent }) => textContent?.trim())
  expect(names).toEqual(['Try again', 'Copy', 'Edit', 'Delete'])
  document.querySelector<HTMLElement>('[role=alert] button')?.click()
  await until(async () => expect((await db.outbox.toArray()).map(row => row.state)).toEqual(['waiting']))
})

it('an unsure one asks: look there, it arrived, send again', async () => {
  await enter(ThreadLog, { ticket: { link: 'https://x.example' }, owed: [owedReply({ state: 'unsure' })] })
  await shown('[role=alert]')
  const names = [...document.querySelectorAll('[role=alert] button')].map(({ textContent }) => textContent?.trim())
  expect(names).toEqual(['View on Facebook', 'It arrived', 'Send again'])
})

it.each([
  ['withheld', { kind: 'withheld' }, 'Facebook does not pass this on.'],
  ['of a kind nobody knows', { kind: 'unknown' }, 'Something that only Facebook can show.'],
  ['a file', { kind: 'file', name: 'a.pdf', size: 184_000, url: 'https://x.example/a.pdf' }, '184 kB'],
  ['a product', { kind: 'product', title: 'Tô gốm', text: '459.000 ₫' }, 'Tô gốm'],
] as const)('an attachment that is %s is shown as what it is', async (_, attachment, word) => {
  await enter(ThreadLog, { messages: [said({ at, attachments: [attachment] })] })
  await until(() => expect(words()).toContain(word))
})

it('S003 a film without a picture of its own has its controls and a name, and loads nothing before it is played', async () => {
  await enter(ThreadLog, { messages: [said({ at, attachments: [{ kind: 'video', url: 'https://x.example/a.mp4' }] })] })
  const film = await shown('video')
  expect(['poster', 'controls', 'preload', 'aria-label'].map(name => film.getAttribute(name))).toEqual([null, '', 'none', 'Video'])
  film.dispatchEvent(new Event('error'))
  await until(() => expect(words()).toContain('The video could not be loaded.'))
  expect(words()).toContain('Look for it in Facebook.')
})

it('a message of which nothing is known is not an empty bubble', async () => {
  await enter(ThreadLog, { messages: [said({ at })] })
  await until(() => expect(words()).toContain('A message that only Facebook can show.'))
})

it('a picture comes by https only, without a referrer, and says when it cannot be loaded', async () => {
  await enter(ThreadLog, { messages: [said({ at, attachments: [{ kind: 'image', url: 'https://x.example/a.jpg' }, { kind: 'image', url: 'http://x.example/b.jpg' }] })] })
  const image = await shown('.photo img')
  expect([image.getAttribute('referrerpolicy'), image.getAttribute('loading'), image.getAttribute('alt'), document.querySelectorAll('.photo img').length]).toEqual(['no-referrer', 'lazy', 'Picture', 1])
  image.dispatchEvent(new Event('error'))
  await until(() => expect(document.querySelectorAll('.photo img').length).toBe(0))
  expect(words()).toContain('Picture could not be loaded')
})

it('S012: a long note folds, its links are links, its phone and its markup are text', async () => {
  await enter(ThreadLog, { messages: [{ kind: 'note', ticket: 'facebook:1/t_1', id: 'n1', at, by: 'ana', text: `<b>0912 345 678</b> https://x.example/a ${'x'.repeat(20_000)}` }] })
  const note = await shown('.sticky')
  expect(note.querySelector('.text')?.textContent?.length).toBeLessThan(2000)
  expect([note.querySelector('a')?.getAttribute('href'), note.querySelector('b'), note.querySelector('.text')?.textContent?.startsWith('<b>0912 345 678</b>')]).toEqual(['https://x.example/a', null, true])
  note.querySelector<HTMLElement>('.fold')!.click()
  await until(() => expect(note.querySelector('.text')?.textContent?.length).toBeGreaterThan(20_000))
})

it('S012: a note says that it is internal, whose it is, and only its author changes it', async () => {
  const note = { kind: 'note', ticket: 'facebook:1/t_1', text: 'careful' } as const
  await enter(ThreadLog, { messages: [{ ...note, id: 'n1', at, by: 'ana' }, { ...note, id: 'n2', at: at + 1, by: 'ben' }] })
  await until(() => expect(document.querySelectorAll('.sticky').length).toBe(2))
  const [mine, theirs] = [...document.querySelectorAll('.sticky')]
  expect(mine?.textContent).toContain('Internal note · never sent')
  expect(theirs?.textContent).toContain('Ben')
  expect([mine?.querySelector('button') !== null, theirs?.querySelector('button') !== null]).toEqual([true, false])
})

it.each([
  ['assign', { to: 'ben' }, 'You gave the ticket to Ben'],
  ['assign', { to: 'ana' }, 'You took the ticket'],
  ['assign', {}, 'You gave the ticket back'],
  ['close', { reason: 'abandoned' }, 'You closed it as abandoned'],
  ['priority', { value: 'high' }, 'You set the priority to High'],
  ['priority', {}, 'You removed the priority'],
  ['reopen', {}, 'You reopened the ticket'],
  ['somethingNew', {}, 'You changed the ticket'],
])('the event %s %j is one line in words', async (action, detail, sentence) => {
  await enter(ThreadLog, { messages: [{ kind: 'event', ticket: 'facebook:1/t_1', id: 'e', at, by: 'ana', action, detail }] })
  await until(() => expect(words()).toContain(sentence))
})

it('the thread is one stop of Tab; arrows go from message to message', async () => {
  await enter(ThreadLog, { messages: [said({ at, text: 'https://a.example' }), said({ at: at + 1, text: 'https://b.example' })] })
  await until(() => expect(document.querySelectorAll('[data-entry]').length).toBe(2))
  const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-entry]')]
  expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0])
  second?.focus()
  second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }))
  expect(document.activeElement).toBe(first)
  await until(() => expect([first?.tabIndex, first?.querySelector('a')?.tabIndex, second?.tabIndex, second?.querySelector('a')?.tabIndex]).toEqual([0, 0, -1, -1]))
})

it('a new message is read out, what was there is not', async () => {
  await enter(ThreadLog, { messages: [said({ at, text: 'old' })] })
  await until(() => expect(words()).toContain('old'))
  expect(onPage('[aria-live=polite]')?.textContent?.trim()).toBe('')
  await db.messages.put(said({ at: at + 1, text: 'Còn không?' }))
  await until(() => expect(onPage('[aria-live=polite]')?.textContent).toContain('Nguyễn Thị Lan wrote: Còn không?'))
})
