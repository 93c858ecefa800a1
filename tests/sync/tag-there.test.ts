import { describe, expect, it, vi } from 'vitest'
import { giveThere, labelsOf, takeThere, wornBy } from '@/practice/labels'
import { say } from '@/practice/say'
import { mocHome, newWorld } from '@/practice/world'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk, sharedPage } from './desk'

fakeTime()
const lan = 'Nguyễn Thị Lan'
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

/** A Page on which `people` wrote, all of whom wear the label VIP, and a browser that knows it as a tag. */
async function shop(people: string[] = [lan]) {
  const page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  const { world } = page
  const threads = people.map(name => say(world, { name, text: 'Chào shop', at: Date.now() }).thread)
  for (const thread of threads) giveThere(world, thread, 'VIP')
  const desk = await openDesk('An', page, false)
  await desk.run()
  return {
    page,
    world,
    thread: threads[0]!,
    threads,
    desk,
    worn: (of = 0) => wornBy(world, threads[of]!).map(({ name }) => name),
    there: () => labelsOf(world, mocHome.id).map(({ name }) => name),
    shown: async (name = lan) => (await desk.read(name)).tags,
    known: async () => (await desk.tags.allTags()).map(({ name }) => name),
    leaving: async () => (await desk.db.tags.toArray()).flatMap(({ leaves = [] }) => leaves),
    async drop(tag = 'vip') {
      await desk.tags.dropTag(tag)
      await desk.settleTags()
    },
    async rename(name: string) {
      await desk.tags.editTag('vip', name, 1)
      await desk.settleTags()
    },
  }
}
const crowd = Array.from({ length: 20 }, (_, i) => `Khách ${i}`)

describe('S087 a tag that is deleted here is deleted among the Page\'s labels', () => {
  it('from its list and from everybody, once', async () => {
    const { desk, there, worn, drop, leaving } = await shop()
    await drop()
    await desk.run()
    expect([there(), worn(), await leaving()]).toEqual([[], [], []])
  })

  it('and other spellings of it with it', async () => {
    const { desk, world, thread, there, drop } = await shop()
    giveThere(world, thread, 'vip')
    giveThere(world, thread, 'Quà')
    await drop()
    await desk.run()
    expect(there()).toEqual(['Quà'])
  })

  it('until that is done, what the labels still say does not bring it back', async () => {
    const { page, desk, there, worn, shown, known, drop, world } = await shop([lan, 'Minh'])
    page.faults.push({ kind: 'resetBefore', match: 'DELETE /' })
    await drop()
    giveThere(world, say(world, { name: 'Hoa', text: 'Có ai không', at: Date.now() }).thread, 'VIP')
    later(2)
    await desk.run()
    expect([there(), worn(), await shown(), await shown('Hoa'), await known()]).toEqual([['VIP'], ['VIP'], [], [], []])
    page.faults.length = 0
    later(2)
    await desk.run()
    expect(there()).toEqual([])
  })

  it('a colleague who gives it anew afterwards brings it back', async () => {
    const { desk, world, thread, shown, known, drop } = await shop()
    await drop()
    await desk.run()
    giveThere(world, thread, 'VIP')
    later(2)
    await desk.run()
    expect([await shown(), await known()]).toEqual([['vip'], ['VIP']])
    takeThere(world, thread, 'VIP')
    later(2)
    await desk.run()
    expect(await shown()).toEqual([])
  })

  it('but not that it stands on the Page\'s list again', async () => {
    const { desk, world, thread, known, drop } = await shop()
    await drop()
    await desk.run()
    giveThere(world, thread, 'VIP')
    takeThere(world, thread, 'VIP')
    later(11)
    await desk.run()
    expect(await known()).toEqual([])
  })

  it('made anew here before it was done, it stays there', async () => {
    const { page, desk, there, known, drop } = await shop()
    page.faults.push({ kind: 'resetBefore', match: 'DELETE /' })
    await drop()
    await desk.run()
    page.faults.length = 0
    await desk.tags.createTag('VIP')
    later(2)
    await desk.run()
    expect([there(), await known()]).toEqual([['VIP'], ['VIP']])
  })

  it('without the contact terms it waits ten minutes, and nothing else does', async () => {
    const { desk, world, there, drop, leaving } = await shop()
    world.termsMissing = [mocHome.id]
    await drop()
    await desk.run()
    expect([there(), (await leaving()).map(({ notBefore }) => notBefore > Date.now())]).toEqual([['VIP'], [true]])
    expect((await desk.db.sources.toArray()).map(({ failure, trouble }) => [failure, trouble])).toEqual([[undefined, undefined]])
    world.termsMissing = []
    later(11)
    await desk.run()
    expect(there()).toEqual([])
  })
})

describe('S087 a tag that is renamed here gets another label on the Page', () => {
  it('whoever wore the old one wears the new one, and the old one is gone', async () => {
    const { desk, there, worn, shown, known, rename, leaving } = await shop()
    await rename('Khách quen')
    await desk.run()
    expect([there(), worn(), await shown(), await known(), await leaving()]).toEqual([['Khách quen'], ['Khách quen'], ['khach-quen'], ['Khách quen'], []])
    later(2)
    await desk.run()
    expect([await shown(), await known()]).toEqual([['khach-quen'], ['Khách quen']])
  })

  it('many of them: one pass does for a shop\'s regulars while the quota is mostly free; the old one goes when everybody was looked at, also whose labels nobody has read here', async () => {
    const { desk, there, worn, rename, threads } = await shop(crowd)
    await desk.db.tickets.toCollection().modify((row) => {
      if (row.name > 'Khách 5') Object.assign(row, { tags: [], labels: undefined })
    })
    await rename('Khách quen')
    await desk.run()
    expect([there(), new Set(threads.map((_, i) => String(worn(i))))]).toEqual([['Khách quen'], new Set(['Khách quen'])])
  })

  it('who still wears the old one meanwhile is shown the new one', async () => {
    const { page, desk, world, worn, shown, known, rename } = await shop()
    page.faults.push({ kind: 'resetBefore', match: 'POST /' })
    await rename('Khách quen')
    giveThere(world, say(world, { name: 'Hoa', text: 'Có ai không', at: Date.now() }).thread, 'VIP')
    later(2)
    await desk.run()
    expect([worn(), await shown(), await shown('Hoa'), await known()]).toEqual([['VIP'], ['khach-quen'], ['khach-quen'], ['Khách quen']])
  })

  it('another spelling of the same name is only a word here', async () => {
    const { desk, there, rename } = await shop()
    await rename('Vip')
    await desk.run()
    expect(there()).toEqual(['VIP'])
  })

  it('renamed and deleted before it was done, it is gone for everybody', async () => {
    const { desk, there, worn, shown, rename, drop } = await shop()
    await rename('Khách quen')
    await drop('khach-quen')
    await desk.run()
    later(2)
    await desk.run()
    expect([there(), worn(), await shown()]).toEqual([[], [], []])
  })
})
