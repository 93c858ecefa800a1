import { expect, it } from 'vitest'
import { keys, replay } from '@/practice/shops/woo/replay'

const root = 'https://shop.example/wp-json/wc/v3'
const authorization = `Basic ${btoa(keys.writing)}`
const json = { 'content-type': 'application/json' }

async function ask(path: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
  const answer = await replay(() => 0).handle(new Request(`${root}/${path}`, { credentials: 'omit', ...init, headers: { authorization, ...headers } }))
  const { message = '' } = await answer.json() as { message?: string }
  return answer.status === 400 ? message : answer.status
}

it.each([
  ['a whole product where a few fields would do', 'products?per_page=100', {}, 'without _fields'],
  ['a field that no shop has', 'products?_fields=id,stok', {}, 'tells no stok'],
  ['a field of an order that no order has', 'orders?_fields=id,buyer', {}, 'tells no buyer'],
  ['a filter with a slip in it', 'orders?_fields=id&serach=lan', {}, 'does not know serach'],
  ['more than a page', 'products?_fields=id&per_page=500', {}, 'a hundred at most'],
  ['twelve on a page of ten', 'products?_fields=id&include=1,2,3,4,5,6,7,8,9,10,11,12', {}, 'more than fit'],
  ['what changed since a time of nobody knows where', 'products?_fields=id&modified_after=2026-11-22T10:00:00', {}, 'its own zone'],
  ['a key in the address', 'products?_fields=id&consumer_key=ck_writes', {}, 'lands in logs'],
  ['the agent’s cookies', 'products?_fields=id', { credentials: 'include' }, 'cookies'],
  ['an order as a form', 'orders', { method: 'POST', body: '{}' }, 'no JSON'],
  ['a field that orders do not take', 'orders', { method: 'POST', body: '{"items":[]}', headers: json }, 'does not know items'],
] as const)('S132 the stand-in for the recorded shop refuses %s', async (_, path, init, words) => {
  expect(await ask(path, init as RequestInit & { headers?: Record<string, string> })).toContain(words)
})

it('S132 it takes what is as it should be', async () => {
  expect(await ask('products?_fields=id,name&per_page=100&modified_after=2026-11-22T10:00:00&dates_are_gmt=true')).toBe(200)
  expect(await ask('orders', { method: 'POST', body: '{"status":"pending","line_items":[]}', headers: json })).toBe(201)
})
