import type { Article } from '@/domain/article'
import { beforeEach, expect, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { source } from '../../make'
import { enter, onPage, said, settled, until, words } from '../ticket/ticket-room'

export const there = 'chatwoot:7'
export const article = (n: number, changes: Partial<Article> = {}): Article => ({ id: `lamps/${n}`, title: `Article ${n}`, category: 'Orders', portal: 'Lamps', language: 'en', address: `https://help.example/hc/lamps/articles/${n}`, changedAt: Date.UTC(2026, 5, 21), ...changes })
const portal = { id: 'lamps', name: 'Lamps', address: 'https://help.example/hc/lamps', languages: ['en'] }

/** What was asked, and how the answers are given. The test file itself mocks `@/platform/messages`. */
export const asked: { words: string, from?: string, language?: string, answer: (part: unknown) => void }[] = []
beforeEach(() => {
  asked.length = 0
  vi.mocked(send).mockReset().mockImplementation(((name: string, _search: string, _ticket: string, wish: { words: string }) => name === 'findArticles'
    ? new Promise(answer => asked.push({ ...wish, answer }))
    : Promise.resolve(undefined)) as unknown as typeof send)
})

/** An open ticket of a desk. `told`: what its server said of its help centres; `text`: what the customer wrote. */
export async function desk(told: { portals?: unknown[] } = { portals: [portal] }, text = 'Where is my lamp?') {
  const room = { ticket: { id: `${there}/1`, source: there, page: there, channel: 'web' as const }, messages: [said({ ticket: `${there}/1`, text })], sources: [source({ id: there, connector: 'chatwoot', name: 'Lamp Shop' })] }
  const wrapper = await enter(TicketView, room)
  await db.rosters.put({ source: there, members: [], crews: [], inboxes: [], labels: [], templates: [], attributes: [], counts: {}, me: { state: 'online', autoOffline: true }, at: Date.now(), countedAt: Date.now(), known: {}, ...told } as never)
  await settled()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  return wrapper
}
export const opener = () => onPage('[aria-label="Knowledge article"][aria-haspopup]')
export const search = () => onPage('[aria-label="Search articles"]') as HTMLInputElement
export const options = () => [...document.querySelectorAll<HTMLElement>('.articles [role=option]')]
export const press = (key: string, more = {}) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

/** Opens the search, which then has the focus. */
export async function open(text?: string) {
  const wrapper = await desk({ portals: [portal] }, text)
  await until(() => expect(opener()).not.toBeNull())
  opener()?.click()
  await until(() => expect(document.activeElement).toBe(search()))
  return wrapper
}

/** Answers the newest question, and waits until that is shown. */
export async function answered(part: unknown) {
  asked.at(-1)?.answer(part)
  await until(() => expect(words()).not.toContain('Looking for articles'))
}

export function type(text: string) {
  search().value = text
  search().dispatchEvent(new Event('input'))
}
