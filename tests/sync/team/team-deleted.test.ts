import { expect, it, vi } from 'vitest'
import { mergeContacts } from '@/practice/chatwoot/merge'
import { twoContacts } from './team-contacts'

type Server = Awaited<ReturnType<typeof twoContacts>>

/** What only an administrator may (agent 13). */
const erase = ({ fetch, office }: Server, path: string) => fetch(`https://${office.host}/api/v1/accounts/7/${path}`, { method: 'DELETE', headers: { 'Api-Access-Token': 'PRACTICE_TOKEN_13' } })
const soon = <T>(ask: () => Promise<T>) => vi.waitFor(ask, { timeout: 10_000, interval: 20 })

/** Nothing that could be read is left of a customer. */
async function nothingOf({ db }: Server['mai'], name: string, ids: string[]) {
  const tables = await Promise.all([db.tickets, db.messages, db.customers, db.customerNotes, db.packs].map(table => table.toArray()))
  expect(JSON.stringify(tables).toLowerCase()).not.toContain(name.toLowerCase())
  for (const id of ids) expect(await db.tickets.get(id)).toBeUndefined()
}

it('S115: a customer whom an administrator deletes goes from the panel as they do from the server: tickets, words, notes and search', async () => {
  const server = await twoContacts()
  const { mai, otto, lena, talk, second, idOf, office } = server
  const listening = mai.listen()
  await soon(async () => expect(await mai.db.presences.count()).toBe(1))
  expect((await erase(server, `contacts/${lena.id}`)).status).toBe(200)
  await soon(() => nothingOf(mai, 'Lena Berg', [idOf(talk.id)]))
  expect((await mai.db.tickets.toArray()).map(({ id }) => id)).toEqual([idOf(second.id)])

  // Nobody listened in the other browser: whoever opens the ticket finds out.
  await otto.look(idOf(talk.id))
  await nothingOf(otto, 'Lena Berg', [idOf(talk.id)])
  expect(Object.keys(office.talks)).toEqual([String(second.id)])
  mai.looks.watched = false
  await listening
})

it('one conversation that an administrator deletes goes, and the customer stays; the server tells nobody', async () => {
  const server = await twoContacts()
  const { mai, talk, second, idOf } = server
  await erase(server, `conversations/${talk.id}`)
  await mai.look(idOf(second.id))
  expect(await mai.db.tickets.count()).toBe(2)
  await mai.look(idOf(talk.id))
  expect((await mai.db.tickets.toArray()).map(({ id }) => id)).toEqual([idOf(second.id)])
})

it('what was deleted while nobody listened goes with the next look at the lists, though nobody opens it; closed ones too', async () => {
  const server = await twoContacts()
  const { mai, lena, talk, second, idOf } = server
  second.status = 'resolved'
  second.updatedAt = Date.now()
  await mai.run()
  await erase(server, `contacts/${lena.id}`)
  await mai.rosters()
  expect((await mai.db.tickets.toArray()).map(({ id }) => id)).toEqual([idOf(second.id)])
  expect(await mai.ticket(talk.id)).toBeUndefined()

  await erase(server, `conversations/${second.id}`)
  await mai.db.rosters.clear()
  await mai.rosters()
  expect(await mai.db.tickets.count()).toBe(0)
  expect((await mai.db.rosters.toArray())[0]?.known).toMatchObject({ open: 0, closed: 0 })
})

it('an agent who is taken out of an inbox has its tickets no more, opened or not; what was typed stays, closed', async () => {
  const { mai, talk, second, idOf, office } = await twoContacts()
  await mai.db.drafts.put({ id: `${idOf(talk.id)} reply`, text: 'Half an answer', files: [], at: 1 })
  office.agents.find(({ id }) => id === 11)!.inboxes = []
  await mai.look(idOf(second.id))
  expect((await mai.db.tickets.toArray()).map(({ id }) => id)).toEqual([idOf(talk.id)])
  await mai.rosters()
  expect(await mai.ticket(talk.id)).toMatchObject({ status: 'closed' })
})

it.each([
  ['will not say which', () => new Response('{"error":"Invalid attribute key - [display_id]"}', { status: 422 })],
  ['tells of none by number, and yet of each that is asked for', () => Response.json({ meta: { mine_count: 0, unassigned_count: 0, all_count: 0 }, payload: [] })],
])('a server that counts fewer and %s takes nothing away', async (_, answer) => {
  const server = await twoContacts()
  const { mai, talk, second, idOf, fetch } = server
  await erase(server, `conversations/${second.id}`)
  mai.outside.fetchFor = () => (async (input, init) => {
    const request = new Request(input, init)
    return request.method === 'POST' && (await request.clone().text()).includes('display_id') ? answer() : fetch(request)
  }) as typeof globalThis.fetch
  await mai.rosters()
  expect((await mai.db.tickets.toArray()).map(({ id }) => id)).toContain(idOf(talk.id))
  expect((await mai.db.sources.toArray())[0]?.failure).toBeUndefined()
})

it('S164: what was typed is not lost with it: the ticket stays, closed, and says why', async () => {
  const server = await twoContacts()
  const { mai, lena, talk, idOf } = server
  const id = idOf(talk.id)
  await mai.db.drafts.put({ id: `${id} reply`, text: 'Half an answer', files: [], at: 1 })
  await erase(server, `contacts/${lena.id}`)
  for (const _ of ['once', 'twice']) await mai.look(id)
  expect(await mai.ticket(talk.id)).toMatchObject({ status: 'closed' })
  expect((await mai.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).filter(row => row.kind === 'event').map(({ action }) => action)).toEqual(['deletedThere'])
  expect(await mai.db.drafts.get(`${id} reply`)).toMatchObject({ text: 'Half an answer' })

  await mai.db.drafts.clear()
  await mai.look(id)
  expect(await mai.ticket(talk.id)).toBeUndefined()
})

it('a contact that was merged is told as deleted too: its conversations are another\'s then, and none of them goes', async () => {
  const { mai, ids, running, lena, other } = await twoContacts()
  mergeContacts(running, lena, other)
  await mai.removeDeleted(ids.other)
  expect((await mai.db.tickets.toArray()).map(({ customer }) => customer).sort()).toEqual([ids.lena, ids.other].sort())
  await mai.run()
  expect((await mai.db.tickets.toArray()).map(({ customer }) => customer)).toEqual([ids.lena, ids.lena])
})
