import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'
import { muchHappens, saidThere, there } from './team-doings'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

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
  muchHappens(running, Object.values(office.talks), 500, () => vi.setSystemTime(Date.now() + gap / 500))
  network.down = false
  await mai.run()
  expect(await mai.shown()).toEqual(there(office))

  // What was said during the gap, each once; older parts come when a thread is opened.
  const kept = (await mai.db.messages.toArray()).filter(({ kind }) => kind === 'message').map(({ id }) => Number(id))
  expect(new Set(kept).size).toBe(kept.length)
  if (gap <= 7 * 24 * 3600_000) expect(kept).toEqual(expect.arrayContaining(saidThere(office)))
})
