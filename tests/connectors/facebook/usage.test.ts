import { expect, it, vi } from 'vitest'
import { get } from '@/connectors/facebook/graph'
import { anything } from '@/connectors/facebook/schema'
import { readUsage } from '@/connectors/facebook/usage'
import fixtures from './fixtures/usage_headers.json'
import { fakeTime } from './pulling'
import { page, sessionOf } from './stand'

fakeTime()

it.each<[keyof typeof fixtures, { percent?: number, regain: number }]>([
  ['app', { percent: 12, regain: 0 }],
  ['pages_pool', { percent: 25, regain: 0 }],
  ['messenger_pool', { percent: 33, regain: 0 }],
  ['two_pools', { percent: 97, regain: 7 }],
  ['instagram_two_ids', { percent: 1, regain: 0 }],
  ['malformed', { regain: 0 }],
  ['none', { regain: 0 }],
])('the highest of all pools and measures: %s', (name, usage) => {
  expect(readUsage(new Headers(fixtures[name]))).toEqual(usage)
})

it.each([
  ['the legacy header of the Page', { 'x-page-usage': '{"call_count":41,"total_cputime":2,"total_time":3}' }, 41],
  ['numbers as text', { 'x-app-usage': '{"call_count":"60"}' }, 60],
  ['the highest of several headers', { 'x-app-usage': '{"call_count":5}', 'x-page-usage': '{"total_time":80}' }, 80],
  ['0 where Facebook says 0', { 'x-app-usage': '{"call_count":0,"total_cputime":0,"total_time":0}' }, 0],
  ['nothing from a list', { 'x-app-usage': '[]' }, undefined],
  ['nothing from odd values', { 'x-app-usage': '{"call_count":null,"total_time":{}}' }, undefined],
  ['nothing from odd pools', { 'x-business-use-case-usage': '{"1":[null,"x",{"type":"messenger"}]}' }, undefined],
])('reads %s', (_, headers: Record<string, string>, percent) => {
  expect(readUsage(new Headers(headers)).percent).toBe(percent)
})

it.each([
  [fixtures.messenger_pool, [33]],
  [fixtures.malformed, []],
  [fixtures.none, []],
])('the session is told %j as %j: nothing is not the same as 0', async (headers: Record<string, string>, told) => {
  const usage: number[] = []
  await get(sessionOf(() => Response.json({}, { headers }), { usage: percent => usage.push(percent) }), 'me', {}, anything)
  expect(usage).toEqual(told)
})

it('a pool that is nearly full counts until it is told anew, though other answers tell of others', async () => {
  const usage: number[] = []
  const pool = (type: string, call_count: number) => ({ 'x-business-use-case-usage': JSON.stringify({ 1: [{ type, call_count }] }) })
  let headers = pool('messenger', 92)
  const session = sessionOf(() => Response.json({}, { headers }), { source: { ...page, account: 'of two pools' }, usage: percent => usage.push(percent) })
  await get(session, 'me', {}, anything)
  headers = pool('pages', 10)
  await get(session, 'me', {}, anything)
  vi.advanceTimersByTime(5 * 60_000)
  await get(session, 'me', {}, anything)
  expect(usage).toEqual([92, 92, 10])
})
