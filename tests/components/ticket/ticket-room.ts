import type { VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import type { Inputs } from '@/domain/actions'
import type { Agent } from '@/domain/agent'
import type { Message, Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, disposePinia, getActivePinia, setActivePinia } from 'pinia'
import { afterEach, expect, vi } from 'vitest'
import TicketDialogs from '@/components/ticket/TicketDialogs.vue'
import { i18n } from '@/locales'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { ana, ben, lead, source, ticket } from '../../make'

// Hooks run from the last to the first: everything is unmounted before what is left of it is swept away.
afterEach(() => {
  document.body.replaceChildren()
  // Stores of the last test still look at its ticket, and would mark this one's as seen.
  const pinia = getActivePinia()
  if (pinia) disposePinia(pinia)
})
enableAutoUnmount(afterEach)

/** What was just said; say only what matters to the test. */
export function said(changes: Partial<Said> = {}): Said {
  return { kind: 'message', ticket: 'facebook:1/t_1', id: crypto.randomUUID(), at: Date.now(), from: 'customer', text: '', attachments: [], ...changes }
}

/** A reply that is still owed. */
export function owedReply(changes: Partial<Owed> & { input?: Inputs['reply'] } = {}): Omit<Owed, 'seq'> {
  const base = { id: crypto.randomUUID(), action: 'reply', input: { text: 'Dạ', files: [] }, ticket: 'facebook:1/t_1', source: 'facebook:1', by: 'ana', at: Date.now(), state: 'waiting', tries: 0, notBefore: 0 }
  return { ...base, ...changes } as Omit<Owed, 'seq'>
}

/** Waits for a state, however busy the machine is. */
export const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 4000, interval: 20 })

interface Room {
  ticket?: Partial<Ticket>
  others?: Partial<Ticket>[]
  messages?: Message[]
  owed?: Omit<Owed, 'seq'>[]
  me?: Agent
  /** Accounts beside the Page. */
  sources?: Source[]
}

/** An empty desk with one open ticket of Ana's, and a fresh set of stores. */
export async function furnish({ ticket: changes = {}, others = [], messages = [], owed = [], me = ana, sources = [] }: Room = {}) {
  await Promise.all(db.tables.map(table => table.clear()))
  const tickets = [{ assignee: 'ana', seenAt: Date.now(), ...changes }, ...others].map(changes => ticket(changes))
  await db.sources.bulkPut([source(), ...sources])
  await db.transaction('rw', rewritten(), async () => rewrite(await look(tickets.map(({ id }) => id), [source().id]), (_, i) => tickets[i]!))
  await db.messages.bulkPut(messages)
  await db.outbox.bulkAdd(owed)

  const pinia = createPinia()
  setActivePinia(pinia)
  const session = useSession()
  await session.loaded
  Object.assign(session.settings, { me, team: [ana, ben, lead] })
  return { pinia, session }
}

/** Mounts a component on the open ticket and waits until the ticket and its account are there. */
export async function enter(component: Component, room: Room = {}, { peek = false, props = {} } = {}): Promise<VueWrapper> {
  const { pinia } = await furnish(room)
  const open = useTicket()
  const stage = { attachTo: document.body, global: { plugins: [pinia, i18n] } }
  const wrapper = mount(component, { props, ...stage })
  // The panel holds them for the list and the ticket alike.
  mount(TicketDialogs, stage)
  await open.open(room.ticket?.id ?? 'facebook:1/t_1', peek)
  // What its channel can do is known from its account; without it there is no button.
  await until(() => {
    if (!open.ticket || useSources().list.length === 0) throw new Error('the ticket is not there yet')
  })
  return wrapper
}

/** Opening a ticket puts the focus into the composer (S002); a menu opened before that would lose it and close. */
export const settled = () => until(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'))

/** Whatever is on the page, menus and dialogs included. */
export const onPage = (selector: string) => document.querySelector<HTMLElement>(selector)
export const words = () => document.body.textContent ?? ''
