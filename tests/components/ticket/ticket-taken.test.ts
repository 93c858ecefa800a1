// @vitest-environment happy-dom
import type { Event } from '@/domain/message'
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import * as away from '@/platform/tabs'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { enter, onPage, owedReply, said, until, words } from './ticket-room'

vi.mock('@/platform/tabs', { spy: true })

function taken(changes: Partial<Event> = {}): Event {
  return { kind: 'event', action: 'taken', ticket: 'facebook:1/t_1', at: Date.now(), id: 'e1', by: 'ana', detail: { has: 'ben', name: 'Ben' }, ...changes }
}

it('whoever loses a claim on the open ticket is told who has it', async () => {
  await enter(TicketView, { messages: [said({ text: 'Hello' })] })
  await until(() => expect(words()).toContain('Hello'))
  await db.messages.put(taken())
  await until(() => expect(useToasts().toast).toMatchObject({ text: 'share.taken', named: { who: 'Ben' }, tone: 'alarm' }))
  expect(words()).toContain('Ben had the ticket already')
})

it.each([
  ['a ticket that a colleague lost', taken({ by: 'lee' })],
  ['one that was handed back', taken({ action: 'assignedThere', detail: { from: 'ana' } })],
  ['one that moved between others', taken({ action: 'assignedThere', detail: { from: 'lee', has: 'ben' } })],
])('nothing is told of %s', async (_, event) => {
  await enter(TicketView, { messages: [said({ text: 'Hello' })] })
  await until(() => expect(words()).toContain('Hello'))
  await db.messages.put(event)
  await until(() => expect(onPage('.event')).not.toBeNull())
  expect(useToasts().toast).toBeUndefined()
})

it('what was lost before the ticket was opened is no news', async () => {
  await enter(TicketView, { messages: [said({ text: 'Hello' }), taken()] })
  await until(() => expect(words()).toContain('Ben had the ticket already'))
  await db.messages.put(said({ text: 'More' }))
  await until(() => expect(words()).toContain('More'))
  expect(useToasts().toast).toBeUndefined()
})

it('a tag that the contact terms refuse leads to them', async () => {
  const link = 'https://www.facebook.com/1/inbox/page_contact_tos/'
  const owed = { ...owedReply({ state: 'rejected', reason: 'contactTerms', link }), action: 'tag', input: { tag: 'vip' } } as ReturnType<typeof owedReply>
  await enter(TicketView, { owed: [owed] })
  await until(() => expect(words()).toContain('must accept the channel’s terms first'))
  const open = [...document.querySelectorAll<HTMLElement>('[role=alert] button')].find(({ textContent }) => textContent?.trim() === 'Open the terms')
  vi.mocked(away.openTab).mockResolvedValue(undefined)
  open?.click()
  await until(() => expect(away.openTab).toHaveBeenCalledWith(link))
})

it('a note on a shared Page says that it stays here', async () => {
  await enter(TicketView)
  await db.sources.update('facebook:1', { shares: true })
  await until(() => expect(onPage('[role=tab]:nth-child(2)')).not.toBeNull())
  onPage('[role=tab]:nth-child(2)')?.click()
  await until(() => expect(onPage('textarea')?.getAttribute('placeholder')).toBe('Write a note; it stays in this browser'))
})
