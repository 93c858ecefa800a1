import type { Command } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { Taken } from '@/connectors/errors'
import { assign } from '@/practice/chatwoot/talk'
import { ticketOf } from '../contract/remote'
import { stand } from './stand'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => vi.useRealTimers())

/** A ticket that nobody has, of which a colleague thinks just now as well; `race` says at which call and when. */
async function waiting() {
  const made = stand()
  const { talk } = made.say({ name: 'Nora Petit', text: 'Is it still there?' })
  const ticket = ticketOf(arrivalOf(made.mai, await readOne(made.mai, talk.id), Date.now()).conversation)
  const about = { id: 'c1', ticket: ticket.id, source: made.mai.source.id, by: 'mai', at: Date.now() }
  const race = (kind: 'outrun' | 'overtaken', part: string) => made.faults.push({ kind, method: 'POST', part, times: 1, rival: () => void assign(made.running, talk, 12) })
  const asked = (part: string) => made.calls.filter(call => call.startsWith('POST') && call.includes(part)).length
  return { ...made, talk, ticket, about, race, asked }
}
const otto = 'chatwoot:7@desk.lampshop.example#12'

it('S038: whom a colleague overtakes while claiming is told who has it, and does not take it back', async () => {
  const { mai, talk, ticket, about, race, asked } = await waiting()
  race('overtaken', '/assignments')
  const claim: Command<'assign'> = { ...about, action: 'assign', input: { to: 'mai' } }
  await expect(chatwoot.send.assign!(mai, { command: claim, ticket, files: [] })).rejects.toEqual(new Taken(otto, 'Otto Brandt'))
  expect([talk.assignee, asked('/assignments')]).toEqual([12, 1])
})

it('S038: whoever claims last has it there, so the colleague who was quicker is the one who is told', async () => {
  const { mai, talk, ticket, about, race } = await waiting()
  race('outrun', '/assignments')
  expect(await chatwoot.send.assign!(mai, { command: { ...about, action: 'assign', input: { to: 'mai' } }, ticket, files: [] })).toEqual({})
  expect(talk.assignee).toBe(11)
})

it('S140: a reply that is out by the time a colleague takes the ticket stands, and the ticket is shown as theirs', async () => {
  const { mai, talk, ticket, about, race, asked } = await waiting()
  race('overtaken', '/assignments')
  const receipt = await chatwoot.send.reply!(mai, { command: { ...about, action: 'reply', input: { text: 'Yes', files: [] } }, ticket, files: [] })
  expect(receipt.ticket).toMatchObject({ assignee: otto })
  expect([talk.assignee, asked('/messages'), asked('/assignments')]).toEqual([12, 1, 1])
})

it.each(['/toggle_status', '/assignments'])('S018: who takes a ticket right behind its reopening (%s) keeps it', async (part) => {
  const { mai, running, talk, ticket, about, race } = await waiting()
  assign(running, talk, 13)
  talk.status = 'resolved'
  race('overtaken', part)
  await chatwoot.send.reopen!(mai, { command: { ...about, action: 'reopen', input: {} }, ticket: { ...ticket, status: 'closed', lastFrom: 'customer' }, files: [] })
  expect([talk.status, talk.assignee]).toEqual(['open', 12])
})
