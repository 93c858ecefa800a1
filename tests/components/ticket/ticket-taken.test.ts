// @vitest-environment happy-dom
import type { Event } from '@/domain/message'
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import * as away from '@/platform/tabs'
import { useRosters } from '@/stores/rosters'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
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

/** The ticket of a desk on a server of the shop's own, in the agent's hands. */
async function onServer(owed: Parameters<typeof enter>[1] = {}) {
  const none = { inbox: 0, unassigned: 0, open: 0, closed: 0, escalated: 0 }
  await enter(TicketView, { ticket: { assignee: 'ana' }, messages: [said({ text: 'Hello' })], ...owed })
  await db.rosters.put({ source: 'facebook:1', at: 1, countedAt: 1, known: none, counts: none, members: [], crews: [], inboxes: [], labels: [], templates: [], attributes: [], me: { state: 'online', autoOffline: true } })
  await until(() => expect(useRosters().any).toBe(true))
  await until(() => expect(useTicket().ticket?.assignee).toBe('ana'))
}
const give = (assignee: string | undefined) => db.transaction('rw', rewritten(), async () => rewrite(await look(['facebook:1/t_1'], []), before => ({ ...before!, assignee })))

it('S038: who loses the open ticket on a team\'s server long after the claim is told by the first event of it', async () => {
  await onServer()
  await give('ben')
  await until(() => expect(useToasts().toast).toMatchObject({ text: 'share.taken', named: { who: 'Ben' }, tone: 'alarm' }))
})

it('S141: what the agent gives away, or nobody takes, is no loss', async () => {
  await onServer()
  await useTicket().act(useTicket().ticket!, 'assign', { to: 'ben' })
  await until(() => expect(useTicket().ticket?.assignee).toBe('ben'))
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
