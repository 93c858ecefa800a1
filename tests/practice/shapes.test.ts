import { expect, it } from 'vitest'
import { say } from '@/practice/say'
import list from '../connectors/facebook/fixtures/conversations_list.json'
import light from '../connectors/facebook/fixtures/conversations_unread_light.json'
import accounts from '../connectors/facebook/fixtures/me_accounts.json'
import permissions from '../connectors/facebook/fixtures/me_permissions.json'
import kinds from '../connectors/facebook/fixtures/messages_all_kinds.json'
import profile from '../connectors/facebook/fixtures/psid_profile.json'
import { home, practice, threadOf } from './ask'

/** Every path that occurs in some JSON, lists folded together: `data.messages.data.from.id`. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Array.isArray(value)
    ? value.flatMap(item => paths(item, path))
    : Object.entries(value).flatMap(([key, item]) => paths(item, path ? `${path}.${key}` : key))
  return [...new Set(inner)].sort()
}

const listFields = 'id,link,updated_time,unread_count,message_count,can_reply,is_subscribed,snippet,participants,senders,messages.limit(2){id,created_time,from,to,message}'

it('the list of conversations has the shape of the documented one', async () => {
  const { ask } = practice()
  const { body } = await ask(`${home}/conversations?platform=messenger&limit=3&fields=${listFields}`)
  expect(paths(body)).toEqual(paths(list))
})

it('a cheap look at what is unread has only the fields asked for', async () => {
  const { ask } = practice()
  const { body } = await ask(`${home}/conversations?platform=messenger&fields=id,unread_count,updated_time&limit=100`)
  expect(paths(body)).toEqual(paths(light))
})

it.each([
  ['image', 'm_KIND0002invented'],
  ['sticker', 'm_KIND0008invented'],
  ['gif', 'm_KIND0004invented'],
  ['video', 'm_KIND0005invented'],
  ['audio', 'm_KIND0006invented'],
  ['file', 'm_KIND0007invented'],
] as const)('a message with a %s has the shape of the documented one', async (kind, id) => {
  const { world, ask } = practice()
  const enclosure = { id: '910000000000777', kind, mime: 'x/y', name: 'n', size: 9, picture: 'blanket-sage' }
  const { line } = say(world, { name: 'Siti', text: '', enclosures: [enclosure] })
  const { body } = await ask(`${line.id}?fields=id,created_time,from,to,message,sticker,attachments`)
  expect(paths(body)).toEqual(paths(kinds.data.find(message => message.id === id)))
})

it('any documented message can be put into a conversation and comes out the same', async () => {
  const { world, ask } = practice({ history: false })
  const bare = { tags: null, from: null, to: null, message: null }
  for (const raw of kinds.data.toReversed()) say(world, { name: 'Siti', text: '', raw: { ...bare, ...raw } })
  const thread = threadOf(world, 'Siti')
  const fields = 'id,created_time,from,to,message,sticker,attachments,shares,tags,reactions,reply_to,is_unsupported'
  const { body } = await ask(`${thread.id}/messages?fields=${fields}`)
  expect(body.data).toEqual(kinds.data)
})

it('who I am, what I may and which Pages I have', async () => {
  const { ask } = practice()
  expect((await ask('me?fields=id,name')).body).toEqual({ id: home, name: 'Mộc Home' })
  expect((await ask('me?fields=id,name', { token: 'EAApracticeuser' })).body).toEqual({ id: '122000000000001', name: 'Thu Trần' })
  expect(paths((await ask('me/permissions')).body)).toEqual(paths(permissions))
  const mine = (await ask('me/accounts', { token: 'EAApracticeuser' })).body
  expect(paths(accounts)).toEqual(expect.arrayContaining(paths(mine)))
  expect(mine.data.map(page => page.name)).toEqual(['Mộc Home', 'Oak & Thread'])
})

it('a customer has a profile, unless they hide it', async () => {
  const { world, ask } = practice()
  const fields = 'name,first_name,last_name,profile_pic'
  const seen = await ask(`${threadOf(world, 'Nguyễn Thị Thanh Hương').psid}?fields=${fields}`)
  expect(paths(seen.body)).toEqual(paths(profile.basic))
  expect(seen.body).toMatchObject({ last_name: 'Nguyễn', first_name: 'Thị Thanh Hương' })
  const hidden = await ask(`${threadOf(world, 'Facebook user').psid}?fields=${fields}`)
  expect(hidden.body.error).toMatchObject({ code: 100, error_subcode: 2018218 })
})

it('times are whole seconds, as Graph writes them', async () => {
  const { world, ask } = practice({ history: false })
  const { line } = say(world, { name: 'Siti', text: 'Halo', at: Date.UTC(2026, 10, 20, 9, 14, 5, 678) })
  expect((await ask(`${line.id}?fields=created_time`)).body.created_time).toBe('2026-11-20T09:14:05+0000')
})

it.each([
  ['a field that does not exist', `${home}/conversations?fields=id,colour`, 100],
  ['a field that does not exist, nested', `${home}/conversations?fields=messages{id,colour}`, 100],
  ['a brace that never closes', `${home}/conversations?fields=messages{id`, 2500],
])('%s is refused', async (_, path, code) => {
  const { ask } = practice()
  const { status, body } = await ask(path)
  expect([status, body.error.code]).toEqual([400, code])
})
