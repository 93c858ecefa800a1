// @vitest-environment happy-dom
import type { Ticket } from '@/domain/ticket'
import type { KeptRoster } from '@/sync/team/team-roster'
import { beforeEach, expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { source } from '../../make'
import { enter, onPage, said, settled, until, words } from './ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))
beforeEach(() => vi.mocked(send).mockReset().mockResolvedValue(undefined))

const id = 'chatwoot:7/1'
const team: KeptRoster = { source: 'chatwoot:7', at: 1, countedAt: 1, members: [{ id: 'kim', name: 'Kim Sato', role: 'agent', state: 'online' }, { id: 'ana', name: 'Ana', role: 'agent', state: 'online' }], crews: [], inboxes: [], labels: [], templates: [], attributes: [], counts: { inbox: 0, unassigned: 0, escalated: 0, open: 0, closed: 0 }, known: { inbox: 0, unassigned: 0, escalated: 0, open: 0, closed: 0 }, me: { state: 'online', autoOffline: true } }
const ours = (changes = {}) => said({ ticket: id, id: '70', from: 'agent', by: 'ana', text: 'It is on its way', ...changes })

async function atDesk(messages = [ours()], changes: Partial<Ticket> = {}) {
  const wrapper = await enter(TicketView, { ticket: { id, source: 'chatwoot:7', page: 'chatwoot:7', channel: 'web', ...changes }, messages, sources: [source({ id: 'chatwoot:7', connector: 'chatwoot' })] })
  await db.rosters.put(team)
  return wrapper
}
const asked = () => vi.mocked(send).mock.calls.filter(([name]) => name === 'desk').map(([, , act]) => act)
const named = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('button')].find(at => (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() === name)
const item = (words: string) => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(at => at.textContent?.includes(words))
async function press(name: string) {
  await until(() => expect(named(name)?.disabled).toBe(false))
  named(name)?.click()
}
async function choose(words: string) {
  await until(() => expect(item(words)).toBeDefined())
  item(words)?.click()
}

it('S164 what the channel refused says why in its words, and is tried again by the server\'s own way', async () => {
  await atDesk([ours({ failed: '131047: more than 24 hours' })])
  await until(() => expect(words()).toContain('131047: more than 24 hours'))
  await press('Try again')
  expect(asked()).toEqual([{ do: 'retry', message: '70' }])
  await press('Write again')
  await until(() => expect(useComposer().box.text).toBe('It is on its way'))
})

it('S164 a mail with copies is written again instead: the server\'s way would forget who else got it', async () => {
  await atDesk([ours({ failed: '', mail: { cc: ['stock@lampshop.example'] } })])
  await until(() => expect(words()).toContain('does not say why'))
  expect(named('Try again')).toBeUndefined()
  expect(named('Write again')).toBeDefined()
})

it('a sent message can be deleted after a question, and says why it cannot be changed', async () => {
  await atDesk()
  await settled()
  await press('What to do with this message')
  await until(() => expect(item('Edit')?.textContent).toContain('Sent messages cannot be changed here'))
  await choose('Delete')
  await until(() => expect(words()).toContain('Delete this message?'))
  expect(asked()).toEqual([])
  await press('Delete')
  expect(asked()).toEqual([{ do: 'delete', message: '70' }])
})

it('a transcript goes to a good address only, and a block is asked for first', async () => {
  await atDesk()
  await settled()
  await press('More')
  await choose('Send transcript…')
  await until(() => expect(onPage('input[type="email"]')).not.toBeNull())
  const field = onPage('input[type="email"]') as HTMLInputElement
  for (const [address, sent] of [['nobody', 0], ['nora@mail.example', 1]] as const) {
    field.value = address
    field.dispatchEvent(new Event('input'))
    await until(() => expect(named('Send transcript')?.disabled).toBe(sent === 0))
    named('Send transcript')?.click()
    expect(asked()).toHaveLength(sent)
  }
  expect(asked()).toEqual([{ do: 'transcript', email: 'nora@mail.example' }])
  await press('More')
  await choose('Block customer…')
  await until(() => expect(words()).toContain('Block Nguyễn Thị Lan?'))
  await press('Block')
  expect(asked().at(-1)).toEqual({ do: 'block', on: true })
})

it('S140 on a colleague\'s ticket nothing is blocked, and it says why', async () => {
  await atDesk([], { assignee: 'kim' })
  await press('More')
  await until(() => expect(item('Block customer…')?.textContent).toMatch(/Block customer….+/))
  expect(item('Block customer…')?.hasAttribute('data-disabled')).toBe(true)
})

it('S010 S012 a note mentions colleagues by name: chosen from the menu or typed', async () => {
  await atDesk()
  await settled()
  useComposer().pick('note')
  await until(() => expect(named('Mention a colleague')).toBeDefined())
  await press('Mention a colleague')
  await choose('Kim Sato')
  await until(() => expect(useComposer().box.text).toBe('@Kim Sato '))
  await useComposer().send()
  expect((await db.outbox.toArray()).map(({ input }) => input)).toEqual([{ text: '@Kim Sato', mentions: [{ id: 'kim', name: 'Kim Sato' }] }])
})

it('who else types, on what, and whether the customer is there, stands in the head', async () => {
  await atDesk()
  await db.presences.put({ source: 'chatwoot:7', at: 1, agents: {}, customers: ['facebook:1/c1'] })
  await until(() => expect(onPage('.sub')?.textContent).toContain('online'))
  const typing = { id: `${id} kim`, ticket: id, who: 'kim', name: 'Kim Sato', isCustomer: false, isNote: false, on: true, until: Date.now() + 60_000 }
  await db.typings.bulkPut([typing, { ...typing, id: `${id} ana`, who: 'ana', name: 'Ana' }, { ...typing, id: `${id} late`, who: 'x', name: 'Late', until: 1 }])
  await until(() => expect(onPage('.sub')?.textContent).toContain('Kim Sato is typing'))
  await db.typings.put({ ...typing, isNote: true })
  await until(() => expect(onPage('.sub')?.textContent).toContain('Kim Sato is writing a note'))
  await db.typings.clear()
  await until(() => expect(onPage('.sub')?.textContent).not.toContain('Kim'))
})

it('typing is told once, of a note as a note, and ended when it is sent', async () => {
  const wrapper = await atDesk()
  await settled()
  const write = (text: string) => wrapper.get('textarea').setValue(text)
  await write('H')
  await write('Hi')
  expect(asked()).toEqual([{ do: 'typing', on: true, note: false }])
  await useComposer().send()
  await until(() => expect(asked().at(-1)).toEqual({ do: 'typing', on: false, note: false }))
  useComposer().pick('note')
  await until(() => expect(wrapper.get('textarea').attributes('aria-label')).toBe('Note'))
  await write('N')
  expect(asked().at(-1)).toEqual({ do: 'typing', on: true, note: true })
})
