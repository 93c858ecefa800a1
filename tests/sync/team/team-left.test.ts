import { expect, it } from 'vitest'
import { assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

/** Otto has a ticket, and so has the team of escalations; Mai looks on. */
async function leaving() {
  const shared = sharedOffice()
  const { running, office } = shared
  const { talk: his } = say(running, { name: 'Nora', text: 'Hello' })
  const { talk: theirs } = say(running, { name: 'Pia', text: 'Hello' })
  const { talk: mine } = say(running, { name: 'Lena', text: 'Hello' })
  assign(running, his, 12)
  assign(running, mine, 11)
  theirs.team = 6
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  await mai.rosters()
  const again = async () => {
    await mai.db.rosters.toCollection().modify({ at: 0 })
    await mai.rosters()
  }
  const shown = async () => (await Promise.all([his, theirs, mine].map(({ id }) => mai.ticket(id)))).map(row => [row?.assignee?.split('#').at(-1), row?.team?.split('#').at(-1)])
  return { ...shared, mai, again, shown, his, theirs, office }
}

it('S100: a colleague who leaves the account, and a team that is deleted, leave their tickets to whoever takes them on; the server tells nobody', async () => {
  const { office, again, shown, his, theirs, mai } = await leaving()
  expect(await shown()).toEqual([['12', undefined], [undefined, 'team6'], ['agent 11', undefined]])
  office.agents = office.agents.filter(({ id }) => id !== 12)
  office.teams = office.teams.filter(({ id }) => id !== 6)
  his.assignee = null
  theirs.team = null
  await again()
  expect(await shown()).toEqual([[undefined, undefined], [undefined, undefined], ['agent 11', undefined]])
  expect((await mai.db.counts.get(mai.source.id))?.n).toMatchObject({ 'unassigned all': 2 })
})

it('a list of people without whoever sits here is none to go by', async () => {
  const { mai, again, shown, fetch } = await leaving()
  mai.outside.fetchFor = () => (async (input, init) => {
    const request = new Request(input, init)
    return request.url.endsWith('/agents') ? Response.json([]) : fetch(request)
  }) as typeof globalThis.fetch
  await again()
  expect((await shown())[0]).toEqual(['12', undefined])
})
