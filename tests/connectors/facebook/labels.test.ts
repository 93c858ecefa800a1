import { describe, expect, it, vi } from 'vitest'
import { createLabel, deleteLabel, giveThere, takeThere, wear } from '@/practice/labels'
import { mocHome } from '@/practice/world'
import { ticket } from '../../make'
import { act, aside, labelled, refused, ticketOf } from './labelling'
import { fakeTime, write } from './pulling'

fakeTime()
const tag = (id: string) => ({ action: 'tag', input: { tag: id } }) as const
const untag = (id: string) => ({ action: 'untag', input: { tag: id } }) as const
const minute = 60_000

describe('S087 a tag is the Page\'s own label', () => {
  it('made when there is none of that name, and remembered', async () => {
    const { session, about, worn } = labelled()
    expect(await act(session, about, tag('qua-tang'), { name: 'Quà tặng' })).toEqual({ ticket: { labels: ['qua-tang'] } })
    expect(worn()).toEqual(['Quà tặng'])
  })

  it.each(['Quà tặng', 'QUÀ TẶNG', 'qua tang'])('S089 %j is there already: no second one', async (there) => {
    const { world, session, about, worn, list } = labelled()
    createLabel(world, mocHome.id, there)
    await act(session, about, tag('qua-tang'), { name: 'Quà tặng' })
    expect([worn(), list()]).toEqual([[there], [there]])
  })

  it('twice is once', async () => {
    const { session, about, worn, list } = labelled()
    await act(session, about, tag('vip'), { name: 'VIP' })
    await act(session, about, tag('vip'), { name: 'VIP' })
    expect([worn(), list()]).toEqual([['VIP'], ['VIP']])
  })

  it('20 tags, one after the other, ask for the list once', async () => {
    const { session, about, worn, calls, world } = labelled()
    for (let i = 0; i < 20; i++) createLabel(world, mocHome.id, `Tag ${i}`)
    for (let i = 0; i < 20; i++) await act(session, about, tag(`tag-${i}`), { name: `Tag ${i}` })
    expect(worn()).toHaveLength(20)
    expect(calls.filter(call => call.startsWith('GET'))).toHaveLength(1)
  })

  it('a colleague makes it at the same moment: theirs is taken', async () => {
    const { world, session, about, worn, list } = labelled()
    await act(session, about, tag('other'), { name: 'Other' })
    // The list was read before, in this pass.
    await act(session, about, untag('other'), {})
    createLabel(world, mocHome.id, 'VIP')
    await act(session, about, tag('vip'), { name: 'VIP' })
    expect([worn(), list()]).toEqual([['VIP'], ['Other', 'VIP']])
  })

  it('a label that was deleted meanwhile is made again', async () => {
    const { world, session, about, worn } = labelled()
    const old = createLabel(world, mocHome.id, 'VIP')
    await act(session, about, tag('vip'), { name: 'VIP' })
    deleteLabel(world, old)
    await act(session, about, tag('vip'), { name: 'VIP' })
    expect(worn()).toEqual(['VIP'])
  })

  it('is taken off, every spelling of it, and what was never there too', async () => {
    const { world, session, thread, worn } = labelled()
    for (const name of ['VIP', 'vip', 'Gift']) giveThere(world, thread, name)
    const about = ticketOf(thread, { labels: ['vip', 'gift'] })
    expect(await act(session, about, untag('vip'))).toEqual({ ticket: { labels: ['gift'] } })
    expect(await act(session, about, untag('never'))).toEqual({ ticket: { labels: ['vip', 'gift'] } })
    expect(worn()).toEqual(['Gift'])
  })

  it('under a comment it stays on the local desk, without a call', async () => {
    const { session, calls } = labelled()
    const comment = ticket({ kind: 'comment', channel: 'comment' })
    expect([await act(session, comment, tag('vip')), await act(session, comment, untag('vip'))]).toEqual([{}, {}])
    expect(calls).toEqual([])
  })

  it('whichever name Facebook has for a label\'s name', async () => {
    const { world, session, about, worn } = labelled()
    world.labelField = 'name'
    await act(session, about, tag('vip'), { name: 'VIP' })
    expect(worn()).toEqual(['VIP'])
    await act(session, about, untag('vip'))
    expect(worn()).toEqual([])
  })

  it.each([tag('vip'), untag('vip')])('the contact terms are missing: $action says so, and where to accept them', async (asked) => {
    const { world, session, about } = labelled()
    world.termsMissing = [mocHome.id]
    expect(await refused(act(session, about, asked, { name: 'VIP' }))).toMatchObject({
      reason: 'contactTerms',
      link: `https://www.facebook.com/${mocHome.id}/inbox/page_contact_tos/`,
    })
  })

  it.each([
    ['100_2018001_no_user', 'noSuchPerson'],
    ['200_permissions', 'permission'],
  ] as const)('%s is told as %s', async (kind, reason) => {
    const { session, about, faults } = labelled()
    faults.push({ kind, match: 'POST /label' })
    expect(await refused(act(session, about, tag('vip'), { name: 'VIP' }))).toMatchObject({ reason })
  })
})

