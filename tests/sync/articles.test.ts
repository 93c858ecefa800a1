import type { ArticleWish } from '@/domain/article'
import { expect, it } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team/team-desk'

async function desk() {
  const shared = sharedOffice()
  const { talk } = say(shared.running, { name: 'Nora Petit', text: 'Hello' })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  await mai.rosters()
  const calls: string[] = []
  mai.outside.fetchFor = () => (async (input, init) => {
    calls.push(String(input))
    return shared.fetch(input, init)
  }) as typeof fetch
  const { endArticles, findArticles } = await import('@/sync/articles')
  const id = `${mai.source.id}/${talk.id}`
  const find = (wish: Partial<ArticleWish> = {}, search = 's') => findArticles(search, id, { words: '', ...wish }, mai.outside)
  return { ...shared, mai, find, endArticles, calls }
}
const titles = (answer: unknown) => (answer as { articles: { title: string }[] }).articles.map(({ title }) => title)

it('S145 a ticket’s articles come from the server, with the Help Centers as the lists last had them', async () => {
  const { mai, find } = await desk()
  expect(titles(await find({ words: 'ship' }))).toEqual(['Shipping times and costs'])
  expect((await mai.db.rosters.get(mai.source.id))?.portals).toHaveLength(1)
})

it('S145 lists that lack the Help Centers are filled in when they are asked for', async () => {
  const { mai, find } = await desk()
  await mai.db.rosters.toCollection().modify((row) => {
    delete row.portals
  })
  expect(titles(await find({ language: 'hu' }))[0]).toBe('Melyik méret illik a szobámba?')
  expect((await mai.db.rosters.get(mai.source.id))?.portals).toHaveLength(1)
})

it('S145 the Help Center of the ticket’s inbox goes alone, and is asked for once; where none is set all do', async () => {
  const { mai, find, calls } = await desk()
  const other = { id: 'other', name: 'Other', address: 'https://x.example/hc/other', languages: ['xx'] }
  const set = (portal: string | undefined) => mai.db.rosters.toCollection().modify((row) => {
    row.portals = [other, ...row.portals?.slice(-1) ?? []]
    row.inboxes = row.inboxes.map(({ portal: _, ...inbox }) => ({ ...inbox, ...(portal === undefined ? {} : { portal }) }))
  })
  await set('lamp-shop')
  calls.length = 0
  expect(titles(await find({ words: 'ship' }))).toEqual(['Shipping times and costs'])
  await find({ words: 'size' })
  expect([calls.filter(call => call.includes('/conversations/')).length, calls.filter(call => call.includes('/other/')).length]).toEqual([1, 0])
  await set('other')
  expect(await find({ words: 'ship' }), 'the one that is set is no more').toBe('gone')
  await set(undefined)
  expect(titles(await find({ words: 'ship' })), 'one that is gone hides no other').toEqual(['Shipping times and costs'])
})

it('S145 why there are none: no Help Center, no leave, asked to wait, no connection, a refused token, a broken answer, no account', async () => {
  const { office, mai, find, network, faults } = await desk()
  const once = async (kind: 'denied' | 'badToken' | 'malformed' | 'html') => {
    faults.splice(0, faults.length, { kind, part: '/articles', times: 1 })
    return find()
  }
  expect(await once('denied')).toBe('refused')
  expect(await once('badToken')).toBe('signedOut')
  expect(await once('malformed')).toBe('unsure')
  expect(await once('html')).toBe('unsure')
  network.down = true
  expect(await find()).toBe('unsure')
  network.down = false
  office.quirks.perMinute = 0
  expect(await find()).toBe('later')
  office.quirks.perMinute = 3000
  await mai.db.rosters.update(mai.source.id, { portals: [] })
  expect(await find()).toBe('none')
  const online = mai.outside.online
  mai.outside.online = () => false
  expect(await find()).toBe('offline')
  mai.outside.online = online
  await mai.db.sources.clear()
  expect(await find()).toBe('noWay')
})

it('S145 what is asked anew, or closed, is cut off on its way; another window’s goes on', async () => {
  const { mai, find, endArticles } = await desk()
  const plain = mai.outside.fetchFor
  let held = 0
  mai.outside.fetchFor = () => (async (_, init) => new Promise<Response>((_, reject) => {
    held++
    if (init?.signal?.aborted) reject(init.signal.reason)
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })) as typeof fetch
  const first = find({ words: 'ship' })
  const [second, elsewhere] = [find({ words: 'size' }), find({ words: 'size' }, 'other')]
  expect(await first).toBe('unsure')
  await expect.poll(() => held).toBeGreaterThanOrEqual(2)
  endArticles('s')
  expect(await second).toBe('unsure')
  endArticles('other')
  expect(await elsewhere).toBe('unsure')
  mai.outside.fetchFor = plain
  expect(titles(await find({ words: 'ship' }))).toEqual(['Shipping times and costs'])
})
