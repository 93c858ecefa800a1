import type { Command } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

/** A ticket of the agent's own, and the way to put something into the outbox. */
async function opened() {
  const shared = sharedOffice()
  const { talk } = say(shared.running, { name: 'Lena Berg', text: 'Is the blue lamp in stock?' })
  assign(shared.running, talk, 11)
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  let count = 0
  const act = (doing: Pick<Command, 'action' | 'input'>) => mai.dispatch({ id: `c${++count}`, ticket: `${mai.source.id}/${talk.id}`, source: mai.source.id, by: mai.me, at: Date.now(), ...doing } as Command)
  const later = async (passes: number) => {
    for (let pass = 0; pass < passes; pass++) {
      vi.setSystemTime(Date.now() + 20_000)
      await mai.run()
    }
  }
  const written = (isNote: boolean) => talk.lines.filter(line => line.kind === 1 && line.private === isNote).map(({ content }) => content)
  return { ...shared, mai, talk, act, later, written }
}
type Opened = Awaited<ReturnType<typeof opened>>

async function two({ act }: Opened) {
  await act({ action: 'reply', input: { text: 'First', files: [] } })
  await act({ action: 'note', input: { text: 'A regular' } })
  await act({ action: 'reply', input: { text: 'Second', files: [] } })
  await act({ action: 'priority', input: { value: 'high' } })
}

it.each([
  ['arrived', 'cutAfter'],
  ['never arrived', 'cutBefore'],
] as const)('S163: a browser killed while a reply was on its way, which %s: each is said once, in order, with note and priority', async (_, kind) => {
  const desk = await opened()
  const { mai, faults, talk, later, written } = desk
  await two(desk)
  faults.push({ method: 'POST', part: '/messages', kind, times: 1 })
  await mai.run()
  // Whoever is killed marks nothing: the row is left as it was while it was being sent.
  const [first] = await mai.db.outbox.orderBy('seq').toArray()
  expect(first).toMatchObject({ action: 'reply', state: 'cut' })
  await mai.db.outbox.update(first!.seq, { state: 'sending', tries: 0, notBefore: 0 })
  await later(4)
  expect([written(false), written(true), talk.priority, await mai.db.outbox.count()]).toEqual([['First', 'Second'], ['A regular'], 'high', 0])
})

it('a token that is taken back midway stops the account with its reason and keeps everything; a good one goes on, and each arrives once', async () => {
  const desk = await opened()
  const { mai, office, talk, act, later, written } = desk
  await act({ action: 'reply', input: { text: 'Hello', files: [] } })
  await mai.run()
  const agent = office.agents.find(({ id }) => id === 11)!
  const { token } = agent
  agent.token = 'another'
  await two(desk)
  await later(3)
  expect((await mai.db.sources.get(mai.source.id))?.trouble?.code).toBe('tokenRefused')
  expect((await mai.db.outbox.toArray()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting', 'waiting'])
  expect(await mai.ticket(talk.id)).toMatchObject({ snippet: 'Second', priority: 'high' })
  expect(written(false)).toEqual(['Hello'])

  agent.token = token
  const { connect } = await import('@/sync/sources')
  await connect(mai.source)
  await later(2)
  expect([written(false), written(true), talk.priority, await mai.db.outbox.count()]).toEqual([['Hello', 'First', 'Second'], ['A regular'], 'high', 0])
})

it.each([
  ['is suspended', 'suspended', ({ office }: Opened): void => void (office.agents.find(({ id }) => id === 11)!.suspended = true), ({ office }: Opened): void => void (office.agents.find(({ id }) => id === 11)!.suspended = false)],
  ['has this agent no more', 'notMember', ({ office }: Opened): void => void (office.account.id = 9), ({ office }: Opened): void => void (office.account.id = 7)],
] as const)('an account that %s midway stops with its reason, takes nothing away, and goes on where it was', async (_, reason, stop, back) => {
  const desk = await opened()
  const { mai, talk, later, written } = desk
  stop(desk)
  await two(desk)
  await later(2)
  await mai.rosters()
  await mai.look(`${mai.source.id}/${talk.id}`).catch(() => {})
  expect((await mai.db.sources.get(mai.source.id))?.trouble?.code).toBe(reason)
  expect([await mai.db.tickets.count(), (await mai.db.outbox.toArray()).map(({ state }) => state)]).toEqual([1, ['waiting', 'waiting', 'waiting', 'waiting']])

  back(desk)
  const { connect } = await import('@/sync/sources')
  await connect(mai.source)
  await later(2)
  expect([written(false), written(true), talk.priority, await mai.db.outbox.count()]).toEqual([['First', 'Second'], ['A regular'], 'high', 0])
})
