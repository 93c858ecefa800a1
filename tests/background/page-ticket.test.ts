import type { PageFill, PageMenu } from '@/domain/canned/in-page'
import type { Seen } from '@/domain/inbox/seen'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { answerPages } from '@/entrypoints/background/page'
import { writeSetting } from '@/platform/settings'
import { putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { ana, canned, lead, source, ticket } from '../make'

const page = vi.hoisted(() => ({ seen: undefined as unknown, asked: new Map<string, (...args: unknown[]) => unknown>() }))
const inbox = 'https://business.facebook.com/latest/inbox/messenger'
vi.mock('@/entrypoints/background/in-page-style', () => ({ menuStyle: '' }))
vi.mock('@/entrypoints/background/inbox', () => ({ isInbox: (url: string) => url === inbox, seenIn: async () => page.seen }))
vi.mock('@/entrypoints/background/inbox-now', () => ({ readTwice: async () => [] }))
vi.mock('@/platform/messages', () => ({ on: () => {}, onFrom: (name: string, answer: () => unknown) => page.asked.set(name, answer) }))
answerPages()

const [lan, minh] = ['facebook:1/t_lan', 'facebook:1/t_minh']
const shows = (ticket: string, state: 'sure' | 'ask' = 'sure'): Seen => ({ state, ticket, page: '1', item: ticket, name: '' })
const doubt: Seen = { state: 'doubt', doubt: 'few' }

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
  await writeSetting('me', ana)
  const rows = [ticket({ id: lan, customer: 'facebook:1/lan', name: 'Lan' }), ticket({ id: minh, customer: 'facebook:1/minh', name: 'Minh', assignee: 'ana' })]
  await db.transaction('rw', rewritten(), async () => rewrite(await look([lan, minh], ['facebook:1']), (_, i) => rows[i]!))
  await putCanned([canned({ id: 'c1', shortcut: 'hi', body: 'Dear {{customer.name}},' })])
  await browser.storage.session.clear()
  await browser.storage.session.set({ 'open-ticket:4': minh })
})

const sender = (url: string) => ({ url, tab: { id: 7, windowId: 4, url } })
/** The page's reader has told what is open there. */
const told = (seen: Seen) => browser.storage.session.set({ 'inbox:4': { tab: 7, seen, pressedAt: 0 } })
const has = (id: string, assignee: string | undefined) => db.tickets.update(id, { assignee })
async function preview(url = inbox) {
  const menu = await page.asked.get('pageFind')!(sender(url), 'hi', true, {}) as PageMenu
  return menu.hits[0]?.parts.map(({ text }) => text).join('')
}
const choose = (url = inbox) => page.asked.get('pageFill')!(sender(url), 'c1', {}, {}) as Promise<PageFill>
const text = (name: string) => ({ text: `Dear ${name},` })

it.each<[string, string, Seen | undefined, string]>([
  ['on any page it is the one who is open in the panel', 'https://courier.example/', undefined, 'Dear Minh,'],
  ['in an inbox the one who is open there, whoever is open in the panel', inbox, shows(lan), 'Dear Lan,'],
  ['in an inbox that perhaps shows the one of the panel, that one', inbox, shows(minh, 'ask'), 'Dear Minh,'],
  ['in an inbox that perhaps shows somebody else, nobody', inbox, shows(lan, 'ask'), 'Dear Customer’s name,'],
  ['in an inbox that does not say it, nobody', inbox, doubt, 'Dear Customer’s name,'],
])('S156 S002 whose name a canned message of a page gets: %s', async (_, url, seen, words) => {
  if (seen) await told(seen)
  page.seen = seen
  expect((await preview(url))?.replace('\'', '’')).toBe(words)
  const fill = await choose(url)
  expect(fill).toMatchObject(words.includes('Customer') ? { asks: [{ key: 'customer.name' }] } : { text: words })
})

it('S156 where nobody tells what is open in an inbox, it is looked at', async () => {
  page.seen = shows(lan)
  expect(await preview()).toBe('Dear Lan,')
})

it.each<[string, Seen]>([['somebody else', shows(minh)], ['nobody can tell whom', { state: 'doubt', doubt: 'moving' }], ['somebody without a ticket', { state: 'unknown', page: '1', item: '9', name: 'Hà' }]])('S156 S002 chosen for one, while the page shows %s by now: nothing goes in', async (_, seen) => {
  await told(shows(lan))
  await preview()
  page.seen = seen
  expect(await choose()).toEqual({ refused: 'moved' })
})

it.each<[string, typeof ana, string | undefined, object]>([
  ['of a colleague', ana, 'ben', { refused: 'taken' }],
  ['of an agent, before the supervisor has taken over', lead, 'ben', { refused: 'taken' }],
  ['that the supervisor has taken over', lead, 'lee', text('Lan')],
  ['of one’s own', ana, 'ana', text('Lan')],
  ['of nobody', ana, undefined, text('Lan')],
])('S140 S141 a canned message in the page of a ticket %s', async (_, me, assignee, expected) => {
  await writeSetting('me', me)
  await has(lan, assignee)
  await told(shows(lan))
  page.seen = shows(lan)
  await preview()
  expect(await choose()).toMatchObject(expected)
})

it('S140 a colleague takes it while the menu is open: nothing goes in', async () => {
  await told(shows(lan))
  page.seen = shows(lan)
  await preview()
  await has(lan, 'ben')
  expect(await choose()).toEqual({ refused: 'taken' })
})
