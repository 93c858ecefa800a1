import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { labelled, tagsIn } from '@/domain/labels'
import { noon, ticket } from '../make'

const idOf = (name: string) => `id of ${name}`
const after = (before: Partial<Ticket>, names: string[], shares = false) => labelled(ticket(before), names, shares, idOf)

describe('S087 labels of the channel are tags', () => {
  it.each([
    ['given there, it appears', {}, ['VIP'], ['vip'], ['vip']],
    ['taken off there, it disappears', { tags: ['vip', 'gift'], labels: ['vip', 'gift'] }, ['Gift'], ['gift'], ['gift']],
    ['the last one taken off there', { tags: ['vip'], labels: ['vip'] }, [], [], undefined],
    ['a tag that never was a label stays', { tags: ['old'] }, ['VIP'], ['old', 'vip'], ['vip']],
    ['nothing changed', { tags: ['vip'], labels: ['vip'] }, ['VIP'], ['vip'], ['vip']],
    ['a tag that was deleted here does not come back', { tags: [], labels: ['vip'] }, ['VIP'], [], ['vip']],
    ['given again there after it was gone, it comes back', { tags: [], labels: [] }, ['VIP'], ['vip'], ['vip']],
    ['20 labels', {}, Array.from({ length: 20 }, (_, i) => `Tag ${i}`), Array.from({ length: 20 }, (_, i) => `tag-${i}`), Array.from({ length: 20 }, (_, i) => `tag-${i}`)],
    ['a label without letter or digit is no tag', {}, ['🔥', '…'], [], undefined],
    ['labels that share a desk are no tags', {}, ['▸ Lan', '▸! High', 'VIP'], ['vip'], ['vip']],
  ] as [string, Partial<Ticket>, string[], string[], string[] | undefined][])('%s', (_, before, names, tags, labels) => {
    expect(after(before, names)).toMatchObject({ tags, labels })
  })

  it('S089 two labels that differ only in case or accents are one tag', () => {
    expect(tagsIn(['Quà tặng', 'QUA TANG', 'qua tang'])).toEqual(['qua-tang'])
  })

  it('the same again changes nothing more', () => {
    const once = after({ tags: ['old'] }, ['VIP', '▸ Lan', '▸! High'], true)
    expect(labelled(once, ['VIP', '▸ Lan', '▸! High'], true, idOf)).toEqual(once)
  })
})

describe('labels share who has a ticket', () => {
  it.each([
    ['a colleague has it', {}, ['▸ Lan'], { assignee: 'id of Lan' }],
    ['another one than here', { assignee: 'ana' }, ['▸ Lan'], { assignee: 'id of Lan' }],
    ['handed back there', { assignee: 'lan', labels: ['▸ Lan'] }, [], { assignee: undefined }],
    ['whose it is here was never shared', { assignee: 'ana' }, [], { assignee: 'ana' }],
    ['a priority set there', {}, ['▸! High'], { priority: 'high' }],
    ['a priority taken off there', { priority: 'high', labels: ['▸! High'] }, [], { priority: undefined }],
    ['a priority that was never shared', { priority: 'low' }, [], { priority: 'low' }],
    ['pending, and nobody waits', { status: 'open', waitingSince: undefined }, ['▸! Pending'], { status: 'pending' }],
    ['pending, but the customer has written since (S104)', { status: 'open', waitingSince: noon }, ['▸! Pending'], { status: 'open' }],
    ['pending does not open what is closed', { status: 'closed', waitingSince: undefined }, ['▸! Pending'], { status: 'closed' }],
    ['no longer pending there is no word on its own', { status: 'pending', waitingSince: undefined, labels: ['▸! Pending'] }, [], { status: 'pending' }],
  ] as [string, Partial<Ticket>, string[], Partial<Ticket>][])('%s', (_, before, names, desk) => {
    expect(after(before, names, true)).toMatchObject(desk)
  })

  it('a Page that does not share believes none of it, and remembers none', () => {
    const before = ticket({ assignee: 'ana' })
    expect(labelled(before, ['▸ Lan', '▸! High'], false, idOf)).toEqual({ ...before, labels: undefined })
  })

  it('switched on later, it takes over what was there all along', () => {
    const before = after({}, ['▸ Lan'], false)
    expect(labelled(before, ['▸ Lan'], true, idOf)).toMatchObject({ assignee: 'id of Lan' })
  })
})
