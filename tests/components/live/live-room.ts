import type { Live } from '@/domain/live'
import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { mount } from '@vue/test-utils'
import { expect } from 'vitest'
import LiveView from '@/components/live/LiveView.vue'
import TicketDialogs from '@/components/ticket/TicketDialogs.vue'
import { i18n } from '@/locales'
import { useLiveView } from '@/stores/live/live-view'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { broadcast, liveId, shout, shouter } from '../../live'
import { furnish, onPage, until } from '../ticket/ticket-room'
// What the channel of these tests can do with comments.
import '../comments/comment-room'

/** Somebody writes under the broadcast. */
export async function comes(comments: Said[], tickets: Ticket[] = []) {
  await db.messages.bulkPut(comments)
  await db.transaction('rw', rewritten(), async () => rewrite(await look(tickets.map(({ id }) => id), ['facebook:1']), (_, i) => tickets[i]!))
}

interface Room { comments?: Said[], tickets?: Ticket[], live?: Partial<Live> }

/** The view of a broadcast with these comments; one of each of three customers when nothing is said. */
export async function watchLive({ comments, tickets, live = {} }: Room = {}) {
  const { pinia, session } = await furnish()
  session.settings.shortcuts = true
  session.settings.enterSends = true
  await db.lives.put(broadcast(live))
  const now = Date.now() - 5000
  await comes(comments ?? [1, 2, 3].map(who => shout(who, { at: now + who, text: `A1${who}` })), tickets ?? [1, 2, 3].map(who => shouter(who)))
  useLiveView().open(liveId)
  const stage = { attachTo: document.body, global: { plugins: [pinia, i18n] } }
  const wrapper = mount(LiveView, { props: { covered: false }, ...stage })
  mount(TicketDialogs, stage)
  await until(() => expect(onPage('[data-live] h2')?.textContent).toContain(live.title ?? 'Xả kho'))
  await until(() => expect(onPage('[data-comment], .state')).not.toBeNull())
  return { wrapper, session, view: useLiveView() }
}

export const lines = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')]
export const texts = () => lines().map(line => line.querySelector('.text')?.textContent)
export function line(words: string): HTMLElement {
  const found = lines().find(line => line.textContent?.includes(words))
  if (!found) throw new Error(`no line with ${words}`)
  return found
}
export const press = (words: string, what: string) => line(words).querySelector<HTMLElement>(`[data-do=${what}]`)?.click()
export const list = () => onPage('[data-live-list]')!
export const field = () => onPage('.live-reply textarea') as HTMLTextAreaElement | null
export const point = (at: 'pointerenter' | 'pointerleave') => list().dispatchEvent(new Event(at))
export const newOnes = () => onPage('[data-live-new]')
export const chip = (words: string) => [...document.querySelectorAll<HTMLElement>('.chip')].find(chip => chip.textContent?.includes(words))
