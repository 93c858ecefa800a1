import type { Body } from './ask'
import { expect, it } from 'vitest'
import { say } from '@/practice/say'
import { home, practice } from './ask'

type Ask = ReturnType<typeof practice>['ask']

/** Follows `paging.next` to the end. `between` is called after each page. */
async function walk(ask: Ask, path: string, between: () => void): Promise<Body[]> {
  const found: Body[] = []
  for (let next: string | undefined = path; next;) {
    const { body }: { body: Body } = await ask(next)
    found.push(...body.data)
    next = body.paging?.next
    between()
  }
  return found
}

function crowded(people: number) {
  const shop = practice({ history: false })
  for (let i = 0; i < people; i++) say(shop.world, { name: `Customer ${i}`, text: 'hi', at: shop.clock.now - (i % 7) * 1000 })
  /** Lets half a second pass, so that the quota holds. */
  const slowly = () => {
    shop.clock.now += 500
  }
  return { ...shop, slowly }
}

it.each([1, 7, 25, 100])('walking the conversations %i at a time meets each exactly once, newest first', async (limit) => {
  const { ask, slowly } = crowded(60)
  const met = await walk(ask, `${home}/conversations?platform=messenger&fields=id,updated_time&limit=${limit}`, slowly)
  expect(new Set(met.map(({ id }) => id)).size).toBe(60)
  expect(met).toHaveLength(60)
  const times = met.map(({ updated_time }) => String(updated_time))
  expect(times).toEqual(times.toSorted().toReversed())
})

it('somebody who writes meanwhile moves up and makes the walk miss nobody below', async () => {
  const { world, ask } = crowded(30)
  const met = await walk(ask, `${home}/conversations?fields=id&limit=5`, () => say(world, { name: 'Customer 6', text: 'again' }))
  const ids = Object.values(world.threads).filter(({ name }) => name !== 'Customer 6').map(({ id }) => id)
  expect(met.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

it.each([[0, 25], [1, 1], [50, 50], [100, 100], [999, 100]])('a limit of %i gives %i messages', async (limit, given) => {
  const { world, ask, slowly } = crowded(0)
  const { thread } = say(world, { name: 'Siti', text: 'first' })
  for (let i = 1; i < 250; i++) say(world, { name: 'Siti', text: `no ${i}` })
  const { body } = await ask(`${thread.id}/messages?fields=message&limit=${limit}`)
  expect(body.data).toHaveLength(given)
  expect(body.data[0]?.message).toBe('no 249')
  expect(await walk(ask, `${thread.id}/messages?fields=message&limit=${limit || 25}`, slowly)).toHaveLength(250)
})

it('more than 200 conversations are silently not given', async () => {
  const { ask } = crowded(230)
  const { body } = await ask(`${home}/conversations?limit=500`)
  expect(body.data).toHaveLength(200)
  expect(body.paging?.next).toBeDefined()
})

it('a conversation can be asked for by its person, and by folder', async () => {
  const { world, ask } = practice()
  const done = Object.values(world.threads).find(thread => thread.folder === 'page_done')
  const token = 'EAApracticeoakthread'
  const byFolder = await ask('104200000000002/conversations?folder=page_done', { token })
  expect(byFolder.body.data.map(({ id }) => id)).toEqual([done?.id])
  const byPerson = await ask(`104200000000002/conversations?user_id=${done?.psid}`, { token })
  expect(byPerson.body.data.map(({ id }) => id)).toEqual([done?.id])
})
