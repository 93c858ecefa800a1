import { expect, it } from 'vitest'
import { comment, person, publish } from '@/practice/posts'
import { languages } from '@/practice/talk'
import written from '../connectors/facebook/fixtures/comment_write_responses.json'
import stream from '../connectors/facebook/fixtures/comments_stream.json'
import feed from '../connectors/facebook/fixtures/feed_with_comments.json'
import { noon } from '../make'
import { home, practice } from './ask'

const minute = 60_000
const fields = 'id,message,from,created_time,can_comment,can_hide,can_like,can_remove,can_reply_privately,is_hidden,is_private,user_likes,like_count,comment_count,permalink_url'
const keys = (value: unknown) => Object.keys(value as object).sort()

/** A post with a question, an answer of the Page below it, and a picture. */
function posted() {
  const made = practice({ history: false })
  const post = publish(made.world, { page: home, at: noon - 60 * minute, text: 'Koleksi baru', picture: 'blanket-sage' })
  const siti = person(made.world, { name: 'Siti' })
  const write = (text: string, at: number, changes: object = {}) => comment(made.world, post, { text, at: noon + at * minute, who: siti, ...changes })
  const question = write('mau 2', -30)
  const answer = write('cek DM ya', -20, { who: undefined, parent: question.id })
  write('', -10, { picture: { id: '9', kind: 'image', mime: 'image/jpeg', name: 'p', size: 1, picture: 'blanket-sage' } })
  return { ...made, post, question, answer, write }
}

it('comments have the shape of the documented ones: a question, the Page\'s answer, a picture', async () => {
  const { ask, post } = posted()
  const { body } = await ask(`${post.id}/comments?filter=stream&summary=true&fields=${fields},parent{id,message,from,created_time},attachment`)
  expect(body.data.map(keys)).toEqual(stream.data.slice(0, 3).map(keys))
  expect(body.data.map(({ attachment }) => attachment && keys(attachment))).toEqual(stream.data.slice(0, 3).map(({ attachment }) => attachment && keys(attachment)))
  expect(keys(body.summary)).toEqual(keys(stream.summary))
})

it('posts have the shape of the documented ones', async () => {
  const { ask } = posted()
  const { body } = await ask(`${home}/feed?fields=id,message,from,created_time,updated_time,permalink_url,full_picture,status_type,is_published,can_reply_privately,comments.limit(2).summary(true){${fields}}`)
  expect(body.data.map(keys)).toEqual(feed.data.slice(0, 1).map(keys))
})

it.each([
  ['filter=stream', ['mau 2', 'cek DM ya', '']],
  ['filter=toplevel', ['mau 2', '']],
  ['filter=stream&order=reverse_chronological', ['', 'cek DM ya', 'mau 2']],
  [`filter=stream&since=${(noon - 25 * minute) / 1000}`, ['cek DM ya', '']],
])('lists comments by %s', async (query, texts) => {
  const { ask, post } = posted()
  const { body } = await ask(`${post.id}/comments?fields=message&${query}`)
  expect(body.data.map(({ message }) => message)).toEqual(texts)
})

it('pages through all of them, though one that is gone was the mark', async () => {
  const { ask, post, write } = posted()
  for (let i = 0; i < 30; i++) write(`n${i}`, i)
  const first = await ask(`${post.id}/comments?filter=stream&order=reverse_chronological&fields=message&limit=10`)
  post.remarks.splice(post.remarks.findIndex(({ text }) => text === first.body.data.at(-1)!.message), 1)
  const texts = first.body.data.map(({ message }) => message)
  let next = first.body.paging?.next
  while (next) {
    const { body } = await ask(next)
    texts.push(...body.data.map(({ message }) => message))
    next = body.paging?.next
  }
  expect(new Set(texts).size).toBe(33)
})

it.each([
  ['reply', (id: string) => [`${id}/comments`, { message: 'Hi' }]],
  ['like', (id: string) => [`${id}/likes`, {}]],
  ['hide', (id: string) => [id, { is_hidden: true }]],
] as const)('answers a %s as documented', async (what, call) => {
  const { ask, question } = posted()
  const [path, post] = call(question.id) as [string, object]
  expect(keys((await ask(path, { post })).body)).toEqual(keys(written[what]))
})

it('an advertisement stands only among the advertisements', async () => {
  const { ask, world } = posted()
  publish(world, { page: home, at: noon, text: 'Ad', dark: true })
  const textsOf = async (edge: string) => (await ask(`${home}/${edge}?fields=message`)).body.data.map(({ message }) => message)
  expect([await textsOf('feed'), await textsOf('ads_posts')]).toEqual([['Koleksi baru'], ['Ad']])
})

it.each([
  ['a second one', 0, 'question', 10900],
  ['one after 7 days', 8, 'question', 10903],
  ['one to the Page itself', 0, 'answer', 10903],
] as const)('refuses a private message: %s', async (what, days, which, code) => {
  const made = posted()
  made.clock.now = noon + days * 24 * 60 * minute
  const post = { recipient: { comment_id: made[which].id }, message: { text: 'Hi' } }
  if (what === 'a second one') await made.ask(`${home}/messages`, { post })
  expect((await made.ask(`${home}/messages`, { post })).body.error.code).toBe(code)
})

it('S076 after a private message nothing more goes out until the customer answers', async () => {
  const { ask, question } = posted()
  const { body } = await ask(`${home}/messages`, { post: { recipient: { comment_id: question.id }, message: { text: 'Hi' } } })
  const again = await ask(`${home}/messages`, { post: { recipient: { id: body.recipient_id }, message: { text: 'Hello?' } } })
  expect(again.body.error).toMatchObject({ code: 10, error_subcode: 2018278 })
})

it('people comment in four languages, by themselves and the same for the same seed', () => {
  const run = () => {
    const { world } = practice({ pace: { arrive: [900, 900], answer: [5, 9], nudge: [900, 900], comment: [2, 4] } })
    return world
  }
  const world = run()
  const authors = Object.values(world.posts).flatMap(({ remarks }) => remarks).flatMap(({ who }) => who ?? [])
  expect(new Set(authors.map(({ language }) => language))).toEqual(new Set(languages))
  expect(run().posts).toEqual(world.posts)
})

it('customers go on commenting, and some say thank you for an answer', async () => {
  const { ask, world, clock } = practice({ pace: { arrive: [900, 900], answer: [5, 9], nudge: [900, 900], comment: [10, 20] } })
  const count = () => Object.values(world.posts).flatMap(({ remarks }) => remarks).filter(({ who }) => who).length
  const before = count()
  for (let i = 1; i <= 30; i++) {
    clock.now = noon + i * 30_000
    const [latest] = Object.values(world.posts).filter(({ page }) => page === home).flatMap(({ remarks }) => remarks).filter(({ who }) => who).sort((a, b) => b.at - a.at)
    await ask(`${latest!.id}/comments`, { post: { message: 'Dạ shop inbox nhé' } })
  }
  expect(count()).toBeGreaterThan(before + 20)
  const thanked = Object.values(world.posts).flatMap(({ remarks }) => remarks).filter(({ who, parent }) => who && parent)
  expect(thanked.length).toBeGreaterThan(0)
})
