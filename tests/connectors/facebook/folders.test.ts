import { describe, expect, it, vi } from 'vitest'
import { moveThere } from '@/practice/labels'
import { aside } from './labelling'
import { fakeTime, write, written } from './pulling'
import { page } from './stand'

fakeTime()
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)

/** Three customers wrote, and all was pulled. */
async function pulled(many = 3) {
  const made = written(many)
  const [first] = Object.values(made.world.threads)
  const { cursor } = await aside(made.session)
  return { ...made, first: first!, cursor }
}

describe('conversations that staff puts away in the Page inbox', () => {
  it.each([['page_done', 'resolved'], ['spam', 'abandoned']] as const)('%s is told once, as %s, within five minutes', async (folder, reason) => {
    const { session, world, first, cursor } = await pulled()
    moveThere(world, first, folder)
    later(6)
    const found = await aside(session, cursor)
    expect(found.moved).toEqual([{ ticket: `${page.id}/${first.id}`, reason, until: Math.floor(first.updatedAt / 1000) * 1000 }])
    later(6)
    expect((await aside(session, found.cursor)).moved).toEqual([])
  })

  it('S063 "Sync now" looks for them at once', async () => {
    const { session, world, first, cursor } = await pulled()
    moveThere(world, first, 'page_done')
    later(1)
    expect((await aside(session, cursor)).moved).toEqual([])
    expect((await aside({ ...session, asked: true }, cursor)).moved).toMatchObject([{ ticket: `${page.id}/${first.id}`, reason: 'resolved' }])
  })

  it('is two calls every five minutes, whatever else is asked', async () => {
    const { session, calls, cursor } = await pulled()
    calls.length = 0
    await aside(session, cursor)
    const idle = calls.filter(call => call.endsWith('/conversations')).length
    later(6)
    calls.length = 0
    await aside(session, cursor)
    expect(calls.filter(call => call.endsWith('/conversations')).length - idle).toBe(2)
  })

  it('what was there before the Page was connected is not news', async () => {
    const { session, world } = written(3)
    for (const thread of Object.values(world.threads)) moveThere(world, thread, 'page_done')
    const { moved, cursor } = await aside(session)
    later(6)
    expect([moved, (await aside(session, cursor)).moved]).toEqual([[], []])
  })

  it('a customer who writes leaves the folder; put away again it is news again', async () => {
    const { session, world, first, cursor } = await pulled()
    moveThere(world, first, 'page_done')
    later(6)
    const once = await aside(session, cursor)
    write(world, first.name, 'One more thing')
    later(6)
    const back = await aside(session, once.cursor)
    expect(back.moved).toEqual([])
    moveThere(world, first, 'page_done')
    later(6)
    expect((await aside(session, back.cursor)).moved).toHaveLength(1)
  })

  it('old ones that come into reach because others leave are not news', async () => {
    const { session, world } = written(120)
    const threads = Object.values(world.threads)
    for (const thread of threads) moveThere(world, thread, 'page_done')
    const { cursor } = await aside(session)
    for (const thread of threads.slice(-10)) moveThere(world, thread, 'inbox')
    later(6)
    expect((await aside(session, cursor)).moved).toEqual([])
  })

  it.each(['100_invalid_parameter_retired_tag', '200_permissions', 'transient'] as const)('a folder that is refused (%s) keeps no message back', async (kind) => {
    const { session, world, faults, cursor } = await pulled()
    faults.push({ kind, match: ({ url }) => url.includes('folder=') })
    write(world, 'Newcomer', 'Hello')
    later(6)
    await expect(aside(session, cursor)).resolves.toMatchObject({ moved: [] })
  })
})
