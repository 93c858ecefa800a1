import type { Command } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { assign, say } from '@/practice/chatwoot/talk'
import { randomly } from '../../random'
import { openTeamDesk, sharedOffice } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const people = ['Lan', 'Minh', 'Siti', 'Budi', 'Eszter', 'Gábor', 'Nora', 'Otis']
/** About a third of all sends fails in one of the ways a network or the server can fail; reads fail too. */
const ailing = [
  { method: 'POST', part: '/messages', kind: 'cutBefore', probability: 0.08 },
  { method: 'POST', part: '/messages', kind: 'cutAfter', probability: 0.08 },
  { method: 'POST', part: '/messages', kind: 'html', probability: 0.05 },
  { method: 'POST', part: '/messages', kind: 'malformed', probability: 0.06 },
  { method: 'POST', part: '/messages', kind: 'throttled', probability: 0.02 },
  { method: 'POST', part: '/toggle_', kind: 'cutAfter', probability: 0.05 },
  { method: 'GET', part: '/conversations', kind: 'cutBefore', probability: 0.03 },
  { method: 'GET', part: '/conversations', kind: 'html', probability: 0.03 },
] as const

const doings = [
  (i: number): Pick<Command, 'action' | 'input'> => ({ action: 'reply', input: { text: i % 5 === 0 ? 'Yes' : `Answer ${i}`, files: [] } }),
  (i: number): Pick<Command, 'action' | 'input'> => ({ action: 'note', input: { text: `Note ${i}` } }),
  (i: number): Pick<Command, 'action' | 'input'> => ({ action: 'priority', input: { value: (['high', 'low', undefined] as const)[i % 3] } }),
  (): Pick<Command, 'action' | 'input'> => ({ action: 'close', input: { reason: 'resolved' } }),
  (): Pick<Command, 'action' | 'input'> => ({ action: 'reopen', input: {} }),
]
/** A bit more than half are replies. */
const shares = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 4]

it.each([1, 2])('S163: 200 replies, notes and status changes arrive exactly once, in order, however often server, network and worker fail (seed %i)', { timeout: 90_000 }, async (seed) => {
  const { next, pick, chance } = randomly(seed)
  vi.spyOn(Math, 'random').mockImplementation(next)
  const shared = sharedOffice()
  const talks = people.map(name => say(shared.running, { name, text: 'Is it still there?' }).talk)
  for (const talk of talks) assign(shared.running, talk, 11)
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  shared.faults.push(...ailing)

  const asked: Command[] = []
  for (let i = 0; i < 200; i++) {
    const wish = { id: `w${i}`, ticket: `${mai.source.id}/${talks[i % talks.length]!.id}`, source: mai.source.id, by: mai.me, at: Date.now(), ...doings[pick(shares)]!(i) } as Command
    asked.push(wish)
    await mai.dispatch(wish)
    if (i % 10 !== 9) continue
    await mai.run()
    vi.setSystemTime(Date.now() + 5000)
    // A worker that is killed marks nothing: what was under way is left as it was.
    if (chance(0.5)) await mai.db.outbox.filter(({ state }) => state === 'cut').modify({ state: 'sending' })
  }
  for (let passes = 0; await mai.db.outbox.count() > 0 && passes < 100; passes++) {
    vi.setSystemTime(Date.now() + 70_000)
    await mai.run()
  }

  expect(await mai.db.outbox.toArray()).toEqual([])
  for (const talk of talks) {
    const mine = asked.filter(({ ticket }) => ticket.endsWith(`/${talk.id}`))
    const written = (isNote: boolean) => talk.lines.flatMap(line => line.kind === 1 && line.private === isNote ? [line.content] : [])
    const texts = (action: 'reply' | 'note') => mine.flatMap(wish => wish.action === action ? [(wish.input as { text: string }).text] : [])
    expect([written(false), written(true)]).toEqual([texts('reply'), texts('note')])
    const last = mine.findLast(({ action }) => action === 'close' || action === 'reopen')
    if (last) expect(talk.status === 'resolved').toBe(last.action === 'close')
    expect(talk.assignee).toBe(11)
  }
})
