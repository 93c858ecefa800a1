import type { Stand } from './stand'
import type { Session } from '@/connectors/connector'
import type { Inputs } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { Rejected, Taken } from '@/connectors/errors'
import { assign } from '@/practice/chatwoot/talk'
import { ticketOf } from '../contract/remote'
import { stand } from './stand'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 12) })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => vi.useRealTimers())

/** A customer has written to the website's chat. */
function waiting(inbox = 31) {
  const made = stand()
  const { talk } = made.say({ name: 'Nora Petit', text: 'Is it still there?', inbox })
  return { ...made, talk }
}

async function ticket(session: Session, id: number) {
  const { conversation, desk } = arrivalOf(session, await readOne(session, id), session.now())
  return { ...ticketOf(conversation), ...desk }
}

let asked = 0
/** Does something as the agent of a session would, on the ticket as it is now. */
async function act<N extends keyof Inputs>(session: Session, { talk }: Pick<ReturnType<typeof waiting>, 'talk'>, action: N, input: Inputs[N], extra: { files?: Blob[], name?: string } = {}) {
  const about = await ticket(session, talk.id)
  const command = { id: `c${++asked}`, action, input, ticket: about.id, source: about.source, by: session.me!, at: session.now() }
  return (chatwoot.send[action] as (session: Session, job: unknown) => Promise<unknown>)(session, { command, ticket: about, files: extra.files ?? [], name: extra.name })
}

it('S153: a reply to an open ticket that nobody has takes it and makes it pending, which ends with the customer\'s next word', async () => {
  const desk = waiting()
  await act(desk.mai, desk, 'reply', { text: 'Yes, it is', files: [] })
  expect(desk.talk).toMatchObject({ status: 'snoozed', snoozedUntil: null, assignee: 11 })
  expect((await ticket(desk.mai, desk.talk.id)).status).toBe('pending')
  desk.say({ name: 'Nora Petit', text: 'Great' })
  expect(await ticket(desk.mai, desk.talk.id)).toMatchObject({ status: 'open', assignee: 'mai' })
})

it('S140: a reply that waited is not said on a ticket that a colleague has taken meanwhile', async () => {
  const desk = waiting()
  assign(desk.running, desk.talk, 12)
  const error = await act(desk.mai, desk, 'reply', { text: 'Yes', files: [] }).catch((error: unknown) => error)
  expect(error).toMatchObject({ reason: 'taken', who: 'Otto Brandt', holder: 'chatwoot:7@desk.lampshop.example#12' })
  expect(desk.talk.lines.filter(({ kind }) => kind === 1)).toEqual([])
})

it('S003: words, a picture and a voice message go out together', async () => {
  const desk = waiting()
  const files = [{ id: 'a', name: 'lamp.png', mime: 'image/png', size: 3 }, { id: 'b', name: 'voice.wav', mime: 'audio/wav', size: 4 }]
  await act(desk.mai, desk, 'reply', { text: 'Look and listen', files }, { files: [new Blob(['abc'], { type: 'image/png' }), new Blob(['abcd'], { type: 'audio/wav' })] })
  expect(desk.talk.lines.find(({ kind }) => kind === 1)).toMatchObject({ content: 'Look and listen', files: [{ type: 'image', name: 'lamp.png', size: 3 }, { type: 'audio', name: 'voice.wav', size: 4 }] })
})

it('S010, S036: a note with a mention tells the colleague, and is no activity', async () => {
  const desk = waiting()
  const before = await ticket(desk.mai, desk.talk.id)
  await act(desk.mai, desk, 'note', { text: '@Sue Okafor please look', mentions: [{ id: 'chatwoot:7@desk.lampshop.example#13', name: 'Sue Okafor' }] })
  expect(desk.talk.lines.at(-1)).toMatchObject({ private: true, content: '[@Sue Okafor](mention://user/13/Sue%20Okafor) please look' })
  expect(desk.office.notices).toMatchObject([{ agent: 13, type: 'conversation_mention' }])
  const after = await chatwoot.history(desk.mai, before, undefined)
  expect(after.messages.at(-1)).toMatchObject({ kind: 'note', text: '@Sue Okafor please look', by: 'mai' })
})

it('S001: what nobody has can be taken, and handed back', async () => {
  const desk = waiting()
  await act(desk.mai, desk, 'assign', { to: 'mai' })
  expect(desk.talk.assignee).toBe(11)
  await act(desk.mai, desk, 'assign', { to: undefined, over: 'mai' })
  expect(desk.talk.assignee).toBeNull()
})

it('S038: a colleague\'s ticket is not taken silently, only from whom the agent saw', async () => {
  const desk = waiting()
  assign(desk.running, desk.talk, 12)
  await expect(act(desk.mai, desk, 'assign', { to: 'mai' })).rejects.toBeInstanceOf(Taken)
  await expect(act(desk.sue, desk, 'assign', { to: 'sue', over: 'chatwoot:7@desk.lampshop.example#11' })).rejects.toBeInstanceOf(Taken)
  expect(desk.talk.assignee).toBe(12)
  await act(desk.sue, desk, 'assign', { to: 'sue', over: 'chatwoot:7@desk.lampshop.example#12' })
  expect(desk.talk.assignee).toBe(13)
})

it('S038: of two who claim at once one has it, and the other is told who', async () => {
  const desk = waiting()
  const claims = await Promise.allSettled([act(desk.mai, desk, 'assign', { to: 'mai' }), act(desk.otto, desk, 'assign', { to: 'otto' })])
  const lost = claims.flatMap(claim => claim.status === 'rejected' ? [claim.reason as Taken] : [])
  expect(lost).toHaveLength(1)
  expect(lost[0]?.who).toBe(desk.office.agents.find(({ id }) => id === desk.talk.assignee)?.name)
})

