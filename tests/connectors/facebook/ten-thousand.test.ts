import type { Posted } from './commenting'
import { expect, it, vi } from 'vitest'
import { comment, person } from '@/practice/posts'
import { comments, minute, posted, tickets } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()
const people = 2500

/** Ten thousand comments, ten a second, each of the people four times. */
function crowd({ world, post }: Posted) {
  const crowd = Array.from({ length: people }, (_, i) => person(world, { name: `Guest ${i}` }))
  const from = Date.now() - 1_000_000
  for (let i = 0; i < 10_000; i++) comment(world, post, { at: from + i * 100, text: `#${i}`, who: crowd[i % people] })
}

it('10 000 comments come in under one post: each is here once, in the ticket of who wrote it, though every pass is cut off', async () => {
  const made = posted(1)
  let { cursor, kept } = await pull(made.session)
  vi.setSystemTime(Date.now() + 20 * minute)
  crowd(made)
  let longest = 0
  for (let pass = 0; pass < 40 && comments(kept).length < 10_001; pass++) {
    // As many parts as fit into a pass of 25 s at two calls a second.
    const part = await pull(made.session, cursor, 45, kept)
    cursor = part.cursor ?? cursor
    longest = Math.max(longest, cursor?.length ?? 0)
    vi.setSystemTime(Date.now() + 10_000)
  }
  const here = comments(kept)
  expect([here.length, new Set(here.map(({ id }) => id)).size]).toEqual([10_001, 10_001])
  expect(tickets(kept)).toHaveLength(people + 1)
  const one = here.find(({ text }) => text === '#7')?.ticket
  expect(here.filter(({ ticket }) => ticket === one).map(({ text }) => text).sort()).toEqual(['#2507', '#5007', '#7', '#7507'])
  // What is kept of the way does not grow with it.
  expect(longest).toBeLessThan(10_000)
}, 60_000)

it('a post that has 10 000 when the Page is connected brings its newest, and the rest of a person is fetched when asked for', async () => {
  const made = posted()
  crowd(made)
  const { kept, cursor } = await pull(made.session)
  expect(comments(kept).length).toBe(500)
  expect(comments(kept).map(({ text }) => Number(text.slice(1))).sort((a, b) => a - b)[0]).toBe(9500)
  made.calls.length = 0
  await pull(made.session, cursor, undefined, kept)
  expect(made.calls.length).toBeLessThan(4)
}, 60_000)
