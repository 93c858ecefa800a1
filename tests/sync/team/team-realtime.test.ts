import { expect, it, vi } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'
import { there } from './team-doings'

const soon = <T>(ask: () => Promise<T>) => vi.waitFor(ask, { timeout: 10_000, interval: 20 })

it('what the server tells stands in the panel without being asked for; nothing twice, and after a cut nothing is missing', { timeout: 60_000 }, async () => {
  const shared = sharedOffice()
  const { running, office, wire } = shared
  const { talk } = say(running, { name: 'Nora Petit', text: 'Hello' })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const listening = mai.listen()
  await soon(async () => expect((await mai.db.presences.toArray())[0]?.agents).toEqual({ 'agent 11': 'online' }))

  say(running, { name: 'Nora Petit', text: 'Are you there?' })
  await soon(async () => expect(await mai.ticket(talk.id)).toMatchObject({ snippet: 'Are you there?', messages: 2, unreadThere: 2 }))
  say(running, { name: 'Otis Green', text: 'Somebody new', inbox: 33 })
  await soon(async () => expect(await mai.shown()).toEqual(there(office)))

  // S138: before anything is stored.
  say(running, { name: 'Otis Green', text: 'My card is 4111 1111 1111 1111', inbox: 33 })
  await soon(async () => expect((await mai.db.tickets.toArray()).find(({ name }) => name === 'Otis Green')?.snippet).toMatch(/1111$/))
  expect(JSON.stringify([await mai.db.tickets.toArray(), await mai.db.messages.toArray()])).not.toContain('4111 1111 1111')
  say(running, { name: 'Otis Green', text: 'Thanks', inbox: 33 })

  // Events that are lost, and then the way itself: opened again, everything is looked at.
  wire.deaf = true
  say(running, { name: 'Nora Petit', text: 'Nobody hears this', agent: 12 })
  wire.deaf = false
  wire.cut()
  await vi.waitFor(async () => expect(await mai.shown()).toEqual(there(office)), { timeout: 40_000, interval: 200 })
  const ids = (await mai.db.messages.toArray()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)

  mai.looks.watched = false
  await listening
  expect(await mai.db.presences.count()).toBe(0)
})

it('the lists of the server are kept, read once in ten minutes', async () => {
  const shared = sharedOffice()
  const mai = await openTeamDesk(11, shared)
  await mai.rosters()
  expect((await mai.db.rosters.toArray())[0]).toMatchObject({ source: mai.source.id, crews: [{ name: 'first line' }, { name: 'escalations' }] })
  shared.office.teams[0]!.name = 'front'
  await mai.rosters()
  expect((await mai.db.rosters.toArray())[0]?.crews[0]?.name).toBe('first line')
})
