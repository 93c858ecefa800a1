import { describe, expect, it } from 'vitest'
import { createLabel, giveThere, wornBy } from '@/practice/labels'
import { mocHome } from '@/practice/world'
import { noon, ticket } from '../../make'
import { act, aside, browserOf, labelled, refused, ticketOf } from './labelling'
import { fakeTime } from './pulling'

fakeTime()
const assign = (to: string | undefined) => ({ action: 'assign', input: { to } }) as const
const priority = (value: 'high' | 'low' | undefined) => ({ action: 'priority', input: { value } }) as const
const reply = { action: 'reply' as const, input: { text: 'Hello', files: [] } }

/** Two colleagues, each with a browser, and one customer. */
function two() {
  const made = labelled()
  return { ...made, lan: browserOf('Lan', made.session.fetch), minh: browserOf('Minh', made.session.fetch) }
}

describe('who has it travels as a label', () => {
  it('claimed, handed to a colleague, handed back', async () => {
    const { thread, lan, about, worn } = two()
    const claimed = await act(lan, about, assign('me'))
    expect([claimed, worn()]).toEqual([{ ticket: { labels: ['▸ Lan'] } }, ['▸ Lan']])
    const minh = lan.team.idOf('Minh')
    await act(lan, ticketOf(thread, { assignee: 'me', labels: ['▸ Lan'] }), assign(minh))
    expect(worn()).toEqual(['▸ Minh'])
    await act(lan, ticketOf(thread, { assignee: minh, labels: ['▸ Minh'] }), assign(undefined))
    expect(worn()).toEqual([])
  })

  it('is taken over from the one who was known to have it', async () => {
    const { thread, minh, worn, world } = two()
    giveThere(world, thread, '▸ Lan')
    const about = ticketOf(thread, { assignee: minh.team.idOf('Lan'), labels: ['▸ Lan', 'vip'] })
    expect(await act(minh, about, assign('me'))).toEqual({ ticket: { labels: ['vip', '▸ Minh'] } })
    expect(worn()).toEqual(['▸ Minh'])
  })

  it('sent again after it was cut off, it is done once', async () => {
    const { lan, about, worn, faults } = two()
    faults.push({ kind: 'resetAfter', match: 'POST /label', times: 1 })
    await refused(act(lan, about, assign('me')))
    expect(await act(lan, about, assign('me'))).toEqual({ ticket: { labels: ['▸ Lan'] } })
    expect(worn()).toEqual(['▸ Lan'])
  })

  it.each([
    ['a Page that does not share', { shares: false }, 'Lan', {}],
    ['somebody without a name', { shares: true }, '', {}],
    ['a comment', { shares: true }, 'Lan', { kind: 'comment', channel: 'comment' } as const],
  ])('stays on the local desk: %s', async (_, { shares }, name, changes) => {
    const { session, thread, worn } = labelled()
    const browser = browserOf(name, session.fetch)
    await act({ ...browser, source: { ...browser.source, shares } }, ticketOf(thread, changes), assign('me'))
    expect(worn()).toEqual([])
  })
})

describe('two panels claim at once', () => {
  it('whoever comes later finds the other\'s label, and is told', async () => {
    const { lan, minh, about, worn } = two()
    await act(lan, about, assign('me'))
    const { ticket, entry } = await act(minh, about, assign('me'))
    expect(ticket?.assignee).toBe(minh.team.idOf('Lan'))
    expect(entry).toMatchObject({ kind: 'event', action: 'taken', by: 'me', detail: { name: 'Lan' } })
    expect(worn()).toEqual(['▸ Lan'])
  })

  it.each([
    ['Lan\'s label is older', ['▸ Lan', '▸ Minh'], 'Lan'],
    ['Minh\'s label is older', ['▸ Minh', '▸ Lan'], 'Minh'],
  ])('neither saw the other: %s, so one has it and both agree', async (_, labels, winner) => {
    const { lan, minh, about, worn, world } = two()
    for (const name of labels) createLabel(world, mocHome.id, name)
    const [one, other] = await Promise.all([act(lan, about, assign('me')), act(minh, about, assign('me'))])
    expect(worn()).toEqual([`▸ ${winner}`])
    const has = [lan.team.nameOf(one.ticket?.assignee ?? 'me'), minh.team.nameOf(other.ticket?.assignee ?? 'me')]
    expect(has).toEqual([winner, winner])
    expect([one, other].filter(({ entry }) => entry?.kind === 'event' && entry.action === 'taken')).toHaveLength(1)
  })

  it('a claim that wins late is seen by the other with the next look', async () => {
    const { thread, lan, about, world } = two()
    createLabel(world, mocHome.id, '▸ Minh')
    await act(lan, about, assign('me'))
    giveThere(world, thread, '▸ Minh')
    expect((await aside(lan)).labels).toEqual([{ ticket: about.id, names: ['▸ Minh', '▸ Lan'] }])
  })

  it('five at once leave one', async () => {
    const { session, about, worn } = labelled()
    const names = ['An', 'Bình', 'Chi', 'Dung', 'Em']
    const browsers = names.map(name => browserOf(name, session.fetch))
    const receipts = await Promise.all(browsers.map(browser => act(browser, about, assign('me'))))
    expect(worn()).toHaveLength(1)
    const has = receipts.map(({ ticket }, i) => browsers[i]!.team.nameOf(ticket?.assignee ?? 'me'))
    expect(new Set(has)).toEqual(new Set([worn()[0]!.slice(2)]))
  })
})

