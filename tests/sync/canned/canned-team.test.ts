import type { Stand } from '../../connectors/chatwoot/stand'
import { beforeEach, expect, it, vi } from 'vitest'
import { connectors } from '@/connectors'
import { Rejected } from '@/connectors/errors'
import { dropCanned, putCanned, restoreCanned } from '@/sync/canned/canned'
import { refusedCanned, retryCanned } from '@/sync/canned/canned-owed'
import { keepTeamCanned } from '@/sync/canned/canned-team'
import { db } from '@/sync/db'
import { stand } from '../../connectors/chatwoot/stand'
import { allCanned, getCanned } from '../../kept-canned'
import { canned } from '../../make'

let clock: number
let made: Stand
const hour = 3600_000
const team = () => allCanned().then(list => list.map(({ shortcut, body, scope }) => `${scope} /${shortcut}: ${body}`).sort())
const there = () => made.office.canned.map(({ code, content }) => `/${code}: ${content}`).sort()
const owed = async () => (await db.cannedTeam.toArray()).flatMap(({ owed }) => owed ?? [])
const change = async (id: string, body: string) => putCanned([{ ...(await getCanned(id))!, body, changedAt: clock }])
async function meet() {
  clock += hour
  await keepTeamCanned(made.mai)
}
const hello = 'chatwoot:7@desk.lampshop.example/canned/21'

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  clock = (clock ?? Date.UTC(2026, 10, 1)) + 24 * hour
  made = stand({ now: () => clock })
  await db.sources.put(made.mai.source)
  await meet()
})

it('S077 the team’s messages are here, in our words, with nothing owed', async () => {
  expect(await team()).toEqual(['team /hello: Hello {{customer.first_name}}, how can we help?', 'team /refund-steps: A refund takes **3 to 5** working days.'])
  expect(await getCanned(hello)).toMatchObject({ title: 'hello', there: { source: made.mai.source.id, id: '21' } })
  expect(await owed()).toEqual([])
})

it('S079 added, edited and deleted here is added, edited and deleted there, once', async () => {
  await putCanned([canned({ shortcut: 'ship', body: 'Dear {{customer.first_name}}', scope: 'team', changedAt: clock })])
  await change(hello, 'Hi')
  await dropCanned(['chatwoot:7@desk.lampshop.example/canned/22'])
  await meet()
  expect(there()).toEqual(['/hello: Hi', '/ship: Dear {{contact.first_name}}'])
  const calls = made.calls.length
  await meet()
  expect(made.calls.slice(calls)).toEqual(['GET canned_responses'])
  expect(await team()).toHaveLength(2)
})

it('S079 added, edited and deleted there is so here; titles, tags and folders of ours stay', async () => {
  await putCanned([{ ...(await getCanned(hello))!, title: 'Greeting', tags: ['first'] }])
  await meet()
  made.office.canned[0]!.content = 'Good day'
  made.office.canned.splice(1, 1)
  made.office.canned.push({ id: 99, code: 'new', content: 'New', at: clock })
  await meet()
  expect(await team()).toEqual(['team /hello: Good day', 'team /new: New'])
  expect(await getCanned(hello)).toMatchObject({ title: 'Greeting', tags: ['first'] })
})

it('S079 offline nothing is lost: it is owed until the server answers', async () => {
  await change(hello, 'Hi')
  const failing = { ...made.mai, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
  await expect(keepTeamCanned(failing)).rejects.toThrow('Failed to fetch')
  expect(await owed()).toEqual(['put'])
  expect((await getCanned(hello))?.body).toBe('Hi')
  await meet()
  expect(there()[0]).toBe('/hello: Hi')
})

it.each([
  ['theirs', 1, 'team /hello: theirs', 'mine /hello: ours'],
  ['ours', -1, 'team /hello: ours', 'mine /hello: theirs'],
])('S079 both changed one: the later words win, %s, and the others are kept as mine', async (_, later, won, kept) => {
  await change(hello, 'ours')
  Object.assign(made.office.canned[0]!, { content: 'theirs', at: clock + later })
  await meet()
  expect((await team()).filter(line => line.includes('/hello'))).toEqual([kept, won])
  expect(there()[0]).toBe(won.replace('team ', ''))
  await meet()
  expect(await team()).toHaveLength(3)
})

it('a deletion that is undone before or after the server heard of it is there again', async () => {
  const before = await dropCanned([hello])
  await restoreCanned(before)
  await meet()
  expect(there()).toContain('/hello: Hello {{contact.first_name}}, how can we help?')
  const after = await dropCanned([hello])
  await meet()
  expect(there()).toHaveLength(1)
  await restoreCanned(after)
  await meet()
  expect(there()).toContain('/hello: Hello {{contact.first_name}}, how can we help?')
  expect(await team()).toHaveLength(2)
})

it('made the agent’s own it leaves the server, and stays here', async () => {
  await putCanned([{ ...(await getCanned(hello))!, scope: 'mine' }])
  await meet()
  expect(there()).toHaveLength(1)
  expect((await getCanned(hello))?.there).toBeUndefined()
  expect((await team())[0]).toContain('mine /hello')
})

it('what the server refuses stays here, and is not tried again until it is changed', async () => {
  await putCanned([canned({ shortcut: 'hello', body: 'Taken already', scope: 'team', changedAt: clock })])
  await meet()
  const calls = made.calls.length
  await meet()
  expect(made.calls.slice(calls)).toEqual(['GET canned_responses'])
  expect(await db.cannedTeam.get('canned-hello')).toMatchObject({ owed: 'put', refused: 'invalid' })
  await putCanned([canned({ shortcut: 'hello2', body: 'Free', scope: 'team', changedAt: clock })].map(message => ({ ...message, id: 'canned-hello' })))
  await meet()
  expect(there()).toContain('/hello2: Free')
})

it('what the server refused is told with its reason, and tried once more when somebody wishes it', async () => {
  await putCanned([canned({ id: 'c', shortcut: 'hello', body: 'Taken already', scope: 'team', changedAt: clock })])
  await meet()
  expect([...await refusedCanned()]).toEqual([['c', 'invalid']])
  made.office.canned.splice(0, 1)
  await meet()
  expect(there()).not.toContain('/hello: Taken already')
  await retryCanned('c')
  await meet()
  expect(there()).toContain('/hello: Taken already')
  expect([...await refusedCanned()]).toEqual([])
})

it('what may not be deleted there is here again, with the reason', async () => {
  const remove = vi.spyOn(connectors.chatwoot.canned!, 'remove').mockRejectedValue(new Rejected('permission'))
  await dropCanned([hello])
  await meet()
  remove.mockRestore()
  expect(await getCanned(hello)).toBeDefined()
  expect([...await refusedCanned()]).toEqual([[hello, 'permission']])
})
