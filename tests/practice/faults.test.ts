import type { Fault } from '@/practice/faults'
import { expect, it } from 'vitest'
import { say } from '@/practice/say'
import { home, practice } from './ask'

/** Siti is answered while this goes wrong: what the sender hears, and what has arrived. */
async function replyWith(...faults: Fault[]) {
  const { world, handler } = practice({ history: false }, faults)
  const { thread } = say(world, { name: 'Siti', text: 'Kak?' })
  const send = () => handler(new Request(`https://graph.facebook.com/v26.0/${home}/messages?access_token=EAApracticemochome`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { id: thread.psid }, message: { text: 'Ya' } }),
  }))
  const heard = await send().then(async response => [response.status, await response.text()] as const, (error: Error) => [error.name, error.message] as const)
  return { heard, arrived: thread.lines.length - 1, send, thread }
}

it.each([
  ['resetBefore', 'TypeError', 0],
  ['resetAfter', 'TypeError', 1],
  ['500', 500, 0],
  ['500After', 500, 1],
  ['transient', 500, 0],
  ['throttle', 400, 0],
  ['expired', 400, 0],
  ['passwordChanged', 400, 0],
  ['windowClosed', 400, 0],
  ['fatalHtml', 502, 0],
  ['551_1545041', 400, 0],
  ['slow', 200, 1],
] as const)('%s: the sender hears %s and %i arrived', async (kind, status, messages) => {
  const { heard, arrived } = await replyWith({ kind })
  expect(heard[0]).toBe(status)
  expect(arrived).toBe(messages)
})

it('a connection that breaks sounds like one', async () => {
  expect((await replyWith({ kind: 'resetBefore' })).heard).toEqual(['TypeError', 'Failed to fetch'])
})

it('a fault strikes as often as it should, then all is well', async () => {
  const { send, thread } = await replyWith({ kind: '500', times: 3 })
  const heard = [await send(), await send(), await send()].map(({ status }) => status)
  expect(heard).toEqual([500, 500, 200])
  expect(thread.lines).toHaveLength(2)
})

it.each([
  ['POST /messages', 500],
  ['/messages', 500],
  ['GET /messages', 200],
  ['POST /conversations', 200],
] as const)('a fault of %s makes the send answer %i', async (match, status) => {
  expect((await replyWith({ kind: '500', match })).heard[0]).toBe(status)
})

it('a fault may strike by chance', async () => {
  expect((await replyWith({ kind: '500', probability: 0 })).heard[0]).toBe(200)
  expect((await replyWith({ kind: '500', probability: 1 })).heard[0]).toBe(500)
})

it('slow takes its time', async () => {
  const begun = performance.now()
  await replyWith({ kind: 'slow', ms: 60 })
  expect(performance.now() - begun).toBeGreaterThan(55)
})

it('a malformed answer misses, garbles and invents, and is still JSON', async () => {
  const { ask } = practice({}, [{ kind: 'malformed' }])
  const { body } = await ask(`${home}/conversations?fields=id,updated_time,participants,snippet,messages.limit(5){id,created_time,from,message}`)
  expect(JSON.stringify(body.data)).toMatch(/,null,/)
  expect(body.data.map(item => Object.keys(item ?? {}).join())).toContain('id')
  expect(JSON.stringify(body)).toContain('hologram_data')
  expect(JSON.stringify(body)).toContain('"message":42')
})
