import type { Post, Remark } from '@/practice/posts'
import { beforeEach, expect, it, vi } from 'vitest'
import { comment, person, publish, withdraw } from '@/practice/posts'
import { mocHome, newWorld } from '@/practice/world'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk, sharedPage } from './desk'

fakeTime()

const minute = 60_000
let page: ReturnType<typeof sharedPage>
let desk: Awaited<ReturnType<typeof openDesk>>
let post: Post
let question: Remark
const write = (text: string, changes: Partial<Remark> = {}) => comment(page.world, post, { at: Date.now(), text, ...changes })
const answers = () => post.remarks.filter(({ who }) => !who).map(({ text, parent }) => [text, parent])
const later = () => void vi.setSystemTime(Date.now() + minute)

beforeEach(async () => {
  page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  post = publish(page.world, { page: mocHome.id, at: Date.now() - 60 * minute, text: 'New blankets' })
  question = write('How much?', { at: Date.now() - 9 * minute, who: person(page.world, { name: 'Lan' }) })
  desk = await openDesk('Ana', page)
  await desk.run()
})

it('S058 an answer that was cut off arrives once, though the customer commented again before it was looked for', async () => {
  page.faults.push({ kind: 'resetAfter', match: ({ method }) => method === 'POST', times: 1 })
  await desk.act('Lan', 'reply', { text: '250k', files: [] })
  write('And in blue?', { who: question.who })
  for (let pass = 0; pass < 3; pass++) {
    await desk.run()
    later()
  }
  expect(answers()).toEqual([['250k', question.id]])
  expect(await desk.db.outbox.count()).toBe(0)
})

it('S058 an answer that waited goes under the comment that was the newest when it was written', async () => {
  await desk.act('Lan', 'reply', { text: '250k', files: [] })
  write('And in blue?', { who: question.who })
  page.faults.push({ kind: 'resetBefore', match: ({ method }) => method === 'POST', times: 1 })
  for (let pass = 0; pass < 3; pass++) {
    await desk.run()
    later()
  }
  expect(answers()).toEqual([['250k', question.id]])
})

it('S058 its words are kept when that comment was deleted meanwhile', async () => {
  write('And in blue?', { at: Date.now() - 20 * minute, who: question.who })
  await desk.act('Lan', 'reply', { text: '250k', files: [] })
  withdraw(page.world, post, question.id)
  await desk.run()
  expect(answers()).toEqual([])
  expect(await desk.db.outbox.toArray()).toMatchObject([{ state: 'rejected', reason: 'gone', input: { text: '250k' } }])
})
