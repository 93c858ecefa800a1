import { describe, expect, it } from 'vitest'
import { giveThere, moveThere } from '@/practice/labels'
import { say } from '@/practice/say'
import { fakeTime } from '../connectors/facebook/pulling'
import { openDesk } from './desk'
import { lan, later, shop } from './labelled'

fakeTime()

describe('several people, one Page, no other server', () => {
  it('a colleague\'s panel sees who has it, and the colleague joins the desk once', async () => {
    const { page, worn } = shop()
    const an = await openDesk('An', page)
    await an.run()
    await an.act(lan, 'assign', { to: 'me' })
    await an.act(lan, 'priority', { value: 'high' })
    await an.run()
    expect(worn().sort()).toEqual(['▸ An', '▸! High'].sort())

    const binh = await openDesk('Bình', page)
    await binh.run()
    expect([await binh.holder(lan), (await binh.read(lan)).priority, (await binh.read(lan)).tags]).toEqual(['An', 'high', []])
    expect(binh.team.map(({ name }) => name)).toEqual(['Bình', 'An'])
    expect(await binh.db.tags.count()).toBe(0)
    expect(await binh.events(lan)).toMatchObject([{ action: 'assignedThere', detail: { name: 'An' } }])
    later(2)
    await binh.run()
    expect([binh.team.length, (await binh.events(lan)).length]).toEqual([2, 1])
  })

  it('two claims: the second is undone, and the thread says who has it', async () => {
    const { page, worn } = shop()
    const an = await openDesk('An', page)
    await an.run()
    const binh = await openDesk('Bình', page)
    await binh.run()
    await an.act(lan, 'assign', { to: 'me' })
    await binh.act(lan, 'assign', { to: 'me' })
    expect([await an.holder(lan), await binh.holder(lan)]).toEqual(['An', 'Bình'])
    await an.run()
    await binh.run()
    expect([await an.holder(lan), await binh.holder(lan), worn()]).toEqual(['An', 'An', ['▸ An']])
    expect(await binh.events(lan)).toMatchObject([{ action: 'taken', by: 'me', detail: { name: 'An' } }])
    expect((await an.events(lan)).map(({ action }) => action)).toEqual(['assign'])
  })

  it('taken over on purpose, the former one sees it with the next look', async () => {
    const { page } = shop()
    const an = await openDesk('An', page)
    await an.run()
    await an.act(lan, 'assign', { to: 'me' })
    await an.run()
    const binh = await openDesk('Bình', page)
    await binh.run()
    await binh.act(lan, 'assign', { to: 'me' })
    await binh.run()
    later(1)
    await an.run()
    expect([await an.holder(lan), await binh.holder(lan)]).toEqual(['Bình', 'Bình'])
    expect(await an.events(lan)).toMatchObject([{ action: 'assign' }, { action: 'assignedThere', detail: { from: 'me', name: 'Bình' } }])
  })

  it('answered by one, it is pending for both, and open again for both when the customer writes', async () => {
    const { page, world, worn } = shop()
    const [an, binh] = [await openDesk('An', page), await openDesk('Bình', page)]
    await an.run()
    await binh.run()
    later(1)
    await an.act(lan, 'reply', { text: 'Còn ạ', files: [] })
    await an.run()
    await binh.run()
    expect([(await an.read(lan)).status, (await binh.read(lan)).status, await binh.holder(lan)]).toEqual(['pending', 'pending', 'An'])
    later(1)
    say(world, { name: lan, text: 'Giá bao nhiêu?', at: Date.now() })
    await binh.run()
    await an.run()
    expect([(await an.read(lan)).status, (await binh.read(lan)).status, worn()]).toEqual(['open', 'open', ['▸ An']])
  })

  it('a Page that does not share says nothing and believes nothing', async () => {
    const { page, world, thread, worn } = shop()
    giveThere(world, thread, '▸ Minh')
    const an = await openDesk('An', page, false)
    await an.run()
    await an.act(lan, 'assign', { to: 'me' })
    await an.run()
    later(2)
    await an.run()
    expect([await an.holder(lan), worn()]).toEqual(['An', ['▸ Minh']])
  })
})

describe('put away in the Page inbox', () => {
  it.each([['page_done', 'resolved'], ['spam', 'abandoned']] as const)('%s closes the ticket as %s, with a line that says so, once', async (folder, reason) => {
    const { page, world, thread } = shop()
    const desk = await openDesk('An', page)
    await desk.run()
    moveThere(world, thread, folder)
    later(6)
    await desk.run()
    expect(await desk.read(lan)).toMatchObject({ status: 'closed', reason })
    expect(await desk.events(lan)).toMatchObject([{ action: 'closedThere', detail: { reason } }])
    // S018: opened again by hand it stays open.
    await desk.act(lan, 'reopen', {})
    later(6)
    await desk.run()
    expect(await desk.read(lan)).toMatchObject({ status: 'open' })
  })

  it('S104 a customer who writes afterwards opens it again', async () => {
    const { page, world, thread } = shop()
    const desk = await openDesk('An', page)
    await desk.run()
    moveThere(world, thread, 'page_done')
    later(6)
    await desk.run()
    say(world, { name: lan, text: 'Một câu nữa', at: Date.now() })
    later(6)
    await desk.run()
    expect(await desk.read(lan)).toMatchObject({ status: 'open' })
  })
})
