import type { Asked } from '@/practice/chatwoot/doors'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { knock } from '@/practice/chatwoot/doors'
import { append, assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

const minutes = 20
const mine = 50

/** What is asked of a server and what the database does with it needs no time of the clock, only turns. */
async function settle(turns = 60) {
  for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
}

/** Until it is done, whatever of the clock that takes. */
async function done<T>(doing: Promise<T>): Promise<T> {
  const state = { over: false }
  const end = () => void (state.over = true)
  doing.then(end, end)
  while (!state.over) {
    await settle(5)
    await vi.advanceTimersByTimeAsync(10)
  }
  return doing
}

/** An agent with 50 open tickets at a panel that is open, and what the panel asks for. */
async function working() {
  const shared = sharedOffice()
  const asked: Asked = new Map()
  const answer = shared.fetch
  shared.fetch = (input, init) => {
    knock(asked, new Request(input, init))
    return answer(input, init)
  }
  const talks = Array.from({ length: mine }, (_, i) => {
    const { talk } = say(shared.running, { name: `Customer ${i}`, text: 'Hello' })
    assign(shared.running, talk, 11)
    return talk
  })
  const mai = await openTeamDesk(11, shared)
  await done(mai.run())
  await done(mai.rosters())
  const listening = mai.listen()
  const beat = async () => {
    await mai.rosters()
    await mai.counts()
    await mai.beat()
  }
  const open = async (id: string) => {
    await mai.look(id)
    if (!await mai.db.threads.get(id)) await mai.fetchOlder(Number(id.split('/').at(-1)))
    await mai.dispatch({ id: crypto.randomUUID(), action: 'seen', input: {}, ticket: id, source: mai.source.id, by: mai.me, at: Date.now() })
    await mai.beat()
  }
  /** So many minutes, of which `each` second something is done; what was asked an hour, by door. */
  const pass = async (each: (second: number) => Promise<unknown> | undefined) => {
    asked.clear()
    for (let second = 0; second < minutes * 60; second++) {
      if (second % 10 === 0) await done(beat())
      const doing = each(second)
      if (doing) await done(doing)
      await vi.advanceTimersByTimeAsync(1000)
      await settle()
    }
    return Object.fromEntries([...asked].map(([door, count]) => [door, Math.round(count / minutes * 60)]))
  }
  await done(settle())
  return { ...shared, mai, talks, open, pass, end: async () => {
    mai.looks.watched = false
    await done(listening)
  } }
}

/** Requests an hour, which is what the doors' bounds are of. */
const sum = (doors: Record<string, number>) => Object.values(doors).reduce((a, b) => a + b, 0)

it('an agent at an open panel on whom nothing happens asks for little, and each door is asked seldom', { timeout: 120_000 }, async () => {
  const { pass, end } = await working()
  const doors = await pass(() => undefined)
  await end()
  expect(sum(doors)).toBeLessThanOrEqual(200)
  expect(doors['GET conversations by updated_within']).toBeLessThanOrEqual(60)
})

it('a message a second in 50 open tickets, one of them opened every six seconds: each door is asked as often as that needs', { timeout: 120_000 }, async () => {
  const { running, mai, talks, open, pass, end } = await working()
  const doors = await pass((second) => {
    const talk = talks[second % mine]!
    append(running, talk, { content: `Still there? ${second}` })
    return second % 6 === 0 ? open(`${mai.source.id}/${talk.id}`) : undefined
  })
  await end()
  const opened = 600
  const bounds: Record<string, number> = {
    // Nobody tells of a note on a customer, nor of what they wrote before.
    'GET contacts/…/notes': opened,
    'GET contacts/…/conversations': opened,
    'POST conversations/…/update_last_seen': opened,
    // Each ticket once when it is opened first, and once in ten minutes behind the cable's back.
    'GET conversations/…/messages': mine * 3 + mine * 6,
    // What led to a ticket is read with it, once.
    'PATCH notifications/…': mine * 3,
    'GET conversations by updated_within': 66,
    // A word alone changes no count.
    'GET conversations/meta by status': 30,
    'POST conversations/filter': 15,
    'GET canned_responses': 24,
    'GET notifications': 36,
    'GET agents': 12,
    'GET teams': 12,
    'GET inboxes': 12,
    'GET labels': 12,
    'GET portals': 12,
    'GET custom_attribute_definitions': 12,
    'GET profile': 12,
  }
  for (const [door, count] of Object.entries(doors)) expect([door, count <= (bounds[door] ?? 0), count]).toEqual([door, true, count])
  expect(sum(doors)).toBeLessThanOrEqual(2500)
})
