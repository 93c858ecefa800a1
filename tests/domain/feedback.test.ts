import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { actions } from '@/domain/actions'
import { arrive } from '@/domain/arrive'
import { rated, ratedLine, scoreOf, scores, titleOf } from '@/domain/feedback'
import { ana, conversation, lead, noon, ticket } from '../make'

const minute = 60_000
const day = 24 * 60 * minute

it.each(scores)('S016 the button for %i says it', (score) => {
  expect(scoreOf(titleOf(score))).toBe(score)
  expect(titleOf(score).length).toBeLessThanOrEqual(20)
})

it.each([
  ['5', 5],
  [' 4 / 5 ', 4],
  ['３', 3],
  ['⭐⭐⭐⭐', 4],
  ['⭐️⭐️', 2],
  ['★★★☆☆', 3],
  ['5⭐', 5],
  ['6', undefined],
  ['0', undefined],
  ['4/10', undefined],
  ['15', undefined],
  ['5 cái nhé', undefined],
  ['ok 5', undefined],
  ['★★★★★★', undefined],
  ['👍', undefined],
  ['', undefined],
])('S016 “%s” is the score %s', (text, score) => {
  expect(scoreOf(text)).toBe(score)
})

describe('S016 who may be asked', () => {
  const known: Partial<Ticket> = { assignee: 'ana', replyUntil: noon + day }
  it.each<[string, Partial<Ticket>, string | undefined]>([
    ['whoever wrote within 24 hours', {}, undefined],
    ['one that nobody has', { assignee: undefined }, undefined],
    ['outside the window', { replyUntil: noon - 1 }, 'windowOver'],
    ['outside it though a person may still answer: this is no person’s answer', { replyUntil: noon - 1, humanUntil: noon + day }, 'windowOver'],
    ['a channel without a window', { replyUntil: undefined }, undefined],
    ['a customer who blocked the shop', { reachable: false }, 'unreachable'],
    ['who never wrote', { lastCustomerAt: undefined, lastAgentAt: noon }, 'awaitsAnswer'],
    ['asked a minute ago', { feedback: { askedAt: noon - minute } }, 'askedAlready'],
    ['asked an hour ago, though the customer went on', { feedback: { askedAt: noon - 60 * minute }, lastCustomerAt: noon - minute }, 'askedAlready'],
    ['asked long ago and silent since', { feedback: { askedAt: noon - 9 * day }, lastCustomerAt: noon - 9 * day }, 'askedAlready'],
    ['asked long ago and nothing but the score since', { feedback: { askedAt: noon - 9 * day, at: noon - 8 * day, score: 5 }, lastCustomerAt: noon - 8 * day }, 'askedAlready'],
    ['asked long ago about something else', { feedback: { askedAt: noon - 9 * day }, lastCustomerAt: noon - minute }, undefined],
    ['on a closed ticket', { status: 'closed' }, 'closed'],
    ['under a comment', { kind: 'comment' }, 'notAllowed'],
    ['on a colleague’s ticket', { assignee: 'ben' }, 'notYours'],
  ])('%s', (_, changes, refusal) => {
    expect(actions.feedback.refusal(ticket({ ...known, ...changes }), ana, noon)).toBe(refusal)
  })

  it('S105 a supervisor who closes a colleague’s ticket may ask too', () => {
    expect(actions.feedback.refusal(ticket({ ...known, assignee: 'ben' }), lead, noon)).toBeUndefined()
  })
})

describe('what can be asked for', () => {
  it.each<[string, Partial<Ticket>, string | undefined]>([
    ['a message', { assignee: 'ana' }, undefined],
    ['a comment has no buttons', { assignee: 'ana', kind: 'comment' }, 'notAllowed'],
    ['as long as a person may answer', { assignee: 'ana', replyUntil: noon - 1, humanUntil: noon }, undefined],
    ['S140 a colleague’s ticket', { assignee: 'ben' }, 'notYours'],
  ])('%s', (_, changes, refusal) => {
    expect(actions.ask.refusal(ticket(changes), ana, noon)).toBe(refusal)
  })

  it('stands in the thread as a message with a button, and answers like one', () => {
    const asked = { id: 'c1', by: 'ana', at: noon + minute }
    expect(actions.ask.entry!('t', { what: 'phone', text: 'Số điện thoại ạ?' }, asked)).toMatchObject({ text: 'Số điện thoại ạ?', asks: 'phone', from: 'agent' })
    expect(actions.ask.apply(ticket(), { what: 'phone', text: 'Số điện thoại ạ?' }, asked)).toMatchObject({ status: 'pending', snippet: 'Số điện thoại ạ?', waitingSince: undefined })
  })
})

/** Said so many minutes after the request. */
function said(text: string, after: number, changes: Partial<Said> = {}): Said {
  return { kind: 'message', ticket: 'facebook:1/t_1', id: `m${after}${text}`, at: noon + after * minute, from: 'customer', text, attachments: [], ...changes }
}