it('an agent of another server is not given a ticket: there it would be nobody\'s', async () => {
  const desk = waiting()
  await expect(act(desk.mai, desk, 'assign', { to: 'somebody local' })).rejects.toMatchObject({ reason: 'noSuchPerson' })
  expect(desk.talk.assignee).toBeNull()
})

it.each([
  ['high', 'high'],
  ['low', 'low'],
  [undefined, null],
] as const)('S013: the priority %s is %s there', async (value, there) => {
  const desk = waiting()
  desk.talk.priority = 'urgent'
  expect((await ticket(desk.mai, desk.talk.id)).priority).toBe('high')
  await act(desk.mai, desk, 'priority', { value })
  expect(desk.talk.priority).toBe(there)
})

it('S087: two who tag at once lose nothing, and a tag comes off as it is written there', async () => {
  const desk = waiting()
  await Promise.all([act(desk.mai, desk, 'tag', { tag: 'vip' }, { name: 'VIP' }), act(desk.otto, desk, 'tag', { tag: 'khach-quen' }, { name: 'Khách quen' })])
  expect(desk.talk.labels.sort()).toEqual(['khách-quen', 'vip'])
  expect((await ticket(desk.mai, desk.talk.id)).tags.sort()).toEqual(['khach-quen', 'vip'])
  await act(desk.mai, desk, 'untag', { tag: 'khach-quen' })
  expect(desk.talk.labels).toEqual(['vip'])
})

it('S015, S016: abandoned is labelled before it closes, so that no survey goes out', async () => {
  const desk = waiting()
  await act(desk.mai, desk, 'close', { reason: 'abandoned' })
  expect(desk.talk).toMatchObject({ status: 'resolved', labels: ['abandoned'] })
  expect(desk.talk.lines.some(({ contentType }) => contentType === 'input_csat')).toBe(false)
  expect(await ticket(desk.mai, desk.talk.id)).toMatchObject({ status: 'closed', reason: 'abandoned', tags: [] })
})

it('S016: resolved sends the survey by itself, and its answer stands on the ticket', async () => {
  const desk = waiting()
  await act(desk.mai, desk, 'close', { reason: 'resolved' })
  const survey = desk.talk.lines.find(({ contentType }) => contentType === 'input_csat')!
  survey.attributes = { submitted_values: { csat_survey_response: { rating: 5, feedback_message: 'Quick' } } }
  const messages = (await chatwoot.history(desk.mai, await ticket(desk.mai, desk.talk.id), undefined)).messages
  expect(messages.some(entry => entry.kind === 'message' && entry.asks === 'rating')).toBe(true)
})

it('S105: only who has it or an administrator closes it', async () => {
  const desk = waiting()
  assign(desk.running, desk.talk, 12)
  await expect(act(desk.mai, desk, 'close', { reason: 'resolved' })).rejects.toMatchObject({ reason: 'taken', who: 'Otto Brandt' })
  await act(desk.sue, desk, 'close', { reason: 'resolved' })
  expect(desk.talk.status).toBe('resolved')
})

it('S018: a ticket that an agent reopens stays with whom it was, though the server gives it to the agent', async () => {
  const desk = waiting()
  assign(desk.running, desk.talk, 12)
  await act(desk.sue, desk, 'close', { reason: 'abandoned' })
  desk.say({ name: 'Nora Petit', text: 'Never mind', agent: 12 })
  await act(desk.mai, desk, 'reopen', {})
  expect(desk.talk).toMatchObject({ status: 'snoozed', assignee: 12, labels: [] })
})

it.each([
  ['name', 'Nora P.', { name: 'Nora P.' }],
  ['phone', '+33 6 12 34 56 78', { phone: '+33612345678' }],
  ['phone', '', { phone: null }],
  ['email', 'nora@mail.example', { email: 'nora@mail.example' }],
  ['membership', '00417', { identifier: '00417' }],
  ['address', '1 rue de la Paix', { custom: { address: '1 rue de la Paix' } }],
] as const)('S121–S123: the %s %j is the contact\'s, for all agents', async (field, value, there) => {
  const desk = waiting()
  await act(desk.mai, desk, 'fact', { field, value })
  expect(desk.office.contacts[0]).toMatchObject(there)
})

it('a phone number that the server does not take is refused, not retried', async () => {
  const desk = waiting()
  desk.office.contacts[0]!.phone = '+33612345678'
  await expect(act(desk.mai, desk, 'fact', { field: 'phone', was: '+33612345678', value: '0612' })).rejects.toBeInstanceOf(Rejected)
})

it('S064, S065: read and unread are told there', async () => {
  const desk = waiting()
  await act(desk.mai, desk, 'seen', {})
  expect((await ticket(desk.mai, desk.talk.id)).unreadThere).toBe(0)
  await act(desk.mai, desk, 'unseen', {})
  expect((await ticket(desk.mai, desk.talk.id)).unreadThere).toBe(1)
})

it('a right that is missing is a refusal of this one thing, not of the token', async () => {
  const desk: Stand & Pick<ReturnType<typeof waiting>, 'talk'> = waiting()
  desk.faults.push({ kind: 'denied', method: 'POST', part: 'toggle_priority', times: 1 })
  await expect(act(desk.mai, desk, 'priority', { value: 'low' })).rejects.toMatchObject({ reason: 'permission' })
})
