// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TicketRow from '@/components/queue/TicketRow.vue'
import { noon, source, ticket } from '../../make'
import { freshStage, show } from '../stage'

freshStage()
function row(changes: Parameters<typeof ticket>[0], props = {}) {
  return show(TicketRow, { ticket: ticket(changes), page: source(), tags: [], now: noon, opened: false, picked: false, menuOpen: false, ...props })
}

it.each([[0, '0', '0 messages'], [1, '1', '1 message'], [12, '12', '12 messages'], [99, '99', '99 messages'], [100, '99+', '100 messages']])('S037 %d messages are a bubble of %s', (messages, bubble, name) => {
  const found = row({ messages }).get('.bubble.messages')
  expect(found.text()).toBe(bubble)
  expect(found.attributes('aria-label')).toBe(name)
})

it('S037 an unread row says so in words, not by its weight alone', () => {
  expect(row({}).get('.first').text()).toContain('Unread')
  expect(row({ seenAt: noon }).get('.first').text()).not.toContain('Unread')
})

it.each([[4, 'bare', '4 min', 'waiting 4 minutes'], [34, 'warm', '34 min', 'waiting 34 minutes'], [130, 'hot', '2 h 10', 'waiting 2 hours 10 minutes']])('a wait of %d minutes is %s', (minutes, heat, text, name) => {
  const stub = row({ waitingSince: noon - minutes * 60_000 }).get('.stub')
  expect(stub.classes()).toContain(heat)
  expect(stub.get('[aria-hidden]').text()).toBe(text)
  expect(stub.get('.hidden').text()).toBe(name)
})

it('S065 a seen ticket that nobody answered says so', () => {
  expect(row({ seenAt: noon }).get('.stub .hidden').text()).toMatch(/^seen, not answered/)
})

it('an answered ticket has no stub, and the words are ours', () => {
  const answered = row({ waitingSince: undefined, lastFrom: 'agent', snippet: 'Dạ còn ạ', seenAt: noon })
  expect(answered.find('.stub').exists()).toBe(false)
  expect(answered.get('.second').text()).toContain('You: Dạ còn ạ')
})

it('S027 a customer without a name is called something, never "undefined"', () => {
  const text = row({ name: '' }).text()
  expect(text).toContain('Unknown customer')
  expect(text).not.toContain('undefined')
})

it.each(['<img src=x onerror=alert(1)>', '<b>bold</b>', '{{ 1 + 1 }}', 'a'.repeat(20_000), '\u202Eevil\u202C', 'שלום'])('text of customers is text: %.30s', (text) => {
  const shown = row({ name: text, snippet: text })
  expect(shown.get('.who').element.textContent).toBe(text)
  expect(shown.get('.second .cut').element.textContent).toBe(text)
  expect(shown.find('.body img, .body b').exists()).toBe(false)
})

it('S013 a priority is a letter with a name', () => {
  const flag = row({ priority: 'high' }).get('.priority')
  expect(flag.text()).toBe('H')
  expect(flag.attributes('aria-label')).toBe('Priority: High')
})

it('S087 of many tags one is shown, and how many more there are', () => {
  const tags = ['Giao hàng', 'VIP', 'Đổi trả'].map((name, order) => ({ id: name, name, hue: 1, order }))
  expect(row({}, { tags }).findAll('.tag').map(tag => tag.text())).toEqual(['Giao hàng', '+2'])
})

it('S093 names its page beside the colour', () => {
  expect(row({}).get('.page-name').text()).toBe('Mộc Home')
})

it('S108 the channel has a text alternative, S109 website chat has no icon', () => {
  expect(row({}).get('.channel').attributes('aria-label')).toBe('Messenger')
  expect(row({ channel: 'web' }).find('.channel').exists()).toBe(false)
})
