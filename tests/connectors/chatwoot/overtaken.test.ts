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

const otto = 'chatwoot:7@desk.lampshop.example#12'

/** A ticket of `holder`'s, and a colleague who does something right behind a call of ours, for which that takes `ms`. */
async function waiting(holder: number | null, part: string, rival: 'takes' | 'closes', ms = 0) {
  let clock = Date.now()
  const made = stand({ now: () => clock })
  const { talk } = made.say({ name: 'Nora Petit', text: 'Is it still there?' })
  assign(made.running, talk, holder)
  const ticket = ticketOf(arrivalOf(made.mai, await readOne(made.mai, talk.id), clock).conversation)
  made.faults.push({ kind: 'overtaken', method: 'POST', part, times: 1, rival: () => {
    clock += ms
    if (rival === 'takes') assign(made.running, talk, 12)
    else talk.status = 'resolved'
  } })
  const about = { id: 'c1', ticket: ticket.id, source: made.mai.source.id, by: 'mai', at: clock }
  const asked = (part: string) => made.calls.filter(call => call.startsWith('POST') && call.includes(part)).length
  const send = <N extends 'reply' | 'close' | 'team'>(action: N, input: Extract<Command, { action: N }>['input']) =>
    chatwoot.send[action]!(made.mai, { command: { ...about, action, input } as never, ticket, files: [] })
  return { ...made, talk, send, asked }
}

it('S140: a colleague who takes a ticket while a large file is on its way to the customer keeps it', async () => {
  const { talk, send, asked } = await waiting(null, '/messages', 'takes', 90_000)
  expect(await send('reply', { text: 'Here it is', files: [] })).toMatchObject({ ticket: { assignee: otto } })
  expect([talk.assignee, asked('/assignments')]).toEqual([12, 0])
})

it('S105: one that a colleague closes meanwhile stays closed', async () => {
  const { talk, send } = await waiting(11, '/messages', 'closes', 90_000)
  expect(await send('reply', { text: 'Here it is', files: [] })).toMatchObject({ ticket: { status: 'closed', assignee: 'mai' } })
  expect(talk.status).toBe('resolved')
})

it('S140: where nobody can tell after such a time who has it, nobody is given it', async () => {
  const { talk, send, faults, asked } = await waiting(null, '/messages', 'takes', 90_000)
  faults.push({ kind: 'cutBefore', method: 'GET', part: `conversations/${talk.id}`, times: 0 })
  const cut = faults.at(-1)!
  const first = faults[0]!
  const { rival } = first
  first.rival = () => {
    rival?.()
    cut.times = 1
  }
  expect(await send('reply', { text: 'Here it is', files: [] })).toMatchObject({ ticket: { status: 'open' } })
  expect([talk.assignee, asked('/assignments'), talk.status]).toEqual([12, 0, 'open'])
})

it('S015, S105: a colleague who takes a ticket while its label is being written keeps it open, without the label', async () => {
  const { talk, send } = await waiting(11, '/bulk_actions', 'takes')
  await expect(send('close', { reason: 'abandoned' })).rejects.toEqual(new Taken(otto, 'Otto Brandt'))
  expect([talk.status, talk.labels, talk.assignee]).toEqual(['open', [], 12])
})

it('S142: a ticket that a colleague has taken meanwhile is not given to a team over their head; one\'s own is', async () => {
  const { talk, running, send } = await waiting(11, 'nothing', 'takes')
  const to = 'chatwoot:7@desk.lampshop.example#team6'
  assign(running, talk, 12)
  await expect(send('team', { to, over: 'mai' })).rejects.toEqual(new Taken(otto, 'Otto Brandt'))
  expect([talk.team, talk.assignee]).toEqual([null, 12])
  await send('team', { to, over: otto })
  expect(talk.team).toBe(6)
})
