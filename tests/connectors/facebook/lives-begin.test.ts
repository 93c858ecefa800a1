import { expect, it, vi } from 'vitest'
import { endLive, goLive } from '@/practice/lives'
import { mocHome } from '@/practice/world'
import { aired } from './airing'
import { minute, tickets } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

/** A Page whose broadcast is over and that was just looked at, and then a new one begins. */
async function anotherBegins() {
  const made = aired()
  endLive(made.world, made.live, Date.now() - minute)
  const { cursor, kept } = await pull(made.session)
  vi.setSystemTime(Date.now() + 10_000)
  const next = goLive(made.world, { page: mocHome.id, title: 'Just begun', at: Date.now() })
  made.write('Siti', 'A12 M', {}, next)
  made.calls.length = 0
  const again = (asked: boolean) => pull({ ...made.session, asked }, cursor, undefined, kept)
  return { ...made, kept, again }
}

it('S061 S063 a broadcast that began after the last look is here at once when "Sync now" is pressed', async () => {
  const { again, kept } = await anotherBegins()
  await again(true)
  expect(tickets(kept)).toMatchObject([{ name: 'Siti', kind: 'livestream', snippet: 'A12 M' }])
})

it('S061 by itself it is here within a minute', async () => {
  const { again, kept } = await anotherBegins()
  await again(false)
  expect(tickets(kept)).toEqual([])
  vi.setSystemTime(Date.now() + 50_000)
  await again(false)
  expect(tickets(kept)).toMatchObject([{ name: 'Siti', kind: 'livestream' }])
})

it('S063 a Page that may not show its broadcasts is asked for them again when "Sync now" is pressed: the permission may have been given', async () => {
  const { session, world, write } = aired()
  const token = Object.values(world.tokens).find(({ page }) => page === mocHome.id)!
  token.declined.push('pages_read_user_content')
  write('Siti', 'A12 M')
  const { cursor, kept } = await pull(session)
  token.declined.length = 0
  await pull({ ...session, asked: true }, cursor, undefined, kept)
  expect(tickets(kept)).toMatchObject([{ name: 'Siti', kind: 'livestream' }])
})
