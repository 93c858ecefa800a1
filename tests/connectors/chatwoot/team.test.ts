import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { addNote, dropNote, editNote } from '@/connectors/chatwoot/notes'
import { ticketOf } from '../contract/remote'
import { stand } from './stand'

const desk = chatwoot.teamDesk!

async function waiting() {
  const made = stand()
  const { talk } = made.say({ name: 'Nora Petit', text: 'Is it still there?', known: { email: 'nora@mail.example' } })
  return { ...made, talk, ticket: ticketOf(arrivalOf(made.mai, await readOne(made.mai, talk.id), Date.now()).conversation) }
}

it('the lists of the account: people, teams, inboxes, labels, templates, fields, counters', async () => {
  const { mai, office } = await waiting()
  const roster = await chatwoot.roster!(mai)
  expect(roster.members.map(({ id, role }) => [id, role])).toEqual([['mai', 'agent'], ['chatwoot:7@desk.lampshop.example#12', 'agent'], ['chatwoot:7@desk.lampshop.example#13', 'supervisor']])
  expect(roster.crews).toMatchObject([{ name: 'first line', mine: true }, { name: 'escalations', mine: false }])
  expect(roster.inboxes.map(({ channel }) => channel)).toEqual(['web', 'email', 'whatsapp', 'other', 'messenger', 'instagram', 'telegram'])
  expect(roster).toMatchObject({ labels: ['abandoned', 'refund', 'vip'], counts: { inbox: 0, unassigned: 1, escalated: 0, open: 1, closed: 0 }, me: { state: 'online', autoOffline: true } })
  expect(roster.templates).toHaveLength(office.canned.length)
  expect(roster.attributes).toContainEqual({ key: 'recording', name: 'Recording', of: 'ticket', type: 'link', values: [] })
})

it('S147: availability reaches the server', async () => {
  const { mai, office } = await waiting()
  await desk.availability(mai, 'busy')
  expect(office.agents[0]).toMatchObject({ availability: 'busy' })
})

it('S126: notes on the customer are shared by all agents', async () => {
  const { mai, otto, ticket } = await waiting()
  const { id } = await addNote(mai, ticket, 'Buys brass only')
  await editNote(otto, ticket, id, 'Buys brass and copper')
  expect(await desk.notes(mai, ticket)).toMatchObject([{ text: 'Buys brass and copper', by: 'mai', name: 'Mai Lindqvist' }])
  await dropNote(otto, ticket, id)
  expect(await desk.notes(mai, ticket)).toEqual([])
})

it('S127: former conversations are those of the same customer', async () => {
  const { mai, ticket, say } = await waiting()
  say({ name: 'Somebody Else', text: 'Hi' })
  expect((await desk.former(mai, ticket)).map(({ conversation }) => conversation.id)).toEqual([ticket.id])
})

it('S164: a failed message can be tried again or taken back, a customer blocked, a transcript sent', async () => {
  const { mai, ticket, talk, say } = await waiting()
  const { line } = say({ name: 'Nora Petit', text: 'Your invoice', agent: 11 })
  line.status = 'failed'
  line.attributes = { external_error: 'Number unknown' }
  expect((await chatwoot.history(mai, ticket, undefined)).messages.at(-1)).toMatchObject({ failed: 'Number unknown' })
  expect(await desk.retryMessage(mai, ticket, String(line.id))).toMatchObject({ mark: 'sent' })
  expect(await desk.deleteMessage(mai, ticket, String(line.id))).toMatchObject({ deleted: true })
  await desk.transcript(mai, ticket, 'nora@mail.example')
  await desk.block(mai, ticket, true)
  expect(talk.status).toBe('resolved')
})

it('who types is told to the others', async () => {
  const { mai, ticket, running } = await waiting()
  const told: string[] = []
  running.listeners.add(({ event, but }) => void told.push(`${event} ${but}`))
  await desk.typing(mai, ticket, true, false)
  expect(told).toEqual(['conversation.typing_on 11'])
})
