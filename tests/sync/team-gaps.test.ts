import type { Running } from '@/practice/chatwoot/running'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tell } from '@/practice/chatwoot/running'
import { assign, changed, say } from '@/practice/chatwoot/talk'
import { between, pick } from '@/practice/random'
import { openTeamDesk, sharedOffice, there } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

const talkOf = ({ office }: Running, id: number) => Object.values(office.talks)[id]!

/** Something that colleagues, customers and rules do on the server. */
const doings: [string, (running: Running, id: number, draw: (from: number, to: number) => number) => void][] = [
  ['writes', (running, id) => say(running, { name: `Customer ${id}`, text: `And then? ${running.office.serial}` })],
  ['is answered', (running, id) => say(running, { name: `Customer ${id}`, text: `So: ${running.office.serial}`, agent: 12 })],
  ['is noted', (running, id) => say(running, { name: `Customer ${id}`, text: 'Nice person', agent: 12, private: true })],
  ['is given', (running, id, draw) => assign(running, talkOf(running, id), [11, 12, 13, null][draw(0, 3)] ?? null)],
  ['is labelled', (running, id, draw) => touch(running, id, { labels: ['vip', 'refund', 'abandoned'].slice(draw(0, 2)) })],
  ['is urgent', (running, id, draw) => touch(running, id, { priority: (['low', 'medium', 'urgent', null] as const)[draw(0, 3)] ?? null })],
  ['is closed', (running, id) => touch(running, id, { status: 'resolved', waitingSince: 0 })],
  ['is put off', (running, id) => touch(running, id, { status: 'snoozed', waitingSince: 0, snoozedUntil: null })],
]

function touch(running: Running, id: number, change: object) {
  const talk = talkOf(running, id)
  Object.assign(talk, change, { updatedAt: running.now() })
  tell(running, changed(talk))
}

it.each([
  ['1 minute', 60_000],
  ['3 hours', 3 * 3600_000],
  ['10 days', 10 * 24 * 3600_000],
])('cut off for %s while 500 things happen there: then the panel equals the server exactly, every message once', { timeout: 120_000 }, async (_, gap) => {
  const shared = sharedOffice()
  const { running, office, network } = shared
  for (let i = 0; i < 60; i++) say(running, { name: `Customer ${i}`, text: `Hello ${i}` })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  expect(await mai.shown()).toEqual(there(office))

  network.down = true
  await mai.run()
  const world = { random: 7 }
  for (let i = 0; i < 500; i++) {
    vi.setSystemTime(Date.now() + gap / 500)
    const [, happen] = pick(world, doings as [typeof doings[0], ...typeof doings])
    happen(running, between(world, [0, 59]), (from, to) => between(world, [from, to]))
  }
  network.down = false
  await mai.run()
  expect(await mai.shown()).toEqual(there(office))

  // What was said during the gap, each once; older parts come when a thread is opened.
  const kept = (await mai.db.messages.toArray()).filter(({ kind }) => kind === 'message').map(({ id }) => Number(id))
  expect(new Set(kept).size).toBe(kept.length)
  const said = Object.values(office.talks).flatMap(({ lines }) => lines.filter(({ kind, private: isPrivate }) => kind !== 2 && !isPrivate))
  if (gap <= 7 * 24 * 3600_000) expect(kept).toEqual(expect.arrayContaining(said.map(({ id }) => id)))
})
