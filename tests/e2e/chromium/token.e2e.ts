import type { Desk } from '../desk'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { tokens } from '@/practice/tokens'
import { act, connect, delivered, owed, startDesk, syncNow, ticketOf } from '../desk'
import { until } from '../until'

const name = 'Nguyễn Thị Lan'
let desk: Desk
beforeAll(async () => {
  desk = await startDesk('chromium')
  desk.practice.say({ name, text: 'Is it still there?' })
  await connect(desk)
})
afterAll(() => desk.close())
beforeEach(() => {
  desk.practice.faults.length = 0
})

const source = () => desk.probe.evaluate(async () => (await probe.db.sources.toArray())[0])
const trouble = async () => (await source())?.trouble?.code

it('a token that expires midway stops the Page with its reason, keeps everything, and a good check goes on', async () => {
  const { id } = await ticketOf(desk, name)
  await act(desk, id, 'reply', { text: 'One', files: [] })
  await delivered(desk)

  desk.practice.faults.push({ kind: 'expired' })
  await act(desk, id, 'reply', { text: 'Two', files: [] })
  await act(desk, id, 'note', { text: 'Asked about the blue one' })
  await act(desk, id, 'reply', { text: 'Three', files: [] })
  await until('the Page in trouble', async () => await trouble() === 'expired')
  expect((await owed(desk)).filter(row => row.action === 'reply').map(row => row.state)).toEqual(['waiting', 'waiting'])
  expect(await ticketOf(desk, name)).toMatchObject({ snippet: 'Three', status: 'pending' })

  const bad = await desk.probe.evaluate(id => probe.send('recheck', id), (await source())!.id)
  expect(bad.lines).toEqual([{ what: 'expired', state: 'bad' }])
  expect(await trouble()).toBe('expired')

  desk.practice.faults.length = 0
  await desk.probe.evaluate(id => probe.send('recheck', id), (await source())!.id)
  await delivered(desk)
  expect(await trouble()).toBeUndefined()
  expect(desk.practice.sent(name)).toEqual(['One', 'Two', 'Three'])
})

it('a new token for the same Page takes over its queue; its data stays', async () => {
  const { id } = await ticketOf(desk, name)
  const grants = desk.practice.world.tokens
  const grant = grants[tokens.mocHome]!
  grants[tokens.mocHome] = { ...grant, dead: 460 }
  grants.EAAnewone = { ...grant }
  await act(desk, id, 'reply', { text: 'Four', files: [] })
  await until('the Page in trouble', async () => await trouble() === 'passwordChanged')

  await connect(desk, 'EAAnewone')
  await delivered(desk)
  expect(desk.practice.sent(name)).toEqual(['One', 'Two', 'Three', 'Four'])
  expect(await trouble()).toBeUndefined()
  expect(await desk.probe.evaluate(() => probe.db.sources.count())).toBe(1)
  expect(await desk.probe.evaluate(() => probe.db.tickets.count())).toBe(1)
})

it.each([
  ['expired', tokens.expired, 'expired'],
  ['of a changed password', tokens.passwordChanged, 'passwordChanged'],
  ['of a person instead of a Page', tokens.user, 'userToken'],
  ['without the permission for messages', tokens.noMessaging, 'permission'],
  ['made up', 'EAAmadeup', 'wrongToken'],
])('a token that is %s is not connected and says so', async (_, token, what) => {
  const check = await connect(desk, token)
  expect(check.lines.filter(line => line.state === 'bad').map(line => line.what)).toContain(what)
  expect(await desk.probe.evaluate(() => probe.db.sources.count())).toBe(1)
})

it('without a network the check says that, and nothing is lost', async () => {
  desk.practice.faults.push({ kind: 'resetBefore' })
  const check = await desk.probe.evaluate(token => probe.send('check', 'facebook', token), tokens.mocHome)
  expect(check.lines).toEqual([{ what: 'network', state: 'bad' }])
})

it('no token is in a row, a setting or an address', async () => {
  await syncNow(desk)
  const kept = await desk.probe.evaluate(async () => {
    const rows = await Promise.all(probe.db.tables.map(table => table.toArray()))
    return JSON.stringify([rows, await probe.readSettings()])
  })
  expect(kept).toContain(name)
  expect(kept).not.toMatch(/EAA\w/)
})
