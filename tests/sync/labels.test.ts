import { describe, expect, it } from 'vitest'
import { deleteLabel, giveThere, takeThere, wornBy } from '@/practice/labels'
import { mocHome } from '@/practice/world'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk } from './desk'
import { lan, later, shop } from './labelled'

fakeTime()

describe('S087 tags are the Page\'s labels, both ways', () => {
  it('given here they are labels there; given and taken there they come and go here', async () => {
    const { page, world, thread, worn } = shop()
    const desk = await openDesk('An', page)
    await desk.run()
    await desk.db.tags.add({ id: 'qua-tang', name: 'Quà tặng', hue: 3, order: 0 })
    await desk.act(lan, 'tag', { tag: 'qua-tang' })
    await desk.run()
    expect(worn()).toEqual(['Quà tặng'])

    giveThere(world, thread, 'Khách quen')
    takeThere(world, thread, 'Quà tặng')
    later(2)
    await desk.run()
    expect((await desk.read(lan)).tags).toEqual(['khach-quen'])
    await desk.act(lan, 'untag', { tag: 'khach-quen' })
    await desk.run()
    expect(worn()).toEqual([])
  })

  it('S088 new ones stand at the end of the shop\'s order, in the next colour', async () => {
    const { page, world, thread } = shop()
    giveThere(world, thread, 'Khách quen')
    giveThere(world, thread, '▸ Minh')
    const desk = await openDesk('An', page, false)
    await desk.db.tags.add({ id: 'vip', name: 'VIP', hue: 1, order: 0 })
    await desk.run()
    expect(await desk.db.tags.toArray()).toEqual([{ id: 'khach-quen', name: 'Khách quen', hue: 2, order: 1 }, { id: 'vip', name: 'VIP', hue: 1, order: 0 }])
  })

  it('S089 one that differs only in case or accents is the tag that is here', async () => {
    const { page, world, thread } = shop()
    giveThere(world, thread, 'qua TANG')
    const desk = await openDesk('An', page)
    await desk.db.tags.add({ id: 'qua-tang', name: 'Quà tặng', hue: 3, order: 0 })
    await desk.run()
    expect([(await desk.read(lan)).tags, await desk.db.tags.count()]).toEqual([['qua-tang'], 1])
  })

  it('what is owed stays on top of what the labels say', async () => {
    const { page, world, thread, faults } = shop()
    const desk = await openDesk('An', page)
    await desk.run()
    await desk.act(lan, 'tag', { tag: 'vip' })
    faults.push({ kind: 'resetBefore', match: 'POST /' })
    giveThere(world, thread, 'Khách quen')
    later(2)
    await desk.run()
    expect((await desk.read(lan)).tags).toEqual(['khach-quen', 'vip'])
    faults.length = 0
    later(2)
    await desk.run()
    expect(await desk.db.outbox.count()).toBe(0)
    expect(wornBy(world, thread).map(({ name }) => name)).toEqual(['Khách quen', 'vip'])
  })

  it('without the contact terms the tag is refused with the way to them, and comes off again', async () => {
    const { page, world } = shop()
    world.termsMissing = [mocHome.id]
    const desk = await openDesk('An', page)
    await desk.run()
    await desk.act(lan, 'tag', { tag: 'vip' })
    await desk.run()
    expect(await desk.db.outbox.toArray()).toMatchObject([{ state: 'rejected', reason: 'contactTerms', link: expect.stringContaining('/inbox/page_contact_tos/') }])
    expect((await desk.read(lan)).tags).toEqual([])
    const [connected] = await desk.db.sources.toArray()
    expect([connected?.trouble, connected?.failure]).toEqual([undefined, undefined])
  })

  it('a label that is deleted there comes off here', async () => {
    const { page, world, thread } = shop()
    const label = giveThere(world, thread, 'VIP')
    const desk = await openDesk('An', page)
    await desk.run()
    expect((await desk.read(lan)).tags).toEqual(['vip'])
    deleteLabel(world, label)
    later(2)
    await desk.run()
    expect((await desk.read(lan)).tags).toEqual([])
  })

  it('an opened ticket is looked at at once', async () => {
    const { page, world, thread } = shop()
    const desk = await openDesk('An', page)
    await desk.run()
    giveThere(world, thread, 'VIP')
    await desk.look(lan)
    expect((await desk.read(lan)).tags).toEqual(['vip'])
  })

  it('a tag that was deleted here does not come back by itself', async () => {
    const { page, world, thread } = shop()
    giveThere(world, thread, 'VIP')
    const desk = await openDesk('An', page)
    await desk.run()
    await desk.db.tags.clear()
    await desk.db.tickets.toCollection().modify({ tags: [] })
    later(11)
    await desk.run()
    expect([(await desk.read(lan)).tags, await desk.db.tags.count()]).toEqual([[], 0])
  })
})
