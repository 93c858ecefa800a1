import { expect, it, vi } from 'vitest'
import { publish } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { comments, minute, posted } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

const hour = 60 * minute
const day = 24 * hour
const feeds = (calls: string[]) => calls.filter(call => call.endsWith('/feed')).length

/** A Page with so many posts beside the first one, each so long (ms) after the one before. */
async function publishing(many: number, every: number) {
  const made = posted()
  made.post.at = Date.now() - (many + 1) * every
  for (let i = 0; i < many; i++) publish(made.world, { page: mocHome.id, at: Date.now() - (many - i) * every, text: `Post ${i}` })
  const { cursor, kept } = await pull(made.session)
  made.calls.length = 0
  vi.setSystemTime(Date.now() + 6 * minute)
  return { ...made, cursor, kept }
}

it('S046 a Page that publishes ten times a day: a comment under its post of three weeks ago comes', async () => {
  const { session, cursor, kept, write } = await publishing(210, 2.4 * hour)
  write('Lan', 'Still there?')
  await pull(session, cursor, undefined, kept)
  expect(comments(kept).map(({ text }) => text)).toEqual(['Still there?'])
})

it.each([
  ['a hundred posts in two years', 99, 7 * day, 1],
  ['a hundred and twenty in two months', 120, day / 2, 1],
  ['two hundred in three weeks', 210, 2.4 * hour, 3],
  ['five hundred in a month', 500, hour, 3],
])('%s cost no more calls than there are weeks to look at', async (_, many, every, calls) => {
  const made = await publishing(many, every)
  await pull(made.session, made.cursor)
  expect(feeds(made.calls)).toBe(calls)
})