describe('labels given and taken in the Page inbox', () => {
  it('come with the conversation, and with the next look without anybody writing', async () => {
    const { world, session, thread, about } = labelled()
    giveThere(world, thread, 'VIP')
    const first = await aside(session)
    expect(first.labels).toEqual([{ ticket: about.id, names: ['VIP'] }])

    takeThere(world, thread, 'VIP')
    expect((await aside(session, first.cursor)).labels).toEqual([])
    vi.setSystemTime(Date.now() + minute)
    expect((await aside(session, first.cursor)).labels).toEqual([{ ticket: about.id, names: [] }])
  })

  it('the Page\'s list is told once, and a new label on it some minutes later', async () => {
    const { world, session, thread } = labelled()
    createLabel(world, mocHome.id, 'Belum bayar')
    giveThere(world, thread, '▸ Lan')
    const first = await aside(session)
    expect(first.tags).toEqual(['Belum bayar'])
    createLabel(world, mocHome.id, 'New')
    vi.setSystemTime(Date.now() + 11 * minute)
    expect((await aside(session, first.cursor)).tags).toEqual(['New'])
  })

  it('S063 "Sync now" looks at the newest and at the Page\'s list at once, also where the terms were missing a moment ago', async () => {
    const { world, session, thread, about } = labelled()
    world.termsMissing = [mocHome.id]
    const first = await aside(session)
    world.termsMissing = []
    giveThere(world, thread, 'VIP')
    createLabel(world, mocHome.id, 'New')
    expect(await aside(session, first.cursor)).toMatchObject({ labels: [], tags: [] })
    const { labels, tags } = await aside({ ...session, asked: true }, first.cursor)
    expect([labels, tags.sort()]).toEqual([[{ ticket: about.id, names: ['VIP'] }], ['New', 'VIP']])
  })

  it('more than 100 labels are all read, the one made first comes first', async () => {
    const { world, session, thread } = labelled()
    for (let i = 0; i < 130; i++) wear(world, thread, createLabel(world, mocHome.id, `Tag ${i}`))
    const { labels } = await aside(session)
    expect(labels[0]?.names).toEqual(Array.from({ length: 130 }, (_, i) => `Tag ${i}`))
  })

  it('a few people in each pull, the newest conversation first, none forgotten', async () => {
    const { world, session, calls } = labelled()
    for (let i = 0; i < 9; i++) write(world, `Customer ${i}`, 'Hello', Date.now() + i * 1000)
    let { cursor, labels } = await aside(session)
    expect(labels).toHaveLength(4)
    const seen = [...labels]
    while (labels.length > 0) {
      calls.length = 0;
      ({ cursor, labels } = await aside(session, cursor))
      expect(calls.filter(call => call.endsWith('/custom_labels')).length).toBeLessThanOrEqual(4)
      seen.push(...labels)
    }
    expect(new Set(seen.map(({ ticket }) => ticket)).size).toBe(10)
  })

  it('nothing is asked while the quota is nearly used up', async () => {
    const { session, calls } = labelled()
    await aside({ ...session, source: { ...session.source, usage: 80 } })
    expect(calls.filter(call => call.endsWith('/custom_labels'))).toEqual([])
  })

  it('without the contact terms messages come all the same, and Facebook is left alone for a while', async () => {
    const { world, session, calls } = labelled()
    world.termsMissing = [mocHome.id]
    const { cursor } = await aside(session)
    calls.length = 0
    await aside(session, cursor)
    expect(calls.filter(call => call.endsWith('/custom_labels'))).toEqual([])
    world.termsMissing = []
    vi.setSystemTime(Date.now() + 11 * minute)
    expect((await aside(session, cursor)).labels).toHaveLength(1)
  })

  it('somebody who is gone is passed over', async () => {
    const { world, session, faults, thread } = labelled()
    write(world, 'Minh', 'Hello', Date.now() + 1000)
    faults.push({ kind: '100_33_missing_object', match: `GET ${thread.psid}/custom_labels` })
    const { labels } = await aside(session)
    expect(labels).toHaveLength(1)
  })
})
