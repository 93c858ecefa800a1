import type { Post } from '@/practice/posts'
import { beforeEach, expect, it } from 'vitest'
import { comment, person, publish, withdraw } from '@/practice/posts'
import { mocHome, newWorld } from '@/practice/world'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk, sharedPage } from './desk'

fakeTime()

const minute = 60_000
let page: ReturnType<typeof sharedPage>
let desk: Awaited<ReturnType<typeof openDesk>>
let post: Post
let first: ReturnType<typeof comment>
let second: ReturnType<typeof comment>

beforeEach(async () => {
  page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  post = publish(page.world, { page: mocHome.id, at: Date.now() - 60 * minute, text: 'New blankets' })
  const lan = person(page.world, { name: 'Lan' })
  first = comment(page.world, post, { at: Date.now() - 9 * minute, text: 'How much?', who: lan })
  second = comment(page.world, post, { at: Date.now() - 8 * minute, text: 'Call 0901', who: lan })
  desk = await openDesk('Ana', page)
  await desk.run()
})
async function shown() {
  const { id } = await desk.read('Lan')
  return (await desk.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).map(row => row.kind === 'message' && [row.text, row.comment?.hidden, row.comment?.removed])
}

it('S071 a comment that was edited or hidden in Facebook itself shows so once its ticket is opened', async () => {
  first.text = 'How much is one?'
  second.hidden = true
  await desk.look('Lan')
  expect(await shown()).toEqual([['How much is one?', false, undefined], ['Call 0901', true, undefined]])
})

it('the queue says the last comment as it is now', async () => {
  second.text = 'Call 0902'
  await desk.look('Lan')
  expect(await desk.read('Lan')).toMatchObject({ snippet: 'Call 0902', messages: 2 })
})

it('S046 one that was deleted there loses its words', async () => {
  withdraw(page.world, post, second.id)
  await desk.look('Lan')
  expect(await shown()).toEqual([['How much?', false, undefined], ['', false, true]])
  expect(await desk.read('Lan')).toMatchObject({ snippet: 'How much?', messages: 1 })
})

it.each<[string, () => void]>([
  ['its author is no longer told', () => (first.nameless = true)],
  ['the authors of all are no longer told', () => (first.nameless = second.nameless = true)],
  ['its time cannot be read', () => (first.raw = { created_time: null })],
])('S046 a comment that is still there keeps its words when %s', async (_, change) => {
  change()
  await desk.look('Lan')
  expect(await shown()).toEqual([['How much?', false, undefined], ['Call 0901', false, undefined]])
})

it('S095 an answer of the Page that was deleted there shows so', async () => {
  const answer = comment(page.world, post, { at: Date.now() - 7 * minute, text: '250k', parent: second.id })
  await desk.run()
  withdraw(page.world, post, answer.id)
  await desk.look('Lan')
  expect((await shown())[2]).toEqual(['', false, true])
  expect(await desk.read('Lan')).toMatchObject({ messages: 2, waitingSince: first.at })
})

it('S046 a post that was deleted leaves what was said, and nothing goes wrong', async () => {
  delete page.world.posts[post.id]
  await desk.look('Lan')
  await desk.run()
  expect(await shown()).toEqual([['How much?', false, undefined], ['Call 0901', false, undefined]])
  expect((await desk.db.sources.toArray())[0]).not.toHaveProperty('trouble')
})

it('while the quota is nearly used up nothing is read again', async () => {
  await desk.db.sources.toCollection().modify({ usage: 80 })
  first.text = 'Otherwise'
  await desk.look('Lan')
  expect((await shown())[0]).toEqual(['How much?', false, undefined])
})
