import { expect, it, vi } from 'vitest'
import { publishThere } from '@/practice/instagram'
import { linked, minute } from './instagram-world'
import { fakeTime, pull } from './pulling'

fakeTime()

it('S046 a comment under an older post than the newest ones comes a few minutes later, and that post is not read again and again', async () => {
  const { session, world, remark, calls, post } = linked()
  for (let i = 0; i < 40; i++) publishThere(world, { page: world.pages[0]!.id, at: Date.now() - i * minute, text: `Post ${i}` })
  post.at = Date.now() - 300 * minute
  let { cursor, kept } = await pull(session)
  const passes = async (many: number) => {
    for (let pass = 0; pass < many; pass++) {
      vi.setSystemTime(Date.now() + minute)
      cursor = (await pull(session, cursor, undefined, kept)).cursor
    }
  }
  remark('mai.anh', 'Still there?')
  await passes(6)
  expect([...kept.conversations.values()].map(({ snippet }) => snippet)).toContain('Still there?')
  calls.length = 0
  await passes(12)
  expect(calls.filter(call => call.includes(post.id))).toEqual([])
})
