import { expect, it, vi } from 'vitest'
import { notice, readNotices } from '@/practice/chatwoot/notices'
import { assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

/** A server on which Mai has two conversations, and her desk. */
async function opened() {
  const shared = sharedOffice()
  const [lena, paul] = ['Lena Berg', 'Paul Adu'].map(name => say(shared.running, { name, text: 'Hello' }).talk)
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const { lookForNotices } = await import('@/sync/notices')
  const { readNotices } = await import('@/sync/team/team-notices')
  const shown = async () => (await mai.notices()).map(({ kind, name, ticket }) => [kind, name, ticket.split('/').at(-1)])
  const told = async (inSight?: string) => (await lookForNotices({ me: mai.me, here: true, inSight }, Date.now())).map(({ kind, name, text }) => [kind, name, text])
  const unread = () => shared.office.notices.filter(({ readAt }) => readAt === null).length
  return { ...shared, mai, lena: lena!, paul: paul!, shown, told, unread, readAll: async () => readNotices(await mai.notices(), mai.outside) }
}

it('S133: who is named in a note or given a ticket by a colleague finds it on the list, and is told by the browser once', async () => {
  const { mai, running, lena, paul, shown, told } = await opened()
  notice(running, 11, 'conversation_mention', lena.id, 13)
  assign(running, paul, 11, 13)
  assign(running, lena, 11, 11)
  notice(running, 11, 'assigned_conversation_new_message', lena.id, undefined)
  await mai.pullNotices()
  expect(await shown()).toEqual(expect.arrayContaining([['mentioned', 'Sue Okafor', String(lena.id)], ['assigned', 'Sue Okafor', String(paul.id)]]))
  expect(await shown(), 'neither what was done by oneself nor a customer\'s message').toHaveLength(2)
  expect((await told()).sort()).toEqual([['assigned', 'Sue Okafor', 'Paul Adu'], ['mentioned', 'Sue Okafor', 'Lena Berg']])
  expect(await told()).toEqual([])
})

it('S134: of somebody who wrote while the agent was away and was then given to the agent, one thing is told', async () => {
  const { mai, running, paul } = await opened()
  const { lookForNotices } = await import('@/sync/notices')
  await lookForNotices({ me: mai.me, here: false, inSight: undefined }, Date.now())
  say(running, { name: 'Paul Adu', text: 'Anybody?', at: Date.now() + 1000 })
  assign(running, paul, 11, 13)
  notice(running, 11, 'conversation_mention', paul.id, 12)
  await mai.run()
  await mai.pullNotices()
  const told = await lookForNotices({ me: mai.me, here: false, inSight: undefined }, Date.now() + 2000)
  expect(told.map(({ kind }) => kind)).toEqual(['offline', 'mentioned'])
})

it('what is looked at just now is not told, and opening its ticket reads it there; what is read there goes here', async () => {
  const { mai, running, office, lena, paul, shown, told, unread } = await opened()
  notice(running, 11, 'conversation_mention', lena.id, 13)
  assign(running, paul, 11, 13)
  await mai.pullNotices()
  expect(await told(`${mai.source.id}/${lena.id}`)).toEqual([['assigned', 'Sue Okafor', 'Paul Adu']])
  await mai.look(`${mai.source.id}/${lena.id}`)
  expect(await shown()).toEqual([['assigned', 'Sue Okafor', String(paul.id)]])
  expect(unread()).toBe(1)
  office.notices.forEach(one => (one.readAt = Date.now()))
  await mai.pullNotices()
  expect(await shown()).toEqual([])
})

it('without a network none is lost: it stays on the list until the server has heard that it was read', async () => {
  const { mai, running, lena, network, shown, unread, readAll } = await opened()
  notice(running, 11, 'conversation_mention', lena.id, 13)
  await mai.pullNotices()
  network.down = true
  await readAll()
  expect([await shown(), unread()]).toMatchObject([{ length: 1 }, 1])
  network.down = false
  await readAll()
  expect([await shown(), unread()]).toEqual([[], 0])
})

it('the cable tells of new ones and of those that were read elsewhere', { timeout: 30_000 }, async () => {
  const { mai, running, lena, office, shown } = await opened()
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000 })
  void mai.listen()
  await soon(async () => expect(await mai.db.presences.count()).toBe(1))
  notice(running, 11, 'conversation_mention', lena.id, 13)
  await soon(async () => expect(await shown()).toHaveLength(1))
  readNotices(running, office.notices)
  await soon(async () => expect(await shown()).toHaveLength(0))
  mai.looks.watched = false
})
