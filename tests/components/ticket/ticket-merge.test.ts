// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { send } from '@/platform/messages'
import { db } from '@/sync/db'
import { source } from '../../make'
import { enter, onPage, settled, until, words } from './ticket-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))
beforeEach(() => vi.mocked(send).mockReset().mockResolvedValue(undefined))

const there = 'chatwoot:7'
const lan = { id: `${there}/c1`, source: there, facts: { name: [{ id: 'name', value: 'Lan', from: 'channel' as const, at: 1 }], membership: [{ id: 'm', value: '0042', from: 'channel' as const, at: 1 }] } }
const other = { customer: `${there}/c2`, name: 'L. Nguyễn', email: 'lan@mail.example', membership: '0043' }

async function atDesk(answer: unknown = [other, { customer: lan.id, name: 'Lan' }]) {
  vi.mocked(send).mockImplementation((async (name: string) => name === 'findPeople' ? answer : undefined) as typeof send)
  const wrapper = await enter(TicketView, { ticket: { id: `${there}/1`, source: there, page: there, channel: 'web', customer: lan.id, name: 'Lan' }, sources: [source({ id: there, connector: 'chatwoot', name: 'Lamp Shop' })] })
  await db.customers.put(lan)
  await settled()
  return wrapper
}
const all = <T extends HTMLElement>(selector: string, words: string) => [...document.querySelectorAll<T>(selector)].find(at => (at.getAttribute('aria-label') ?? at.textContent ?? '').includes(words))
async function press(words: string, selector = 'button') {
  await until(() => expect(all<HTMLButtonElement>(selector, words)?.hasAttribute('disabled')).toBe(false))
  all(selector, words)?.click()
}
async function search(words: string) {
  await press('More')
  await press('Merge with another customer…', '[role="menuitem"]')
  await until(() => expect(onPage('input[type="search"][dir="auto"]')).not.toBeNull())
  const field = onPage('[role="dialog"] input') as HTMLInputElement
  field.value = words
  field.dispatchEvent(new Event('input'))
  await press('Search', '[role="dialog"] button')
}

it('S024 the same person is found on the server, seen beside this one, and merged there once the agent has said so', async () => {
  await atDesk()
  await search('nguyen')
  await until(() => expect(words()).toContain('L. Nguyễn'))
  expect(all('[role="dialog"] li button', 'Lan'), 'whoever is open is not offered').toBeUndefined()
  await press('L. Nguyễn', '[role="dialog"] li button')
  await until(() => expect(words()).toContain('On Lamp Shop two customers become one, for everybody. This cannot be undone.'))
  await until(() => expect(words()).toMatch(/kept in a note:.*Name: L\. Nguyễn.*Membership: 0043/))
  expect(await db.outbox.count()).toBe(0)
  await press('Make one customer', '[role="dialog"] .primary')
  await until(async () => expect((await db.outbox.toArray()).map(({ action, input }) => [action, input])).toMatchObject([
    ['customerNote', { text: expect.stringMatching(/^Before merging: .*0043/) }],
    ['merge', { to: lan.id, from: other.customer }],
  ]))
})

it('S024 what comes in about the customer while the two are compared is shown, and what is lost by it goes into the note', async () => {
  await atDesk()
  await db.customers.put({ ...lan, facts: { name: lan.facts.name } })
  await settled()
  await search('nguyen')
  await press('L. Nguyễn', '[role="dialog"] li button')
  await until(() => expect(words()).toContain('kept in a note: Name: L. Nguyễn'))
  await db.customers.put(lan)
  await until(() => expect(words()).toContain('kept in a note: Name: L. Nguyễn · Membership: 0043'))
})

it.each([
  ['nobody is found', [], 'Nobody else was found.'],
  ['there is no connection', 'offline', 'You are offline.'],
])('says that %s, and keeps the words', async (_, answer, told) => {
  await atDesk(answer)
  await search('nguyen')
  await until(() => expect(words().toLowerCase()).toContain(told.toLowerCase()))
  expect((onPage('[role="dialog"] input') as HTMLInputElement).value).toBe('nguyen')
})
