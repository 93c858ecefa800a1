import { expect, it } from 'vitest'
import { say } from '@/practice/say'
import requests from '../connectors/facebook/fixtures/send_requests.json'
import responses from '../connectors/facebook/fixtures/send_responses.json'
import { home, practice } from './ask'

const hour = 3_600_000
const oneDay = 24 * hour

/** A shop with one customer, Siti, who wrote so long ago. */
function shop(ago = 0) {
  const it = practice({ history: false })
  const { thread } = say(it.world, { name: 'Siti', text: 'Kak?', at: it.clock.now - ago })
  const to = { recipient: { id: thread.psid } }
  return { ...it, thread, to, last: () => thread.lines.at(-1) }
}

const reply = { messaging_type: 'RESPONSE', message: { text: 'Masih ada kak' } }
const late = { ...reply, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }

it('S064 a text arrives as the newest message of the conversation', async () => {
  const { ask, thread, to } = shop()
  const { body } = await ask(`${home}/messages`, { post: { ...to, ...reply } })
  expect(Object.keys(body)).toEqual(Object.keys(responses.text))
  expect(thread.lines.map(({ from, text }) => [from, text])).toEqual([['customer', 'Kak?'], ['page', 'Masih ada kak']])
  const { body: list } = await ask(`${thread.id}/messages?fields=id,message,from{id}`)
  expect(list.data[0]).toMatchObject({ id: body.message_id, message: 'Masih ada kak', from: { id: home } })
})

it.each([
  ['JSON', (psid: string) => ({ recipient: { id: psid }, message: { text: 'x' } })],
  ['a form', (psid: string) => new URLSearchParams({ recipient: `{"id":"${psid}"}`, message: '{"text":"x"}' })],
  ['parts', (psid: string) => parts({ recipient: `{"id":"${psid}"}`, message: '{"text":"x"}' })],
])('the request may be %s', async (_, post) => {
  const { ask, thread, last } = shop()
  expect((await ask('me/messages', { post: post(thread.psid) })).status).toBe(200)
  expect(last()?.text).toBe('x')
})

function parts(fields: Record<string, string>, file?: File) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('filedata', file)
  return form
}

const png = new File([new Uint8Array([137, 80, 78, 71, 1, 2, 3])], 'a.png', { type: 'image/png' })

it('a picture sent in parts arrives with its bytes', async () => {
  const { ask, handler, thread, last } = shop()
  const { recipient: _, ...fields } = requests.multipart_filedata.multipart
  const { body } = await ask(`${home}/messages`, { post: parts({ ...fields, recipient: `{"id":"${thread.psid}"}` }, png) })
  expect(Object.keys(body)).toEqual(Object.keys(responses.attachment))
  expect(last()?.enclosures[0]).toMatchObject({ kind: 'image', mime: 'image/png', name: 'a.png', size: 7 })

  const shown = await ask(`${body.message_id}?fields=attachments{image_data}`)
  const url = JSON.stringify(shown.body).match(/"url":"([^"]+)"/)?.[1] ?? ''
  const bytes = await (await handler(new Request(url))).arrayBuffer()
  expect([...new Uint8Array(bytes)]).toEqual([137, 80, 78, 71, 1, 2, 3])
})

it('an upload can be sent by its id', async () => {
  const { ask, to, last } = shop()
  const message = '{"attachment":{"type":"image","payload":{"is_reusable":true}}}'
  const { body } = await ask(`${home}/message_attachments`, { post: parts({ message }, png) })
  expect(Object.keys(body)).toEqual(Object.keys(responses.upload))
  const payload = { attachment_id: body.attachment_id }
  await ask(`${home}/messages`, { post: { ...to, message: { attachment: { type: 'image', payload } } } })
  expect(last()?.enclosures[0]?.name).toBe('a.png')
})

