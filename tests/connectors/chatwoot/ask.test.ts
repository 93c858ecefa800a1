import type { Job } from '@/connectors/connector'
import type { Ask } from '@/domain/actions/ask'
import type { Saying } from '@/practice/chatwoot/talk'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { askedIn } from '@/connectors/chatwoot/forms'
import { message } from '@/connectors/chatwoot/schema'
import { fillIn } from '@/practice/chatwoot/forms'
import { keeper, pullInto, ticketOf } from '../contract/remote'
import { stand } from './stand'

const nobodyKnown = async () => false

/** Somebody wrote; `job` asks them for something. */
async function chatting(saying: Partial<Saying> = {}) {
  const made = stand()
  const { talk } = made.say({ name: 'Clara', text: 'Where is my lamp?', ...saying })
  const kept = keeper()
  const { cursor } = await pullInto(kept, { connector: chatwoot, session: made.mai })
  const ticket = ticketOf([...kept.conversations.values()].sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0])
  const job = (input: Ask) => ({ command: { id: crypto.randomUUID(), action: 'ask', input, ticket: ticket.id, source: ticket.source, by: 'mai', at: Date.now() }, ticket, files: [] }) as unknown as Job<'ask'>
  const again = async () => {
    await pullInto(kept, { connector: chatwoot, session: made.mai }, cursor)
    return { messages: [...kept.messages.values()], conversation: [...kept.conversations.values()][0] }
  }
  return { ...made, talk, ticket, job, again }
}

it('S145 the chat on the website asks for an e-mail address with a field of its own; what is filled in is the customer’s', async () => {
  const { mai, office, running, talk, job, bodies, again } = await chatting()
  const { entry } = await chatwoot.send.ask!(mai, job({ what: 'email', text: 'Your e-mail?' }))
  expect(entry).toMatchObject({ from: 'agent', by: 'mai', text: 'Your e-mail?', asks: 'email' })
  expect(entry).not.toHaveProperty('answer')
  expect(bodies[0]).toMatchObject({ content: 'Your e-mail?', content_type: 'input_email', private: false, echo_id: expect.any(String) })
  fillIn(running, talk, talk.lines.find(({ id }) => String(id) === entry?.id)!, 'Clara@Mail.example')
  const { messages } = await again()
  expect(messages.find(({ id }) => id === entry?.id)).toMatchObject({ asks: 'email', answer: 'clara@mail.example' })
  expect(office.contacts.find(({ id }) => id === talk.contact)).toMatchObject({ email: 'clara@mail.example' })
})

it('S145 S121 for a phone number with a form of one field; what is filled in stands below the question', async () => {
  const { mai, running, talk, job, bodies, again } = await chatting()
  const { entry } = await chatwoot.send.ask!(mai, job({ what: 'phone', text: 'Your phone?' }))
  expect(entry).toMatchObject({ text: 'Your phone?', asks: 'phone' })
  expect(bodies[0]).toMatchObject({ content_type: 'form', content_attributes: { items: [{ name: 'phone', label: 'Your phone?', type: 'text' }] } })
  fillIn(running, talk, talk.lines.find(({ id }) => String(id) === entry?.id)!, '+36 30 123 4567')
  expect((await again()).messages.find(({ id }) => id === entry?.id)).toMatchObject({ asks: 'phone', answer: '+36 30 123 4567' })
})

it.each(['email', 'phone'] as const)('S145 a question for the %s that was cut off is found again; the same words without a field are another', async (what) => {
  const { mai, job, faults, ticket } = await chatting()
  const going = job({ what, text: 'Where can we reach you?' })
  await chatwoot.send.reply!(mai, { ...going, command: { ...going.command, id: 'r', action: 'reply', input: { text: 'Where can we reach you?', files: [] } }, ticket } as Job<'reply'>)
  await chatwoot.send.ask!(mai, { ...going, command: { ...going.command, id: 'o', input: { what: what === 'email' ? 'phone' : 'email', text: 'Where can we reach you?' } } })
  expect(await chatwoot.echo.ask!(mai, going, nobodyKnown)).toBe('absent')
  faults.push({ kind: 'cutAfter', method: 'POST', part: '/messages', times: 1 })
  await expect(chatwoot.send.ask!(mai, going)).rejects.toThrow()
  expect(await chatwoot.echo.ask!(mai, going, nobodyKnown)).toMatchObject({ entry: { asks: what } })
})

it('S140 who was overtaken asks nothing', async () => {
  const { mai, job, talk, running } = await chatting()
  talk.assignee = 12
  await expect(chatwoot.send.ask!(mai, job({ what: 'email', text: 'Your e-mail?' }))).rejects.toMatchObject({ reason: 'taken' })
  expect([talk.lines.length, running.office.talks[talk.id]?.assignee]).toEqual([1, 12])
})

it.each(['messenger', 'instagram', 'whatsapp', 'email', 'telegram', 'sms'] as const)('S145 %s behind the server has no fields: it is asked in words', (channel) => {
  expect(chatwoot.lacks?.[channel]).toContain('ask')
})

const raw = (content_type: string, content_attributes: Record<string, unknown>) => v.parse(message, { id: 1, message_type: 1, created_at: 1, content: 'x', content_type, content_attributes })
it.each([
  ['a form of several fields, a line for each', 'form', { items: [{ name: 'size' }], submitted_values: [{ name: 'size', value: 'M' }, { name: 'colour', value: 'red' }] }, { answer: 'M\nred' }],
  ['a choice, by what the customer saw', 'input_select', { submitted_values: [{ title: 'Blue one', value: 'b1' }] }, { answer: 'Blue one' }],
  ['a survey, whose score is the ticket’s', 'input_csat', { submitted_values: { csat_survey_response: { rating: 5 } } }, { asks: 'rating' }],
  ['nothing filled in', 'form', { items: [{ name: 'phone' }], submitted_values: [] }, { asks: 'phone' }],
  ['odd values', 'form', { items: 'x', submitted_values: [null, 'x', { value: { a: 1 } }, { value: 7 }] }, { answer: '7' }],
  ['an e-mail address that is none', 'input_email', { submitted_email: 7 }, { asks: 'email' }],
])('S145 what was filled in: %s', (_, type, told, asked) => {
  expect(askedIn(raw(type, told))).toEqual(asked)
})
