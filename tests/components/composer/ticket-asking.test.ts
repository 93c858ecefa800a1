// @vitest-environment happy-dom
import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { useAsking } from '@/stores/asking'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { ben } from '../../make'
import { enter, onPage, owedReply, said, settled, until, words } from '../ticket/ticket-room'

const hour = 3600_000
const field = () => onPage('textarea.write') as HTMLTextAreaElement
const opener = () => onPage('[aria-label="Ask for…"]')
const items = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
const outbox = async () => (await db.outbox.toArray()).filter(({ action }) => ['ask', 'feedback', 'reply'].includes(action)).map(({ action, input }) => [action, input])

async function menu(room: Parameters<typeof enter>[1] = {}) {
  await enter(TicketView, room)
  await settled()
  await until(() => expect(useComposer().box.loaded).toBe(true))
  opener()?.click()
  await until(() => expect(items().length).toBe(3))
}
const choose = (n: number) => items()[n]?.click()

it('asks in the customer’s language, and only after it was read and sent', async () => {
  await menu({ messages: [said({ text: 'Sziasztok! Mennyi a szállítás?' })] })
  choose(0)
  await until(() => expect(field().value).toBe('Milyen telefonszámon érhetjük el?'))
  expect(words()).toContain('Phone number')
  expect(await outbox()).toEqual([])
  onPage('.send')?.click()
  await until(async () => expect(await outbox()).toEqual([['ask', { what: 'phone', text: 'Milyen telefonszámon érhetjük el?' }]]))
  expect(useAsking().what).toBeUndefined()
})

it('keeps the agent’s own question', async () => {
  await menu()
  void useComposer().type(useComposer().box.id, 'Your mail?')
  choose(1)
  await until(() => expect(useAsking().what).toBe('email'))
  expect(field().value).toBe('Your mail?')
})

it('without the buttons it is a plain reply', async () => {
  await menu()
  choose(2)
  await until(() => expect(onPage('[aria-label="Leave out the buttons"]')).not.toBeNull())
  onPage('[aria-label="Leave out the buttons"]')?.click()
  await until(() => expect(onPage('[aria-label="Leave out the buttons"]')).toBeNull())
  onPage('.send')?.click()
  await until(async () => expect((await outbox())[0]?.[0]).toBe('reply'))
})

it('S016 who was asked already is not asked twice, and the menu says so', async () => {
  await menu({ ticket: { feedback: { askedAt: Date.now() - hour } } })
  expect(items()[2]?.getAttribute('aria-disabled')).toBe('true')
  expect(items()[2]?.textContent).toContain('The customer was asked already')
})

it('S164 the words of a refused one go back into the field, with what they asked for', async () => {
  await enter(TicketView, { owed: [owedReply({ action: 'ask', input: { what: 'email', text: 'Your mail?' } as never, state: 'rejected', reason: 'invalid' })] })
  await until(() => expect(words()).toContain('Your text is kept'))
  const edit = [...document.querySelectorAll<HTMLElement>('.notice button')].find(({ textContent }) => textContent?.includes('Edit'))
  edit?.click()
  await until(() => expect([field()?.value, useAsking().what]).toEqual(['Your mail?', 'email']))
})

it('a comment has nothing to ask with', async () => {
  await enter(TicketView, { ticket: { kind: 'comment', channel: 'comment' } })
  await until(() => expect(onPage('.send')).not.toBeNull())
  expect(opener()).toBeNull()
})

it.each<[string, Partial<Ticket>, string, string[]]>([
  ['S140 a colleague’s', { assignee: 'ben' }, 'has this ticket', ['Take over', 'Add a note']],
  ['S018 closed', { status: 'closed' }, 'This ticket is closed.', ['Reopen', 'Add a note']],
  ['after 24 hours', { replyUntil: Date.now() - 1 }, 'The reply window has ended.', ['View on Facebook', 'Add a note']],
  ['after the 7 days of a person', { replyUntil: Date.now() - 9, humanUntil: Date.now() - 1 }, 'The reply window has ended.', ['View on Facebook', 'Add a note']],
  ['S076 never answered', { lastCustomerAt: undefined, lastAgentAt: 1, replyUntil: 1 }, 'Waiting for the first answer.', ['View on Facebook', 'Add a note']],
  ['S112 out of reach', { reachable: false }, 'The customer cannot be reached here.', ['View on Facebook', 'Add a note']],
])('a locked composer says why and what can be done: %s', async (_, changes, why, actions) => {
  await enter(TicketView, { ticket: { link: 'https://www.facebook.com/1', ...changes } })
  await until(() => expect(onPage('.locked')?.textContent).toContain(why))
  expect([...document.querySelectorAll('.locked button')].map(({ textContent }) => textContent?.trim())).toEqual(actions)
})

it.each<[string, Partial<Ticket>, string | undefined, boolean]>([
  ['plain', { replyUntil: Date.now() + 18 * hour }, 'plain', false],
  ['warm in the last two hours', { replyUntil: Date.now() + hour }, 'warm', false],
  ['a person’s after the 24 hours', { replyUntil: Date.now() - hour, humanUntil: Date.now() + 100 * hour }, 'plain', true],
  ['a person’s last two hours', { replyUntil: Date.now() - hour, humanUntil: Date.now() + hour }, 'warm', true],
  ['none where the channel has none', {}, undefined, false],
])('the reply window is %s', async (_, changes, look, person) => {
  await enter(TicketView, { ticket: { assignee: 'ana', ...changes } })
  await until(() => expect(onPage('.composer')).not.toBeNull())
  const countdown = onPage('.countdown')
  expect(countdown?.classList.contains(look ?? '') ?? look === undefined).toBe(true)
  expect(words().includes('You can still answer personally until')).toBe(person)
})

it('S140 nobody’s ticket is not asked in a colleague’s name', async () => {
  await enter(TicketView, { ticket: { assignee: ben.id } })
  await until(() => expect(onPage('.locked')).not.toBeNull())
  expect(opener()).toBeNull()
})
