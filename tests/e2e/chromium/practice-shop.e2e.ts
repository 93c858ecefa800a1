import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, delivered, owed, startDesk } from '../desk'
import { killWorker } from '../kill'
import { until } from '../until'

let desk: Desk
beforeAll(async () => {
  desk = await startDesk('chromium')
  // Every request that reaches a server would be one too many.
  await desk.practice.close()
})
afterAll(() => desk.launched.browser.close())

function play(on: boolean) {
  return until('the practice shop', async () => {
    await desk.probe.evaluate(on => probe.send('practice', on), on)
    return true
  })
}
const tickets = () => desk.probe.evaluate(() => probe.db.tickets.toArray())
const thread = (id: string) => desk.probe.evaluate(id => probe.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray(), id)

it('works without any network, with customers of two Pages and of a team, and some who still wait', async () => {
  await play(true)
  const sources = await desk.probe.evaluate(() => probe.db.sources.toArray())
  expect(sources.map(source => [source.name, source.practice, source.failure])).toEqual([['Mộc Home', true, undefined], ['Oak & Thread', true, undefined], ['Team desk', true, undefined]])
  expect((await tickets()).length).toBeGreaterThan(10)
  expect((await tickets()).some(ticket => ticket.status === 'open')).toBe(true)
})

it('the team has its channels, colleagues with tickets of theirs, one that was handed on, and tells by itself', async () => {
  const team = (await tickets()).filter(({ source }) => source.startsWith('practice:7@'))
  expect(new Set(team.map(({ channel }) => channel))).toEqual(new Set(['web', 'email', 'whatsapp', 'telegram']))
  expect(team.filter(({ assignee }) => assignee === 'me')).toHaveLength(1)
  expect(team.some(({ team }) => team?.endsWith('#team6'))).toBe(true)
  expect(team.some(({ assignee }) => assignee?.endsWith('#12'))).toBe(true)
  const present = await until('the cable', async () => {
    await desk.probe.evaluate(() => probe.send('sync'))
    return desk.probe.evaluate(async () => (await probe.db.presences.toArray())[0])
  })
  expect(Object.keys(present.agents).length).toBeGreaterThan(1)
})

it('a reply is answered by the customer, of a Page and of the team, also when the worker dies in between', async () => {
  const waiting = (await tickets()).filter(({ kind, status, lastFrom, assignee, team }) => kind === 'message' && status === 'open' && lastFrom === 'customer' && !team && [undefined, 'me'].includes(assignee))
  const chosen = [waiting.find(({ source }) => !source.includes('@'))!.id, waiting.find(({ source }) => source.includes('@'))!.id]
  for (const id of chosen) await act(desk, id, 'reply', { text: 'Of course, which size?', files: [] })
  await killWorker(desk.probe)
  await delivered(desk)
  await killWorker(desk.probe)
  for (const id of chosen) {
    const said = await until(`an answer of the customer of ${id}`, async () => {
      await desk.probe.evaluate(() => probe.send('syncNow'))
      const entries = await thread(id)
      const ours = entries.findIndex(entry => entry.kind === 'message' && entry.text === 'Of course, which size?')
      return ours >= 0 && entries.slice(ours + 1).some(entry => entry.kind === 'message' && entry.from === 'customer') ? entries : false
    }, { within: 50_000 })
    expect(said.filter(entry => entry.kind === 'message' && entry.text === 'Of course, which size?')).toHaveLength(1)
  }
  expect(await owed(desk)).toEqual([])
})

it('goes away with everything in it when it is switched off', async () => {
  await play(false)
  expect(await tickets()).toEqual([])
  expect(await desk.probe.evaluate(async () => [await probe.db.sources.count(), await probe.db.messages.count(), await probe.db.customers.count()])).toEqual([0, 0, 0])
})
