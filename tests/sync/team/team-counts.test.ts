import { expect, it, vi } from 'vitest'
import { assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

it('S106 the lists bear the server\'s own count, read again when something has happened, at most every 20 seconds', { timeout: 60_000 }, async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
  const shared = sharedOffice()
  const { running, office } = shared
  for (const name of ['Nora', 'Otis', 'Pia']) say(running, { name, text: 'Hello', inbox: 33 })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  await mai.rosters()
  const counts = async () => (await mai.db.rosters.toArray())[0]?.counts
  expect(await counts()).toEqual({ inbox: 0, unassigned: 3, escalated: 0, open: 3, closed: 0 })
  expect((await mai.db.rosters.toArray())[0]?.known).toMatchObject({ unassigned: 3, open: 3 })

  const [first, second, third] = Object.values(office.talks)
  assign(running, first!, 11)
  second!.team = office.teams[0]!.id
  second!.assignee = 12
  third!.status = 'resolved'
  const listening = mai.listen()
  say(running, { name: 'Nora', text: 'Again', inbox: 33 })
  await vi.waitFor(async () => expect((await mai.ticket(first!.id))?.snippet).toBe('Again'), { timeout: 10_000 })
  await mai.counts()
  expect((await counts())?.unassigned).toBe(3)
  vi.setSystemTime(Date.now() + 21_000)
  await mai.counts()
  expect(await counts()).toEqual({ inbox: 1, unassigned: 0, escalated: 1, open: 2, closed: 1 })
  // Nothing has happened since: nothing is asked.
  second!.status = 'resolved'
  vi.setSystemTime(Date.now() + 60_000)
  await mai.counts()
  expect((await counts())?.closed).toBe(1)
  mai.looks.watched = false
  await listening
  vi.useRealTimers()
})
