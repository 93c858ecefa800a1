import type { Conversation, Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { arrive } from '@/domain/arrive'
import { isSeenNotAnswered, isUnread } from '@/domain/ticket'
import { conversation, noon, ticket } from '../make'

const minute = 60_000
const day = 24 * 60 * minute

/** The customer writes, `after` noon. */
function wrote(after = minute, changes: Partial<Conversation> = {}) {
  return conversation({
    lastActivityAt: noon + after,
    lastCustomerAt: noon + after,
    waitingSince: noon + after,
    messages: 2,
    unreadThere: 1,
    ...changes,
  })
}
/** Somebody of the shop answers in the channel's own inbox, `after` noon. */
function answered(after = minute, changes: Partial<Conversation> = {}) {
  return conversation({
    lastActivityAt: noon + after,
    lastAgentAt: noon + after,
    lastFrom: 'agent',
    waitingSince: undefined,
    messages: 2,
    unreadThere: 0,
    ...changes,
  })
}
const again = (before: Ticket, now: Conversation) => arrive(before, { conversation: now }, false, noon)
const kept = { assignee: 'ana', priority: 'high', tags: ['vip', 'size'] } as const

describe('the first time', () => {
  it.each<[string, Conversation, boolean, Partial<Ticket>]>([
    ['S033 a new one waits to be pulled', wrote(), false, { pulled: false, status: 'open' }],
    ['S033 S061 a comment of a broadcast comes in by itself: thousands would drown "Pull ticket"', wrote(minute, { kind: 'livestream' }), false, { pulled: true, status: 'open' }],
    ['S033 a comment under a post waits to be pulled', wrote(minute, { kind: 'comment' }), false, { pulled: false }],
    ['first sync: it is in the list at once', wrote(), true, { pulled: true, status: 'open' }],
    ['first sync: answered this week is pending', answered(-6 * day), true, { pulled: true, status: 'pending' }],
    ['first sync: answered and silent for a week is closed', answered(-8 * day), true, { pulled: true, status: 'closed' }],
    ['first sync: unanswered stays open however old it is', wrote(-300 * day), true, { pulled: true, status: 'open' }],
    ['later: an old one that is only now seen is not closed', answered(-8 * day), false, { pulled: false, status: 'pending' }],
  ])('%s', (_, now, first, expected) => {
    expect(arrive(undefined, { conversation: now }, first, noon)).toMatchObject({ ...expected, tags: [] })
  })

  it.each([
    ['unread when the channel says so', wrote(), true],
    ['read when somebody read it in the channel\'s own inbox', wrote(minute, { unreadThere: 0 }), false],
    ['read when staff said the last word, whatever the channel counts', answered(minute, { unreadThere: 3 }), false],
  ])('is %s', (_, now, unread) => {
    expect(isUnread(arrive(undefined, { conversation: now }, false, noon))).toBe(unread)
  })

  it('where the channel keeps status, assignee and tags, its word counts', () => {
    const desk = { status: 'closed', assignee: 'ben', tags: ['vip'] } as const
    expect(arrive(undefined, { conversation: wrote(), desk: { ...desk, tags: ['vip'] } }, true, noon)).toMatchObject(desk)
  })
})

describe('S104 the customer writes again', () => {
  it.each(['pending', 'closed'] as const)('%s becomes open and keeps assignee, tags and priority', (status) => {
    const before = ticket({ ...answered(0), ...kept, tags: [...kept.tags], status, reason: status === 'closed' ? 'resolved' : undefined })
    const after = again(before, wrote(minute, { lastAgentAt: noon }))
    expect(after).toMatchObject({ ...kept, status: 'open', pulled: true })
    expect(after.reason).toBeUndefined()
  })

  it.each(['pending', 'closed'] as const)('a bot\'s message opens no %s ticket', (status) => {
    const before = ticket({ ...answered(0), status })
    expect(again(before, answered(0, { lastFrom: 'bot', lastActivityAt: noon + minute, messages: 3 }))).toMatchObject({ status })
  })

  it('S065 a bot answers nothing: the ticket opens though the bot spoke after the customer', () => {
    const before = ticket({ ...answered(0), status: 'closed' })
    const after = again(before, wrote(minute, { lastAgentAt: noon, lastFrom: 'bot', lastActivityAt: noon + 2 * minute }))
    expect(after).toMatchObject({ status: 'open', waitingSince: noon + minute })
  })

  it('and was answered before we looked: open and pending in one step', () => {
    const before = ticket({ ...answered(0), status: 'closed', reason: 'resolved' })
    const after = again(before, answered(3 * minute, { lastCustomerAt: noon + 2 * minute }))
    expect(after).toMatchObject({ status: 'pending' })
    expect(after.reason).toBeUndefined()
  })

  it('an answer of staff alone opens no closed ticket', () => {
    expect(again(ticket({ ...answered(0), status: 'closed' }), answered(minute))).toMatchObject({ status: 'closed' })
  })

  it('an unanswered ticket that was closed stays closed when it comes once more', () => {
    expect(again(ticket({ status: 'closed' }), conversation())).toMatchObject({ status: 'closed' })
  })
})

describe('S153 S060 a reply typed in the channel\'s own inbox', () => {
  it('makes an open ticket pending, answered and read', () => {
    const after = again(ticket(), answered())
    expect(after).toMatchObject({ status: 'pending', lastAgentAt: noon + minute })
    expect(after.waitingSince).toBeUndefined()
    expect(isUnread(after)).toBe(false)
  })

  it('stays open when the customer wrote after it, and counts as unread from there', () => {
    const after = again(ticket(), wrote(2 * minute, { lastAgentAt: noon + minute }))
    expect(after).toMatchObject({ status: 'open', waitingSince: noon + 2 * minute })
    expect(isUnread(after)).toBe(true)
  })
})

describe('S064 read and unread', () => {
  const looked = ticket({ seenAt: noon, unreadThere: 1 })
  const markedUnread = applyCommand(looked, { action: 'unseen', input: {}, ticket: looked.id, source: looked.source, id: 'c', by: 'ana', at: noon })

  it('marked unread by hand stays so over a re-sync', () => {
    expect(isUnread(markedUnread)).toBe(true)
    expect(isUnread(again(markedUnread, conversation()))).toBe(true)
    expect(isUnread(again(again(markedUnread, conversation()), conversation()))).toBe(true)
  })

  it('the channel\'s count falls to 0: somebody read it there', () => {
    const after = again(ticket(), conversation({ unreadThere: 0 }))
    expect(isUnread(after)).toBe(false)
    expect(isSeenNotAnswered(after)).toBe(true)
  })

  it('a count that was 0 before says nothing', () => {
    expect(isUnread(again({ ...markedUnread, unreadThere: 0 }, conversation({ unreadThere: 0 })))).toBe(true)
  })

  it('looking here, which the channel takes for reading there, does not undo a later mark by hand', () => {
    const seen = applyCommand(ticket(), { action: 'seen', input: {}, ticket: 't', source: 's', id: 'c', by: 'ana', at: noon })
    const unseen = applyCommand(seen, { action: 'unseen', input: {}, ticket: 't', source: 's', id: 'd', by: 'ana', at: noon })
    expect(isUnread(again(unseen, conversation({ unreadThere: 0 })))).toBe(true)
  })

  it('a new message of the customer is unread again', () => {
    expect(isUnread(again(looked, wrote()))).toBe(true)
  })
})

describe('what comes twice, late or short', () => {
  it.each<[string, Ticket, Conversation]>([
    ['a customer\'s message', ticket({ status: 'closed' }), wrote()],
    ['an answer', ticket(), answered()],
    ['read there', ticket(), conversation({ unreadThere: 0 })],
  ])('%s that comes twice changes nothing the second time', (_, before, now) => {
    const once = again(before, now)
    expect(again(once, now)).toEqual(once)
  })

  it('an answer that was overtaken takes nothing back', () => {
    const after = again(ticket(), answered())
    expect(again(after, conversation())).toEqual(after)
  })

  it('a message that the channel deleted is counted no more', () => {
    expect(again(ticket({ messages: 5 }), conversation({ messages: 4 }))).toMatchObject({ messages: 4 })
  })

  it('waits since the first unanswered message, also when only the last few were fetched', () => {
    expect(again(ticket(), wrote(5 * minute))).toMatchObject({ waitingSince: noon })
  })

  it('waits anew after an answer', () => {
    expect(again(ticket(), wrote(5 * minute, { lastAgentAt: noon + minute }))).toMatchObject({ waitingSince: noon + 5 * minute })
  })

  it('keeps that staff has answered, though a short answer no longer shows it', () => {
    expect(again(ticket({ lastAgentAt: noon - day }), wrote())).toMatchObject({ lastAgentAt: noon - day })
  })

  it('keeps the name when the channel stops telling it', () => {
    expect(again(ticket(), wrote(minute, { name: '' }))).toMatchObject({ name: 'Nguyễn Thị Lan' })
  })

  it('a ticket that waits to be pulled goes on waiting', () => {
    expect(again(ticket({ pulled: false }), wrote())).toMatchObject({ pulled: false })
  })
})
