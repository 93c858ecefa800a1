import { expect, it } from 'vitest'
import { graph } from '@/practice/graph'
import { meetThere, mocAccount, publishThere, scopedId } from '@/practice/instagram'
import { comment, person } from '@/practice/posts'
import { append } from '@/practice/threads'
import { tokens } from '@/practice/tokens'
import { newWorld } from '@/practice/world'
import listed from '../connectors/facebook/fixtures/instagram_conversations.json'
import commented from '../connectors/facebook/fixtures/instagram_media_comments.json'
import { noon } from '../make'
import { home, practice } from './ask'

const minute = 60_000
const keys = (value: unknown) => Object.keys(value as object).sort()
const listOf = (value: unknown) => (value as { data: Record<string, unknown>[] }).data

/** Mộc Home with its account, a conversation and a post with a question and the account's answer. */
function account(history = false) {
  const made = practice({ history, instagram: true })
  const { world } = made
  const thread = meetThere(world, world.pages[0]!, { name: 'contoh_ig' })
  append(world, thread, { at: noon - minute, from: 'customer', text: 'ready kak?' })
  const post = publishThere(world, { page: home, at: noon - 60 * minute, text: 'Koleksi baru', picture: 'blanket-sage' })
  const question = comment(world, post, { at: noon - 30 * minute, text: 'harga?', who: person(world, { name: 'contoh_ig', psid: scopedId(world) }) })
  comment(world, post, { at: noon - 20 * minute, text: 'cek DM kak', parent: question.id })
  return { ...made, thread, post, question }
}

it('conversations have the shape of the documented ones', async () => {
  const { ask, thread } = account()
  const { body } = await ask(`${home}/conversations?platform=instagram&fields=id,updated_time,participants,messages{id,created_time,from,to,message}`)
  expect(keys(body.data[0])).toEqual(keys(listed.data[0]))
  expect(listOf(body.data[0]!.participants).map(keys)).toEqual(listed.data[0]!.participants.data.map(keys))
  expect(body.data[0]!.messages.data.map(keys)).toEqual(listed.data[0]!.messages.data.map(keys))
  expect(thread.id).toMatch(/^aWdfZAG06/)
  expect(body.data[0]!.messages.data[0]!.id).toMatch(/^aWdfZAG1faXRlbT/)
})

it('comments have the shape of the documented ones', async () => {
  const { ask, post } = account()
  const { body } = await ask(`${post.id}/comments?fields=id,text,timestamp,username,from,hidden,like_count,media,replies{id,text,timestamp,username}`)
  expect(keys(body.data[0])).toEqual(keys(commented.data[0]))
  expect(listOf(body.data[0]!.replies).map(keys)).toEqual(commented.data[0]!.replies.data.map(keys))
})

it('Messenger and Instagram are two lists, the feed and the media too', async () => {
  const { ask, thread, post } = account()
  expect((await ask(`${home}/conversations?platform=messenger`)).body.data).toEqual([])
  expect((await ask(`${home}/conversations?platform=instagram`)).body.data.map(({ id }: { id: string }) => id)).toEqual([thread.id])
  expect((await ask(`${home}/feed`)).body.data).toEqual([])
  expect((await ask(`${mocAccount.id}/media?fields=id,comments_count`)).body.data).toEqual([{ id: post.id, comments_count: 2 }])
})

it('of more than twenty messages the older ones are listed, but cannot be seen', async () => {
  const { ask, world, thread } = account()
  for (let i = 0; i < 25; i++) append(world, thread, { at: noon + i * 1000, from: 'customer', text: `${i}` })
  const { body } = await ask(`${thread.id}/messages?fields=id,created_time,from,message&limit=50`)
  expect(body.data.map(({ message }) => message !== undefined)).toEqual([...Array.from({ length: 20 }).fill(true), ...Array.from({ length: 6 }).fill(false)])
  expect((await ask(`${body.data[25]!.id}?fields=message`)).body.error).toMatchObject({ code: 100, error_subcode: 33 })
})

it('answers carry the usage of two ids', async () => {
  const { ask } = account()
  const { headers } = await ask(`${home}/conversations?platform=instagram`)
  expect(Object.keys(JSON.parse(headers.get('x-business-use-case-usage')!))).toEqual([home, mocAccount.id])
})

it('the picture of a post can be fetched', async () => {
  const { ask, world } = account()
  const { body } = await ask(`${mocAccount.id}/media?fields=media_url`)
  const response = await graph(world, { now: () => noon })(new Request(String(body.data[0]!.media_url), { headers: { authorization: `Bearer ${tokens.mocHome}` } }))
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
})

it('a new shop has conversations and comments there in four languages', () => {
  const world = newWorld({ seed: 1, now: noon })
  const there = Object.values(world.threads).filter(({ instagram }) => instagram !== undefined)
  expect(there.map(({ language }) => language).sort()).toEqual(['en', 'hu', 'id', 'vi'])
  expect(there.every(({ name }) => /^[a-z.\d]+$/.test(name))).toBe(true)
  expect(Object.values(world.posts).filter(({ instagram }) => instagram).flatMap(({ remarks }) => remarks).length).toBeGreaterThan(3)
})
