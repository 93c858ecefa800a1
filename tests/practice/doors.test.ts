import { expect, it } from 'vitest'
import { errorResponse } from '@/practice/facebook/answer'
import { tokens } from '@/practice/tokens'
import errors from '../connectors/facebook/fixtures/errors.json'
import usage from '../connectors/facebook/fixtures/usage_headers.json'
import { home, oak, practice } from './ask'

it.each([
  ['expired', tokens.expired, [190, 463]],
  ['of a changed password', tokens.passwordChanged, [190, 460]],
  ['nobody knows', 'EAAnonsense', [190, undefined]],
  ['of a person', tokens.user, [190, undefined]],
  ['without pages_messaging', tokens.noMessaging, [200, undefined]],
  ['of another Page', tokens.oakThread, [100, 33]],
])('a token %s does not open the conversations', async (_, token, error) => {
  const { ask } = practice()
  const { body } = await ask(`${home}/conversations`, { token })
  expect([body.error.code, body.error.error_subcode]).toEqual(error)
})

it('a token may die and come back while the shop is open', async () => {
  const { world, ask } = practice()
  world.tokens[tokens.oakThread]!.dead = 467
  expect((await ask(`${oak}/conversations`, { token: tokens.oakThread })).body.error.error_subcode).toBe(467)
  world.tokens[tokens.oakThread]!.dead = undefined
  expect((await ask(`${oak}/conversations`, { token: tokens.oakThread })).status).toBe(200)
})

it('a declined permission is said', async () => {
  const { ask } = practice()
  const { body } = await ask('me/permissions', { token: tokens.noMessaging })
  expect(body.data.filter(({ status }) => status === 'declined').map(({ permission }) => permission)).toEqual(['pages_messaging'])
})

it('the token may also stand in the address', async () => {
  const { handler } = practice()
  const response = await handler(new Request(`https://graph.facebook.com/v26.0/me?access_token=${tokens.mocHome}`))
  expect(response.status).toBe(200)
})

it.each([
  ['messenger', `${home}/conversations`, usage.messenger_pool],
  ['pages', home, usage.pages_pool],
])('each answer says what is used up of the %s pool', async (pool, path, documented) => {
  const { world, ask } = practice()
  world.quota.perHour = 10
  await ask(path)
  const { headers } = await ask(path)
  const said: unknown = JSON.parse(headers.get('x-business-use-case-usage') ?? '')
  const shape: Record<string, object[]> = JSON.parse(documented['x-business-use-case-usage'])
  expect(said).toMatchObject({ [home]: [{ type: pool, call_count: 20, estimated_time_to_regain_access: 0 }] })
  expect(Object.keys(JSON.parse(JSON.stringify(said))[home][0])).toEqual(Object.keys(shape[home]![0]!))
})

it('what was used an hour ago counts no more', async () => {
  const { world, clock, ask } = practice()
  world.quota.perHour = 10
  for (let i = 0; i < 5; i++) await ask(home)
  clock.now += 61 * 60_000
  expect((await ask(home)).headers.get('x-business-use-case-usage')).toContain('"call_count":10')
})

it('two reads of conversations a second are fine for as long as you like, three are not', async () => {
  const { clock, ask } = practice()
  const read = async (times: number, every: number) => {
    for (let i = 0; i < times; i++) {
      clock.now += every
      const { body } = await ask(`${home}/conversations?fields=id&limit=1`)
      if (body.error) return body.error.code
    }
    return 'fine'
  }
  expect(await read(60, 500)).toBe('fine')
  expect(await read(60, 333)).toBe(613)
})

it('once it is closed, it says for how long and opens by itself', async () => {
  const { world, clock, ask } = practice()
  world.quota.regainMinutes = 7
  world.quota.closedUntil[home] = clock.now + 7 * 60_000
  const closed = await ask(`${home}/conversations`)
  expect(closed.headers.get('x-business-use-case-usage')).toContain('"estimated_time_to_regain_access":7')
  clock.now += 7 * 60_000
  expect((await ask(`${home}/conversations`)).status).toBe(200)
})

it.each(Object.entries(errors))('%s can be had on demand, word for word', async (name, { http_status, headers, body }) => {
  const { ask } = practice({}, [{ kind: name as keyof typeof errors }])
  const answer = await ask(`${home}/conversations`)
  expect(answer.status).toBe(http_status)
  expect(answer.body).toEqual(body)
  expect(Object.fromEntries(answer.headers)).toMatchObject(headers)
  expect(await errorResponse(name as keyof typeof errors).json()).toEqual(body)
})
