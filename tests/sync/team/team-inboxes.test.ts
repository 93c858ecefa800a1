import { expect, it } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'
import { there } from './team-doings'

const old = Date.now() - 9 * 24 * 3600_000

/** An agent who is in the first inbox alone; in another there are so many conversations on which nothing happens. */
async function outsider(many: number) {
  const shared = sharedOffice()
  const { running, office } = shared
  const me = office.agents.find(({ id }) => id === 11)!
  const inboxes = [...me.inboxes]
  me.inboxes = [31]
  say(running, { name: 'Nora', text: 'Hello' })
  for (let i = 0; i < many; i++) say(running, { name: `Customer ${i}`, text: `Hello ${i}`, inbox: 33, at: old })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  await mai.rosters()
  const later = () => mai.db.rosters.toCollection().modify({ at: 0 })
  return { ...shared, mai, me, inboxes, later }
}

it('S100: what stands in an inbox that an agent is added to comes in, though nothing changed in it; taken out again it goes', async () => {
  const { mai, me, inboxes, later, office } = await outsider(60)
  expect(await mai.db.tickets.count()).toBe(1)
  me.inboxes = inboxes
  await later()
  await mai.rosters()
  await mai.run()
  expect(await mai.shown()).toEqual(there(office))
  expect(await mai.db.tickets.count()).toBe(61)
  expect(JSON.parse((await mai.db.sources.toArray())[0]?.cursor ?? '')).not.toHaveProperty('inboxes')

  me.inboxes = [31]
  await later()
  await mai.rosters()
  expect(await mai.db.tickets.count()).toBe(1)
})

it('cut off between its pages it goes on there', async () => {
  const { mai, me, inboxes, later, faults } = await outsider(60)
  me.inboxes = inboxes
  await later()
  await mai.rosters()
  faults.push({ kind: 'cutBefore', part: 'inbox_id=33', times: 1 })
  await mai.run()
  expect(await mai.db.tickets.count()).toBeLessThan(61)
  await mai.run()
  expect(await mai.db.tickets.count()).toBe(61)
})

it('the same inboxes are not read again', async () => {
  const { mai, later } = await outsider(3)
  const before = (await mai.db.sources.toArray())[0]?.cursor
  await later()
  await mai.rosters()
  expect((await mai.db.sources.toArray())[0]?.cursor).toBe(before)
})
