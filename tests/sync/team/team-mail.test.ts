import type { Inputs } from '@/domain/actions'
import type { FaultKind } from '@/practice/chatwoot/faults'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { append, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

/** A desk with the ticket of somebody who has left the chat and whose address is known. */
async function opened() {
  const shared = sharedOffice()
  const { office, running } = shared
  const { talk } = say(running, { name: 'Nora Petit', text: 'Is it there?', known: { email: 'nora@mail.example' } })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const ticket = `${mai.source.id}/${talk.id}`
  const write = (changes: Partial<Inputs['mail']> = {}, id = 'c1') => mai.dispatch({ id, ticket, source: mai.source.id, by: mai.me, at: Date.now(), action: 'mail', input: { to: 'nora@mail.example', subject: 'Your lamp', text: 'It is on its way', files: [], ...changes } })
  const later = async (ms = 70_000) => {
    vi.setSystemTime(Date.now() + ms)
    await mai.run()
  }
  const mails = () => Object.values(office.talks).filter(({ inbox }) => inbox === 32)
  return { ...shared, mai, talk, ticket, write, later, mails }
}

it('S114, S166, S167: a mail begins a conversation of its own, with its subject, copies and files, and waits for the customer', async () => {
  const { mai, write, mails, ticket, office } = await opened()
  const blob = new Blob(['%PDF'], { type: 'application/pdf' })
  await mai.db.files.put({ id: 'f1', name: 'label.pdf', mime: 'application/pdf', size: 4, blob })
  await write({ cc: ['stock@lampshop.example'], bcc: ['boss@lampshop.example'], files: [{ id: 'f1', name: 'label.pdf', mime: 'application/pdf', size: 4 }] })
  await mai.run()
  expect(mails()).toMatchObject([{ more: { mail_subject: 'Your lamp' }, status: 'snoozed', assignee: 11 }])
  const [line] = mails()[0]!.lines
  expect(line).toMatchObject({ content: 'It is on its way', private: false, attributes: { cc_emails: ['stock@lampshop.example'], bcc_emails: ['boss@lampshop.example'] } })
  expect(line!.files).toMatchObject([{ name: 'label.pdf', size: 4 }])
  expect(office.contacts).toHaveLength(1)
  expect([await mai.db.outbox.count(), await mai.db.files.count()]).toEqual([0, 0])
  // Who wrote to whom stays in the thread of the ticket at which it was written.
  expect(await mai.db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).filter(({ kind }) => kind === 'event').toArray()).toMatchObject([{ action: 'mail', by: mai.me, detail: { to: 'nora@mail.example', subject: 'Your lamp' } }])
})

it.each<[string, FaultKind, string, number]>([
  ['before its conversation was begun', 'cutBefore', '/conversations', 2],
  ['when its conversation was begun and nobody said so', 'cutAfter', '/conversations', 1],
  ['before it was said', 'cutBefore', '/messages', 3],
  ['when it was said and nobody told', 'cutAfter', '/messages', 1],
  ['by an answer nobody can read', 'malformed', '/messages', 1],
  ['when somebody new was made known', 'cutAfter', '/contacts', 1],
  ['by a server that asks to wait', 'throttled', '/messages', 1],
])('S163: a mail that is cut off %s goes out once', async (_, kind, part, times) => {
  const { mai, write, later, mails, faults, office } = await opened()
  faults.push({ method: 'POST', part, kind, times })
  await write({ to: 'new@fast.example' })
  await mai.run()
  for (let passes = 0; passes < 5; passes++) await later()
  expect(mails().map(({ lines }) => lines.filter(({ kind }) => kind === 1).map(({ content }) => content))).toEqual([['It is on its way']])
  expect(office.contacts.filter(({ email }) => email === 'new@fast.example')).toHaveLength(1)
  expect(await mai.db.outbox.count()).toBe(0)
})

it('S163: without a network it waits with its words and files, and goes out when there is one', async () => {
  const { mai, write, later, mails, network } = await opened()
  network.down = true
  await write()
  await mai.run()
  expect((await mai.db.outbox.toArray()).map(({ state }) => state)).toEqual(['waiting'])
  network.down = false
  await later()
  expect(mails()).toHaveLength(1)
})

it('S164: an inbox that is missing is said, and the words stay', async () => {
  const { mai, write, office } = await opened()
  office.inboxes = office.inboxes.filter(({ type }) => type !== 'Channel::Email')
  await write()
  await mai.run()
  expect(await mai.db.outbox.toArray()).toMatchObject([{ state: 'rejected', reason: 'noMailInbox', input: { text: 'It is on its way' } }])
})

it('S115: the answer to it comes in as a mail of the same customer', async () => {
  const { mai, write, mails, running, later, ticket } = await opened()
  await write()
  await mai.run()
  append(running, mails()[0]!, { content: 'Thank you', contentType: 'incoming_email', attributes: { email: { subject: 'Re: Your lamp', from: ['nora@mail.example'] } } })
  await later()
  const [chat, letter] = await Promise.all([mai.db.tickets.get(ticket), mai.db.tickets.get(`${mai.source.id}/${mails()[0]!.id}`)])
  expect(letter).toMatchObject({ channel: 'email', snippet: 'Thank you', status: 'open', assignee: mai.me, customer: chat!.customer, subject: 'Your lamp' })
})