it.each([
  ['within 24 hours', 23 * hour, false, reply, undefined],
  ['after 24 hours', 25 * hour, false, reply, [10, 2018278]],
  ['after 24 hours with the human-agent tag', 25 * hour, true, late, undefined],
  ['with the tag that the app may not use', 25 * hour, false, late, [10, undefined]],
  ['after 7 days with the tag', 8 * oneDay, true, late, [10, 2018278]],
  ['with a retired tag', 0, true, { ...late, tag: 'ACCOUNT_UPDATE' }, [100, undefined]],
  ['with 2000 characters', 0, false, { message: { text: 'x'.repeat(2000) } }, undefined],
  ['with 2001 characters', 0, false, { message: { text: 'x'.repeat(2001) } }, [100, undefined]],
  ['with nothing in it', 0, false, { message: { text: '' } }, [100, undefined]],
  ['with a sign and a message at once', 0, false, { ...reply, sender_action: 'mark_seen' }, [100, undefined]],
])('S081 a reply %s', async (_, ago, humanAgent, message, error) => {
  const { world, ask, to, thread } = shop(ago)
  world.humanAgent = humanAgent
  const { body } = await ask(`${home}/messages`, { post: { ...to, ...message } })
  expect(body.error && [body.error.code, body.error.error_subcode]).toEqual(error)
  expect(thread.lines).toHaveLength(error ? 1 : 2)
})

it('a stranger and somebody who has blocked the Page get nothing', async () => {
  const { ask, thread, to } = shop()
  const stranger = await ask(`${home}/messages`, { post: { ...reply, recipient: { id: '25000000000000999' } } })
  expect(stranger.body.error).toMatchObject({ code: 100, error_subcode: 2018001 })
  thread.blocked = true
  const blocked = await ask(`${home}/messages`, { post: { ...to, ...reply } })
  expect(blocked.body.error).toMatchObject({ code: 551, error_subcode: 1545041 })
})

it('mark_seen empties the count of unread messages; an answer through Graph does not', async () => {
  const { ask, to, thread } = shop()
  await ask(`${home}/messages`, { post: { ...to, ...reply } })
  expect(thread.unread).toBe(1)
  const { body } = await ask(`${home}/messages`, { post: { ...to, sender_action: 'mark_seen' } })
  expect(Object.keys(body)).toEqual(Object.keys(responses.sender_action))
  expect(thread.unread).toBe(0)
  expect(thread.lines).toHaveLength(2)
})

const rating = [1, 2, 3, 4, 5].map(n => ({ content_type: 'text', title: `${n} ★`, payload: `RATED_${n}` }))
const withButtons = (quick_replies: unknown) => ({ ...reply, message: { text: 'How was it?', quick_replies } })

it('S016 buttons below a message are what the customer can say by pressing them, and nobody else is shown them', async () => {
  const { ask, thread, to, last } = shop()
  thread.phone = '0812 0000'
  const { body } = await ask(`${home}/messages`, { post: { ...to, ...withButtons(rating) } })
  expect(last()).toMatchObject({ text: 'How was it?', offers: ['1 ★', '2 ★', '3 ★', '4 ★', '5 ★'] })
  expect((await ask(`${body.message_id}?fields=id,message,attachments{id}`)).body).toEqual({ id: body.message_id, message: 'How was it?' })
  await ask(`${home}/messages`, { post: { ...to, ...withButtons(requests.quick_replies.json.message.quick_replies) } })
  expect(last()?.offers).toEqual(['0812 0000', 'siti@example.com', 'Nanti saja'])
})

it.each([
  ['fourteen of them', [...rating, ...rating, ...rating].slice(0, 14)],
  ['none', []],
  ['a title of 21 characters', [{ content_type: 'text', title: 'x'.repeat(21), payload: 'p' }]],
  ['no payload', [{ content_type: 'text', title: 'Yes' }]],
  ['a kind that was given up', [{ content_type: 'location' }]],
  ['no list', 'yes'],
])('S016 buttons are refused: %s', async (_, buttons) => {
  const { ask, to, thread } = shop()
  expect(await ask(`${home}/messages`, { post: { ...to, ...withButtons(buttons) } })).toMatchObject({ status: 400, body: { error: { code: 100 } } })
  expect(thread.lines.length).toBe(1)
})
