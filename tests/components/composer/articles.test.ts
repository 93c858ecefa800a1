// @vitest-environment happy-dom
import type { Article } from '@/domain/article'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useRosters } from '@/stores/rosters'
import { db } from '@/sync/db'
import { source } from '../../make'
import { enter, onPage, said, settled, until, words } from '../ticket/ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))

const there = 'chatwoot:7'
const article = (n: number, changes: Partial<Article> = {}): Article => ({ id: `lamps/${n}`, title: `Article ${n}`, category: 'Orders', portal: 'Lamps', language: 'en', address: `https://help.example/hc/lamps/articles/${n}`, changedAt: Date.UTC(2026, 5, 21), ...changes })
const portal = { id: 'lamps', name: 'Lamps', address: 'https://help.example/hc/lamps', languages: ['en'] }

/** What was asked, and how the answers are given. */
let asked: { words: string, from?: string, language?: string, answer: (part: unknown) => void }[] = []
beforeEach(() => {
  asked = []
  vi.mocked(send).mockReset().mockImplementation(((name: string, _search: string, _ticket: string, wish: { words: string }) => name === 'findArticles'
    ? new Promise(answer => asked.push({ ...wish, answer }))
    : Promise.resolve(undefined)) as unknown as typeof send)
})

async function desk(told: { portals?: unknown[] } = { portals: [portal] }, text = 'Where is my lamp?') {
  const room = { ticket: { id: `${there}/1`, source: there, page: there, channel: 'web' as const }, messages: [said({ ticket: `${there}/1`, text })], sources: [source({ id: there, connector: 'chatwoot', name: 'Lamp Shop' })] }
  const wrapper = await enter(TicketView, room)
  await db.rosters.put({ source: there, members: [], crews: [], inboxes: [], labels: [], templates: [], attributes: [], counts: {}, me: { state: 'online', autoOffline: true }, at: Date.now(), countedAt: Date.now(), known: {}, ...told } as never)
  await settled()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  return wrapper
}
const opener = () => onPage('[aria-label="Knowledge article"][aria-haspopup]')
const search = () => onPage('[aria-label="Search articles"]') as HTMLInputElement
const field = () => onPage('textarea.write') as HTMLTextAreaElement
const options = () => [...document.querySelectorAll<HTMLElement>('.articles [role=option]')]
const marked = () => options().findIndex(option => option.getAttribute('aria-selected') === 'true')
const press = (key: string, more = {}) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
const status = () => onPage('.articles [role=status]')?.textContent?.trim()

async function open(text?: string) {
  const wrapper = await desk({ portals: [portal] }, text)
  await until(() => expect(opener()).not.toBeNull())
  opener()?.click()
  await until(() => expect(document.activeElement).toBe(search()))
  return wrapper
}
async function answered(part: unknown, n = asked.length - 1) {
  asked[n]?.answer(part)
  await until(() => expect(words()).not.toContain('Looking for articles'))
}
function type(text: string) {
  search().value = text
  search().dispatchEvent(new Event('input'))
}

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

it('S145 a late answer to earlier words is none; Enter before the answer chooses nothing', async () => {
  await open()
  await answered({ articles: [article(1)] })
  await until(() => expect(options().length).toBe(1))
  type('refund')
  press('Enter')
  await until(() => expect(asked.map(({ words }) => words)).toEqual(['', 'refund']))
  expect([field().value, onPage('.articles') === null]).toEqual(['', false])
  type('size')
  await until(() => expect(asked.length).toBe(3))
  asked[2]?.answer({ articles: [article(3)] })
  await until(() => expect(options()[0]?.textContent).toContain('Article 3'))
  asked[1]?.answer({ articles: [article(2)] })
  await until(() => expect(asked.length).toBe(3))
  expect(options()[0]?.textContent).toContain('Article 3')
  type('')
  press('Enter')
  await until(() => expect(options()[0]?.textContent).toContain('Article 1'))
  expect(asked.length, 'what was answered is not asked again').toBe(3)
})

it('S145 the customer’s language is asked for first; a short part is filled up, and the end of the list brings the next', async () => {
  await open('Sziasztok! Mennyi a szállítás, és mikor jön meg a lámpa? Köszönöm')
  expect(asked[0]).toMatchObject({ words: '', language: 'hu' })
  await answered({ articles: [article(1)], next: '1:1' })
  await until(() => expect(asked[1]).toMatchObject({ from: '1:1', language: 'hu' }))
  await answered({ articles: [article(1), ...Array.from({ length: 25 }, (_, i) => article(i + 2))], next: '1:2' })
  await until(() => expect(options().length).toBe(26))
  expect(asked.length).toBe(2)
  for (let i = 0; i < 5; i++) press('PageDown')
  await until(() => expect(asked[2]).toMatchObject({ from: '1:2' }))
  await answered({ articles: [article(40)] })
  await until(() => expect(options().length).toBe(27))
})

it('S145 whatever goes wrong is said in words, what was typed stays, and trying again helps', async () => {
  await open()
  type('refund')
  press('Enter')
  await until(() => expect(asked.length).toBe(2))
  const wrongs = {
    none: 'There are no articles for customers yet.',
    noWay: 'This account is paused or not connected here.',
    offline: 'You are offline.',
    later: 'The server asks to wait.',
    refused: 'The server does not let you read its articles.',
    signedOut: 'no longer accepts your access token',
    gone: 'The Help Center is no longer there',
    unsure: 'The articles could not be read.',
  }
  for (const [at, [why, told]] of Object.entries(wrongs).entries()) {
    await answered(why)
    await until(() => expect(status()).toContain(told))
    expect([search().value, options().length]).toEqual(['refund', 0])
    const again = [...document.querySelectorAll<HTMLElement>('.articles button')].find(button => button.textContent?.includes('Try again'))
    again?.click()
    await until(() => expect(asked.length).toBe(3 + at))
  }
  await answered({ articles: [article(1)] })
  await until(() => expect([options().length, status()]).toEqual([1, '']))
})

it('S145 an empty answer says whether nothing is there or nothing fits', async () => {
  await open()
  await answered({ articles: [] })
  await until(() => expect(status()).toBe('No article has been published yet'))
  type('<i>x</i>')
  press('Enter')
  await until(() => expect(asked.length).toBe(2))
  await answered({ articles: [] })
  await until(() => expect(status()).toBe('No article fits “<i>x</i>”'))
})

it('S145 a row says its category, its language, when it was changed, and of several Help Centers which', async () => {
  await open()
  await answered({ articles: [article(1, { language: 'pt_BR' }), article(2, { category: undefined, portal: 'Other', language: 'not a language' }), article(3, { title: '', changedAt: 0, language: '' })] })
  await until(() => expect(options().length).toBe(3))
  const texts = options().map(option => option.textContent?.replaceAll(/\s+/g, ' ').trim())
  expect(texts[0]).toMatch(/^Article 1 ?Brazilian Portuguese ?Orders · ?Lamps · ?changed /)
  expect(texts[1]).toMatch(/^Article 2 ?not a language ?Other · ?changed /)
  expect(texts[2]).toMatch(/^https:\/\/help\.example\/hc\/lamps\/articles\/3 ?Orders · ?Lamps$/)
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
