import type { Page } from 'puppeteer'
import type { Desk } from './desk'
import type { ActionName, Command } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import { expect } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { assign, say, talkOf } from '@/practice/chatwoot/talk'
import { tokens } from '@/practice/tokens'
import { mocHome, oakThread } from '@/practice/world'
import { connect } from './desk'
import { until } from './until'

/** A remote on which nothing may be lost and nothing come twice, however badly it and the worker behave. */
export interface Lossy {
  name: string
  people: string[]
  /** How many things are done, and how often (least, most) the worker dies meanwhile. */
  wishes: number
  kills: [number, number]
  /** What is done there beside answering and noting, each with its share of all. */
  others: [ActionName, number][]
  /** Who does it. */
  agents: string[]
  start: (desk: Desk) => Promise<void>
  /** About a third of all sends fails in one of the ways a network or the server can fail; reads fail too. */
  spoil: (desk: Desk) => void
  /** What reached the customer, oldest first. */
  sent: (desk: Desk, name: string) => string[]
  /** Whatever else must hold at the end, of the ticket as it is shown and all that was done to it. */
  check: (desk: Desk, before: Ticket, shown: Ticket | undefined, done: Command[]) => void
}

/** What it has become by all that was done to it. */
const after = (before: Ticket, done: Command[]) => done.reduce<Ticket>((ticket, wish) => applyCommand(ticket, wish), before)

const people = ['Lan', 'Minh', 'Siti', 'Budi', 'Eszter', 'Gábor'].flatMap(name => [
  { name: `${name} of Mộc`, page: mocHome.id },
  { name: `${name} of Oak`, page: oakThread.id },
])

const pages: Lossy = {
  name: 'two Pages, from two windows,',
  people: people.map(({ name }) => name),
  wishes: 200,
  kills: [10, 30],
  others: [['priority', 0.08], ['assign', 0.07], ['close', 0.05], ['reopen', 0.05]],
  agents: ['ana', 'ben'],
  async start(desk) {
    for (const person of people) desk.practice.say({ ...person, text: 'Is it still there?' })
    await connect(desk, tokens.mocHome)
    await connect(desk, tokens.oakThread)
  },
  spoil: ({ practice }) => void practice.faults.push(
    { match: 'POST /messages', kind: 'resetBefore', probability: 0.08 },
    { match: 'POST /messages', kind: 'resetAfter', probability: 0.08 },
    { match: 'POST /messages', kind: '500', probability: 0.05 },
    { match: 'POST /messages', kind: '500After', probability: 0.05 },
    { match: 'POST /messages', kind: 'transient', probability: 0.04 },
    { match: 'POST /messages', kind: 'throttle', times: 2, probability: 0.05 },
    { match: 'POST /messages', kind: 'slow', ms: 400, probability: 0.1 },
    { match: 'GET /', kind: 'resetBefore', probability: 0.03 },
    { match: 'GET /', kind: 'fatalHtml', probability: 0.03 },
  ),
  sent: ({ practice }, name) => practice.sent(name),
  check(_, before, shown, done) {
    const { status, reason, assignee, priority } = after(before, done)
    expect([shown?.status, shown?.reason, shown?.assignee, shown?.priority], before.name).toEqual([status, reason, assignee, priority])
  },
}

const statusOf = { open: 'open', pending: 'pending', snoozed: 'pending', resolved: 'closed' } as const

/** What staff wrote to somebody there: to the customer, or beside it. */
function written({ practice }: Desk, name: string, note: boolean) {
  return talkOf(practice.team.office, name)!.lines.flatMap(({ kind, private: isNote, content }) => kind === 1 && isNote === note ? [content ?? ''] : [])
}

const team: Lossy = {
  name: 'a team\'s server',
  people: people.slice(0, 8).map(({ name }) => name),
  wishes: 100,
  kills: [5, 8],
  others: [['priority', 0.12], ['close', 0.06], ['reopen', 0.07]],
  agents: ['me'],
  async start(desk) {
    const { running } = desk.practice.team
    // Nobody is won over any more, which would take its seconds each time; two agents who pull the same have a test of their own.
    for (const name of team.people) assign(running, say(running, { name, text: 'Is it still there?' }).talk, 11)
    await join(desk.probe)
  },
  spoil: ({ practice }) => void practice.team.faults.push(
    { method: 'POST', part: '/messages', kind: 'cutBefore', probability: 0.08 },
    { method: 'POST', part: '/messages', kind: 'cutAfter', probability: 0.08 },
    { method: 'POST', part: '/messages', kind: 'html', probability: 0.05 },
    { method: 'POST', part: '/messages', kind: 'malformed', probability: 0.06 },
    { method: 'POST', part: '/messages', kind: 'throttled', times: 2, probability: 0.05 },
    { method: 'POST', part: '/toggle_', kind: 'cutAfter', probability: 0.05 },
    { method: 'GET', part: '/conversations', kind: 'cutBefore', probability: 0.03 },
    { method: 'GET', part: '/conversations', kind: 'html', probability: 0.03 },
  ),
  sent: (desk, name) => written(desk, name, false),
  check(desk, before, shown, done) {
    // Notes are shared by all there, so they are on the server too.
    expect(written(desk, before.name, true), before.name).toEqual(done.flatMap(wish => wish.action === 'note' ? [wish.input.text] : []))
    const talk = talkOf(desk.practice.team.office, before.name)!
    const { priority } = after(before, done)
    expect([shown?.status, shown?.assignee, shown?.priority], before.name).toEqual([statusOf[talk.status], 'me', priority])
    expect([talk.assignee, talk.priority], before.name).toEqual([11, priority ?? null])
    const last = done.findLast(({ action }) => action === 'close' || action === 'reopen')
    if (last) expect(talk.status === 'resolved', before.name).toBe(last.action === 'close')
  },
}

/** Connects the practice account as one of its agents, as the settings would, and waits for its first sync. */
export async function join(page: Page, token = 'PRACTICE_TOKEN_11') {
  await until('an answer of the server', () => page.evaluate(async token => Object.keys(await probe.send('joinServer', 'chatwoot', 'https://desk.lampshop.example', token, ['7@desk.lampshop.example'])).length > 0, token))
  await until('the first sync', () => page.evaluate(async () => (await probe.db.sources.toArray()).some(({ account, filled }) => account.startsWith('7@') && filled)))
}

export const lossy = [pages, team]