describe('priority and pending travel as labels', () => {
  it('one priority at a time', async () => {
    const { thread, lan, about, worn } = two()
    expect(await act(lan, about, priority('high'))).toEqual({ ticket: { labels: ['▸! High'] } })
    const now = ticketOf(thread, { labels: ['▸! High'] })
    await act(lan, now, priority('low'))
    expect(worn()).toEqual(['▸! Low'])
    await act(lan, now, priority(undefined))
    expect(worn()).toEqual([])
  })

  const asking = { action: 'ask' as const, input: { what: 'phone' as const, text: 'Hello' } }

  it.each([reply, asking])('S153 $action makes it pending, and the one who answers has it', async (said) => {
    const { lan, about, worn } = two()
    const { entry, ticket } = await act(lan, about, said, { at: noon + 1000 })
    expect(entry).toMatchObject({ text: 'Hello' })
    expect(ticket?.labels).toEqual(['▸ Lan', '▸! Pending'])
    expect(worn().sort()).toEqual(['▸ Lan', '▸! Pending'].sort())
  })

  it('a reply that was sent stays sent, whatever becomes of its labels', async () => {
    const { lan, about, world, thread } = two()
    world.termsMissing = [mocHome.id]
    expect((await act(lan, about, reply, { at: noon + 1000 })).entry).toMatchObject({ text: 'Hello' })
    expect(thread.lines.filter(({ from }) => from === 'page')).toHaveLength(1)
  })

  it('closing takes "pending" off, opening again puts it back when nobody waits', async () => {
    const { thread, lan, worn, world } = two()
    giveThere(world, thread, '▸! Pending')
    await act(lan, ticketOf(thread, { labels: ['▸! Pending'] }), { action: 'close', input: { reason: 'resolved' } })
    expect(worn()).toEqual([])
    await act(lan, ticketOf(thread, { status: 'closed' }), { action: 'reopen', input: {} })
    expect(worn()).toEqual([])
    await act(lan, ticketOf(thread, { status: 'closed', waitingSince: undefined }), { action: 'reopen', input: {} })
    expect(worn()).toEqual(['▸! Pending'])
  })

  it('S104 a customer who writes is pending no more: whoever sees it first takes the label off', async () => {
    const { thread, lan, worn, world, session } = two()
    giveThere(world, thread, '▸! Pending')
    giveThere(world, thread, '▸ Minh')
    await aside(session)
    expect(worn()).toContain('▸! Pending')
    const { labels } = await aside(lan)
    expect([worn(), labels[0]?.names]).toEqual([['▸ Minh'], ['▸ Minh']])
  })

  it.each([assign('me'), priority('high'), { action: 'close', input: { reason: 'resolved' } } as const])('the contact terms are missing: $action says so', async (asked) => {
    const { lan, about, world } = two()
    world.termsMissing = [mocHome.id]
    expect(await refused(act(lan, about, asked))).toMatchObject({ reason: 'contactTerms' })
  })

  it('labels that share are no tags: untagging leaves them', async () => {
    const { thread, lan, world } = two()
    giveThere(world, thread, '▸ Lan')
    await act(lan, ticketOf(thread), { action: 'untag', input: { tag: '▸-lan' } })
    await act(lan, ticket({ ...ticketOf(thread) }), { action: 'tag', input: { tag: '▸-minh' } }, { name: '▸ Minh' })
    expect(wornBy(world, thread).map(({ name }) => name)).toEqual(['▸ Lan'])
  })
})
