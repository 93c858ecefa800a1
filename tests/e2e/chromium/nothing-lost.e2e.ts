import type { Desk } from '../desk'
import type { Lossy } from '../lossy'
import type { Command } from '@/domain/actions'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { chance, seed } from '../chance'
import { openProbe, owed, startDesk, ticketOf } from '../desk'
import { killWorker } from '../kill'
import { lossy } from '../lossy'
import { until } from '../until'

let desk: Desk
afterEach(() => desk.close())

type Chance = ReturnType<typeof chance>

/** What agents do: a bit more than half are replies, some of them in the same words. */
function wishes({ wishes, agents, others }: Lossy, tickets: string[], { next, one }: Chance): Command[] {
  return Array.from({ length: wishes }, (_, i): Command => {
    const ticket = tickets[i % tickets.length]!
    const about = { id: `wish-${i}`, ticket, source: ticket.slice(0, ticket.indexOf('/')), by: one(agents), at: Date.now() }
    const kind = next()
    if (kind < 0.55) return { ...about, action: 'reply', input: { text: next() < 0.2 ? 'Yes' : `Answer ${i}`, files: [] } }
    if (kind < 0.75) return { ...about, action: 'note', input: { text: `Note ${i}` } }
    let share = 0.75
    const [action] = others.find(([, part]) => (share += part) > kind) ?? ['reopen']
    if (action === 'priority') return { ...about, action, input: { value: one(['high', 'medium', 'low', undefined] as const) } }
    if (action === 'assign') return { ...about, action, input: { to: one([...agents, undefined]) } }
    if (action === 'close') return { ...about, action, input: { reason: one(['resolved', 'abandoned'] as const) } }
    return { ...about, action: 'reopen', input: {} as Record<string, never> }
  })
}

/** Ends the worker at random moments, so often at most, or until there is hardly anything left to disturb. */
async function killer([least, most]: Lossy['kills'], { between }: Chance) {
  let killed = 0
  while (killed < most && (killed < least || (await owed(desk)).length > 5)) {
    await sleep(between(50, 2500))
    await killWorker(desk.probe)
    killed++
  }
}

/** What an open panel does all the time; and the clock, which a throttled source would have to wait for. */
function awaken() {
  return desk.probe.evaluate(async () => {
    probe.send('sync').catch(() => {})
    await probe.db.sources.filter(source => (source.notBefore ?? 0) > Date.now()).modify({ notBefore: undefined })
  })
}

it.each(lossy)(`$wishes replies, notes and status changes on $name arrive exactly once, in order, however often worker and server fail (seed ${seed})`, async (remote) => {
  const luck = chance(seed)
  desk = await startDesk('chromium')
  await remote.start(desk)
  const tickets = await Promise.all(remote.people.map(name => ticketOf(desk, name)))
  const windows = [desk.probe, await openProbe(desk.launched)]
  const asked = wishes(remote, tickets.map(({ id }) => id), luck)
  remote.spoil(desk)

  const killing = killer(remote.kills, luck)
  for (const wish of asked) {
    wish.at = Date.now()
    await luck.one(windows).evaluate(async (wish) => {
      await probe.dispatch(wish as Command)
      probe.send('sync').catch(() => {})
    }, wish as object)
    await sleep(luck.between(0, 100))
  }
  const waking = setInterval(() => void awaken().catch(() => {}), 500)
  await killing
  await until('everything delivered', async () => (await owed(desk)).length === 0, { within: 150_000, tell: () => owed(desk) })
  clearInterval(waking)

  for (const ticket of tickets) {
    const mine = asked.filter(wish => wish.ticket === ticket.id)
    expect(remote.sent(desk, ticket.name), ticket.name).toEqual(mine.flatMap(wish => wish.action === 'reply' ? [wish.input.text] : []))

    const { shown, notes } = await desk.probe.evaluate(async id => ({
      shown: await probe.db.tickets.get(id),
      notes: (await probe.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).flatMap(entry => entry.kind === 'note' ? [entry.text] : []),
    }), ticket.id)
    expect(notes, ticket.name).toEqual(mine.flatMap(wish => wish.action === 'note' ? [wish.input.text] : []))
    remote.check(desk, ticket, shown, mine)
  }
  expect(await desk.probe.evaluate(() => probe.db.base.count())).toBe(0)
}, 240_000)
