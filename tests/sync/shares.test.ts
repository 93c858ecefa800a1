import { describe, expect, it, vi } from 'vitest'
import { giveThere, wornBy } from '@/practice/labels'
import { say } from '@/practice/say'
import { mocHome, newWorld } from '@/practice/world'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk, sharedPage } from './desk'

fakeTime()
const lan = 'Nguyễn Thị Lan'
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

/** A Page that does not share yet; `people` wrote, and An has all of them with high priority. */
async function shop(people: string[] = [lan]) {
  const page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  const threads = people.map(name => say(page.world, { name, text: 'Chào shop', at: Date.now() }).thread)
  const an = await openDesk('An', page, false)
  await an.run()
  for (const name of people) {
    await an.act(name, 'assign', { to: 'me' })
    await an.act(name, 'priority', { value: 'high' })
  }
  await an.run()
  const worn = (of = 0) => wornBy(page.world, threads[of]!).map(({ name }) => name).sort()
  return { page, world: page.world, threads, an, worn }
}
const id = `facebook:${mocHome.id}`

describe('sharing is switched on', () => {
  it('tickets that are here already are shown to colleagues', async () => {
    const { page, an, worn } = await shop()
    expect(worn()).toEqual([])
    await an.setShares(id, true)
    await an.run()
    expect(worn()).toEqual(['▸ An', '▸! High'])
    const binh = await openDesk('Bình', page)
    await binh.run()
    expect([await binh.holder(lan), (await binh.read(lan)).priority]).toEqual(['An', 'high'])
    expect((await an.db.sources.get(id))?.sharing).toBeUndefined()
  })

  it('what a colleague has said before holds', async () => {
    const { world, threads, an, worn } = await shop()
    giveThere(world, threads[0]!, '▸ Minh')
    giveThere(world, threads[0]!, '▸! Low')
    await an.setShares(id, true)
    await an.run()
    expect([worn(), await an.holder(lan), (await an.read(lan)).priority]).toEqual([['▸ Minh', '▸! Low'], 'Minh', 'low'])
  })

  it('many of them a few in each pass, and a closed one is left alone', async () => {
    const people = Array.from({ length: 20 }, (_, i) => `Khách ${i}`)
    const { an, worn } = await shop(people)
    await an.act('Khách 0', 'close', { reason: 'resolved' })
    await an.run()
    await an.setShares(id, true)
    await an.run()
    const shown = () => people.filter((_, i) => worn(i).includes('▸ An')).length
    expect(shown()).toBe(8)
    for (let pass = 0; pass < 3; pass++) {
      later(1)
      await an.run()
    }
    expect([shown(), worn(0)]).toEqual([19, []])
  })

  it('without the contact terms it waits, and goes on once they are accepted', async () => {
    const { world, an, worn } = await shop()
    world.termsMissing = [mocHome.id]
    await an.setShares(id, true)
    await an.run()
    expect((await an.db.sources.get(id))?.failure).toBeUndefined()
    world.termsMissing = []
    later(11)
    await an.run()
    expect(worn()).toEqual(['▸ An', '▸! High'])
  })
})

describe('sharing is switched off', () => {
  it('names of this desk come off; what colleagues say and share stays', async () => {
    const { page, world, an, worn, threads } = await shop([lan, 'Hoa'])
    await an.setShares(id, true)
    await an.run()
    const binh = await openDesk('Bình', page)
    await binh.run()
    await binh.act('Hoa', 'assign', { to: 'me' })
    await binh.run()
    giveThere(world, threads[0]!, 'VIP')
    later(2)
    await an.run()
    await an.setShares(id, false)
    await an.run()
    expect([worn(0), worn(1)]).toEqual([['VIP', '▸! High'], ['▸ Bình', '▸! High']])
    expect(await an.holder(lan)).toBe('An')
    later(2)
    await an.run()
    expect([await an.holder(lan), (await an.read(lan)).priority]).toEqual(['An', 'high'])
  })
})