/** Asked at noon and closed a little later. */
function asked(changes: Partial<Ticket> = {}) {
  return ticket({
    assignee: 'ana',
    status: 'closed',
    reason: 'resolved',
    waitingSince: undefined,
    lastAgentAt: noon,
    lastCustomerAt: noon - minute,
    feedback: { askedAt: noon },
    ...changes,
  })
}

/** The ticket after these have arrived, newest last. */
function after(before: Ticket | undefined, messages: Said[]) {
  const theirs = messages.filter(({ from }) => from === 'customer')
  const answered = messages.findLastIndex(({ from }) => from === 'agent')
  const now = conversation({
    lastActivityAt: messages.at(-1)!.at,
    lastCustomerAt: theirs.at(-1)?.at ?? before?.lastCustomerAt,
    lastAgentAt: messages[answered]?.at ?? before?.lastAgentAt,
    waitingSince: messages[answered + 1]?.at,
    messages: (before?.messages ?? 0) + messages.length,
    snippet: messages.at(-1)!.text,
  })
  return rated(before, arrive(before, { conversation: now }, false, noon), messages)
}

describe('S016 the answer comes back onto the ticket', () => {
  it('and a closed ticket stays closed, with nobody waiting', () => {
    const before = asked()
    const now = after(before, [said('5 ★', 3)])
    expect(now).toMatchObject({ status: 'closed', reason: 'resolved', waitingSince: undefined, feedback: { askedAt: noon, score: 5, at: noon + 3 * minute } })
    expect(ratedLine(before, now)).toMatchObject({ kind: 'event', action: 'rated', detail: { score: '5' }, at: noon + 3 * minute })
  })

  it('which arrives twice and changes nothing the second time', () => {
    const messages = [said('2', 3)]
    const once = after(asked(), messages)
    const twice = after(once, messages)
    expect(twice).toMatchObject({ status: 'closed', waitingSince: undefined, feedback: once.feedback })
    expect(ratedLine(once, twice)).toBeUndefined()
  })

  it('and a pending one stays pending', () => {
    expect(after(asked({ status: 'pending', reason: undefined }), [said('4 ★', 3)])).toMatchObject({ status: 'pending', waitingSince: undefined, feedback: { score: 4 } })
  })

  it.each<[string, Said[], number | undefined]>([
    ['thanks alone is no score', [said('cảm ơn shop', 3)], undefined],
    ['the score with a word behind it', [said('1', 3), said('too slow', 4)], 1],
    ['a word with the score behind it', [said('thanks', 3), said('5 ★', 4)], 5],
    ['both in the same second', [said('5 ★', 3), said('thanks', 3)], 5],
    ['a number that answers something else', [said('How many?', 2, { from: 'agent' }), said('5', 3)], undefined],
    ['a picture', [said('', 3)], undefined],
  ])('S104 other words open it again: %s', (_, messages, score) => {
    const now = after(asked(), messages)
    expect([now.status, now.feedback?.score]).toEqual(['open', score])
  })

  it('a number after a reply that was sent before this arrived is no score', () => {
    expect(after(asked({ lastAgentAt: noon + minute }), [said('3', 3)]).feedback?.score).toBeUndefined()
  })

  it('a number before the request is no score', () => {
    expect(after(asked(), [said('3', -2), said('x', 3)]).feedback?.score).toBeUndefined()
  })

  it('a number of somebody else’s ticket is no score of this one', () => {
    expect(after(asked(), [said('3', 3, { ticket: 'facebook:1/t_2' })]).feedback?.score).toBeUndefined()
  })

  it('without a request a number is a message like any other', () => {
    expect(after(asked({ feedback: undefined }), [said('5', 3)])).toMatchObject({ status: 'open', feedback: undefined })
  })
})

describe('S016 a colleague’s panel has asked, which this one was not told', () => {
  const request = said('How was it?', 2, { from: 'agent' })
  const unasked = asked({ feedback: undefined })

  it('only a button says “4 ★”, so the message before it was the request', () => {
    const now = after(unasked, [request, said('4 ★', 3)])
    expect(now).toMatchObject({ status: 'closed', waitingSince: undefined, feedback: { askedAt: noon + 2 * minute, score: 4 } })
    expect(ratedLine(unasked, now)).toMatchObject({ detail: { score: '4' } })
  })

  it('a later request takes the place of an older one', () => {
    const older = asked({ feedback: { askedAt: noon - day, score: 1, at: noon - day + minute } })
    expect(after(older, [request, said('5 ★', 3)])).toMatchObject({ status: 'closed', feedback: { score: 5 } })
  })

  it('a browser that sees the ticket for the first time has nothing to answer', () => {
    expect(after(undefined, [request, said('5 ★', 3)])).toMatchObject({ status: 'pending', waitingSince: undefined, feedback: { score: 5 } })
  })

  it.each<[string, Said[]]>([
    ['a typed number', [request, said('4', 3)]],
    ['nothing before it', [said('4 ★', 3)]],
    ['the customer’s own word before it', [request, said('hm', 3), said('4 ★', 4)]],
  ])('it is no score with %s', (_, messages) => {
    expect(after(unasked, messages)).toMatchObject({ status: 'open', feedback: undefined })
  })
})
