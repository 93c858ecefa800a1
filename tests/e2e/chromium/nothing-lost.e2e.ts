import type { Desk } from '../desk'
import type { Command } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import type { Fault } from '@/practice/faults'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { tokens } from '@/practice/tokens'
import { mocHome, oakThread } from '@/practice/world'
import { chance, seed } from '../chance'
import { connect, openProbe, owed, startDesk, ticketOf } from '../desk'
import { killWorker } from '../kill'
import { until } from '../until'

const people = ['Lan', 'Minh', 'Siti', 'Budi', 'Eszter', 'Gábor'].flatMap(name => [
  { name: `${name} of Mộc`, page: mocHome.id },
  { name: `${name} of Oak`, page: oakThread.id },
])

/** A third of all sends fails in one of the ways a network or Facebook can fail; reads fail too. */
function weather(): Fault[] {
  return [
    { match: 'POST /messages', kind: 'resetBefore', probability: 0.08 },
    { match: 'POST /messages', kind: 'resetAfter', probability: 0.08 },
    { match: 'POST /messages', kind: '500', probability: 0.05 },
    { match: 'POST /messages', kind: '500After', probability: 0.05 },
    { match: 'POST /messages', kind: 'transient', probability: 0.04 },
    { match: 'POST /messages', kind: 'throttle', times: 2, probability: 0.05 },
    { match: 'POST /messages', kind: 'slow', ms: 400, probability: 0.1 },
    { match: 'GET /', kind: 'resetBefore', probability: 0.03 },
    { match: 'GET /', kind: 'fatalHtml', probability: 0.03 },
  ]
}

const { next, between, one } = chance(seed)
let desk: Desk
let killed = 0

beforeAll(async () => {
  desk = await startDesk('chromium')
  for (const person of people) desk.practice.say({ ...person, text: 'Is it still there?' })
  await connect(desk, tokens.mocHome)
  await connect(desk, tokens.oakThread)
})
afterAll(() => desk.close())

/** The 200 things two agents do: a bit more than half are replies, some of them in the same words. */
function wishes(tickets: string[]): Command[] {
  return Array.from({ length: 200 }, (_, i): Command => {
    const ticket = tickets[i % tickets.length]!
    const about = { id: `wish-${i}`, ticket, source: ticket.split('/')[0]!, by: one(['ana', 'ben']), at: Date.now() }
    const kind = next()
    if (kind < 0.55) return { ...about, action: 'reply', input: { text: next() < 0.2 ? 'Yes' : `Answer ${i}`, files: [] } }
    if (kind < 0.75) return { ...about, action: 'note', input: { text: `Note ${i}` } }
    if (kind < 0.83) return { ...about, action: 'priority', input: { value: one(['high', 'medium', 'low', undefined] as const) } }
    if (kind < 0.9) return { ...about, action: 'assign', input: { to: one(['ana', 'ben', undefined]) } }
    if (kind < 0.95) return { ...about, action: 'close', input: { reason: one(['resolved', 'abandoned'] as const) } }
    return { ...about, action: 'reopen', input: {} as Record<string, never> }
  })
}

/** Ends the worker at random moments, 30 times, or until there is hardly anything left to disturb. */
async function killer() {
  while (killed < 30 && (killed < 10 || (await owed(desk)).length > 5)) {
    await sleep(between(50, 2500))
    await killWorker(desk.probe)
    killed++
  }
}

/** What an open panel does all the time; and the clock, which a throttled Page would have to wait for. */
function awaken() {
  return desk.probe.evaluate(async () => {
    probe.send('sync').catch(() => {})
    await probe.db.sources.filter(source => (source.notBefore ?? 0) > Date.now()).modify({ notBefore: undefined })
  })
}

it(`200 replies, notes and status changes from two windows arrive exactly once, in order, however often worker and server fail (seed ${seed})`, async () => {
  const tickets = await Promise.all(people.map(({ name }) => ticketOf(desk, name)))
  const windows = [desk.probe, await openProbe(desk.launched)]
  const asked = wishes(tickets.map(({ id }) => id))
  desk.practice.faults.push(...weather())

  const killing = killer()
  for (const wish of asked) {
    wish.at = Date.now()
    await one(windows).evaluate(async (wish) => {
      await probe.dispatch(wish as Command)
      probe.send('sync').catch(() => {})
    }, wish as object)
    await sleep(between(0, 100))
  }
  const waking = setInterval(() => void awaken().catch(() => {}), 500)
  await killing
  await until('everything delivered', async () => (await owed(desk)).length === 0, { within: 150_000, tell: () => owed(desk) })
  clearInterval(waking)
  console.log(`the worker was killed ${killed} times`)

  for (const [at, ticket] of tickets.entries()) {
    const mine = asked.filter(wish => wish.ticket === ticket.id)
    expect(desk.practice.sent(people[at]!.name), ticket.name).toEqual(mine.flatMap(wish => wish.action === 'reply' ? [wish.input.text] : []))

    const { shown, notes } = await desk.probe.evaluate(async id => ({
      shown: await probe.db.tickets.get(id),
      notes: (await probe.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).flatMap(entry => entry.kind === 'note' ? [entry.text] : []),
    }), ticket.id)
    expect(notes, ticket.name).toEqual(mine.flatMap(wish => wish.action === 'note' ? [wish.input.text] : []))

    const { status, reason, assignee, priority } = mine.reduce<Ticket>((before, wish) => applyCommand(before, wish), ticket)
    expect([shown?.status, shown?.reason, shown?.assignee, shown?.priority], ticket.name).toEqual([status, reason, assignee, priority])
  }
  expect(await desk.probe.evaluate(() => probe.db.base.count())).toBe(0)
}, 240_000)
