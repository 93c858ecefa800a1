import type { ActionName, Command, Inputs } from '@/domain/actions'
import type { Agent } from '@/domain/agent'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { actionNames, actions, applyCommand, entryOf } from '@/domain/actions'
import { isUnread } from '@/domain/ticket'
import { ana, lead, noon, ticket } from '../make'

const owner: Agent = { id: 'oli', name: 'Oli', role: 'owner' }
const minute = 60_000
const hour = 60 * minute

const mine: Partial<Ticket> = { assignee: 'ana' }
const bens: Partial<Ticket> = { assignee: 'ben' }
const closed: Partial<Ticket> = { status: 'closed', reason: 'resolved' }

function command<N extends ActionName>(action: N, input: Inputs[N], at = noon): Command<N> {
  return { action, input, ticket: 'facebook:1/t_1', source: 'facebook:1', id: 'c1', by: 'ana', at } as Command<N>
}

describe('who may', () => {
  it.each<[string, ActionName, Partial<Ticket>, Agent, string | undefined]>([
    ['S140 an agent answers an own ticket', 'reply', mine, ana, undefined],
    ['an agent answers a ticket that nobody has', 'reply', {}, ana, undefined],
    ['S140 an agent does not answer somebody else\'s', 'reply', bens, ana, 'notYours'],
    ['S141 a supervisor takes over before answering', 'reply', bens, lead, 'notYours'],
    ['S141 the owner takes over before answering', 'reply', bens, owner, 'notYours'],
    ['S141 a supervisor answers what was taken over', 'reply', { assignee: 'lee' }, lead, undefined],
    ['nobody answers a closed ticket', 'reply', { ...mine, ...closed }, ana, 'closed'],
    ['nobody answers a closed ticket of somebody else: closed is said first', 'reply', { ...bens, ...closed }, ana, 'closed'],
    ['nobody answers whom the channel does not reach', 'reply', { ...mine, reachable: false }, ana, 'unreachable'],
    ['within 24 hours', 'reply', { ...mine, replyUntil: noon }, ana, undefined],
    ['after 24 hours', 'reply', { ...mine, replyUntil: noon - 1 }, ana, 'windowOver'],
    ['after 24 hours where a person may answer for 7 days', 'reply', { ...mine, replyUntil: noon - 1, humanUntil: noon }, ana, undefined],
    ['after 7 days', 'reply', { ...mine, replyUntil: noon - 2, humanUntil: noon - 1 }, ana, 'windowOver'],
    ['a channel without a window', 'reply', { ...mine, humanUntil: undefined }, ana, undefined],
    ['S105 an agent closes an own ticket', 'close', mine, ana, undefined],
    ['S105 an agent does not close one that nobody has', 'close', {}, ana, 'notAssignee'],
    ['S105 an agent does not close somebody else\'s', 'close', bens, ana, 'notAssignee'],
    ['S105 a supervisor closes anybody\'s', 'close', bens, lead, undefined],
    ['S105 the owner closes anybody\'s', 'close', bens, owner, undefined],
    ['S105 a supervisor closes one that nobody has', 'close', {}, lead, undefined],
    ['S017 what is closed is not closed again', 'close', { ...mine, ...closed }, lead, 'closed'],
    ['S018 a closed one can be re-opened', 'reopen', closed, ana, undefined],
    ['an open one cannot be re-opened', 'reopen', {}, owner, 'notClosed'],
    ['a pending one cannot be re-opened', 'reopen', { status: 'pending' }, owner, 'notClosed'],
    ['S001 an agent takes one that nobody has', 'assign', {}, ana, undefined],
    ['S001 an agent takes somebody else\'s over', 'assign', bens, ana, undefined],
    ['a closed one is nobody\'s to take', 'assign', { ...bens, ...closed }, lead, 'closed'],
    ['S064 marked unread', 'unseen', {}, ana, undefined],
    ['S064 there is nothing to mark when the customer never wrote', 'unseen', { lastCustomerAt: undefined }, ana, 'nothing'],
    ['S011 a note on somebody else\'s closed ticket', 'note', { ...bens, ...closed }, ana, undefined],
    ['S013 the priority of somebody else\'s ticket', 'priority', bens, ana, undefined],
    ['S087 a tag on somebody else\'s ticket', 'tag', bens, ana, undefined],
    ['S087 a tag off a closed ticket', 'untag', closed, ana, undefined],
    ['S123 a fact about the customer', 'fact', bens, ana, undefined],
    ['looking at somebody else\'s', 'seen', bens, ana, undefined],
    ['S011 an own note', 'rewriteNote', closed, ana, undefined],
  ])('%s', (_, name, changes, agent, refusal) => {
    expect(actions[name].refusal(ticket(changes), agent, noon)).toBe(refusal)
  })
})

describe('what it does', () => {
  const done = (command: Command, changes: Partial<Ticket> = {}) => applyCommand(ticket(changes), command)
  const reply = command('reply', { text: 'Dạ còn ạ', files: [] }, noon + minute)

  it.each<[string, Ticket, Partial<Ticket>]>([
    ['S001 assign', done(command('assign', { to: 'ben' })), { assignee: 'ben' }],
    ['S001 undo of assign', done(command('assign', { to: undefined }), mine), { assignee: undefined }],
    ['S015 close', done(command('close', { reason: 'abandoned' }), mine), { status: 'closed', reason: 'abandoned', assignee: 'ana' }],
    ['S018 reopen what waits for an answer', done(command('reopen', {}), { ...closed, ...bens }), { status: 'open', reason: undefined, assignee: 'ben' }],
    ['S018 reopen what was answered', done(command('reopen', {}), { ...closed, waitingSince: undefined }), { status: 'pending', reason: undefined }],
    ['S013 priority', done(command('priority', { value: 'high' })), { priority: 'high' }],
    ['S013 no priority', done(command('priority', { value: undefined }), { priority: 'low' }), { priority: undefined }],
    ['S087 a tag', done(command('tag', { tag: 'vip' }), { tags: ['size'] }), { tags: ['size', 'vip'] }],
    ['S087 a tag that is there', done(command('tag', { tag: 'vip' }), { tags: ['vip'] }), { tags: ['vip'] }],
    ['S065 a tag answers nothing', done(command('tag', { tag: 'vip' }, noon + hour), { seenAt: noon }), { waitingSince: noon, lastFrom: 'customer', lastActivityAt: noon }],
    ['S087 a tag off', done(command('untag', { tag: 'vip' }), { tags: ['vip', 'size'] }), { tags: ['size'] }],
    ['S121 another name', done(command('fact', { field: 'name', value: 'Lan Anh' })), { name: 'Lan Anh' }],
    ['S123 a phone changes no ticket', done(command('fact', { field: 'phone', value: '0912' })), { name: 'Nguyễn Thị Lan' }],
    ['S153 a reply', done(reply, mine), { status: 'pending', lastFrom: 'agent', snippet: 'Dạ còn ạ', waitingSince: undefined, messages: 2, lastActivityAt: noon + minute, lastAgentAt: noon + minute }],
    ['a reply in words after a picture of the customer', done(reply, { lastKind: 'image' }), { lastKind: undefined }],
    ['S153 a reply on a pending ticket', done(reply, { status: 'pending' }), { status: 'pending' }],
    ['a reply takes a ticket that nobody has', done(reply), { assignee: 'ana' }],
    ['a reply leaves whose it is', done(reply, bens), { assignee: 'ben' }],
    ['a reply of files alone shows their names', done(command('reply', { text: '', files: [{ id: 'f', name: 'gối.jpg', mime: 'image/jpeg', size: 1 }] })), { snippet: 'gối.jpg', lastKind: 'image' }],
    ['S153 S065 a note changes no status, answers nothing and is no activity', done(command('note', { text: 'x' }, noon + hour)), { status: 'open', lastActivityAt: noon, messages: 1, waitingSince: noon }],
    ['S011 a changed note too', done(command('rewriteNote', { note: 'n', noteAt: noon, text: 'x' }, noon + hour)), { status: 'open', lastActivityAt: noon }],
  ])('%s', (_, after, expected) => {
    expect(after).toMatchObject(expected)
  })

  it.each(actionNames)('%s changes nothing of the ticket it was given', (name) => {
    const before = Object.freeze(ticket({ tags: Object.freeze(['vip']) as string[] }))
    const input = { to: 'ben', reason: 'resolved', field: 'name', value: 'high', text: 'x', files: [], note: 'n', noteAt: 1, tag: 'vip' }
    expect(() => applyCommand(before, command(name, input as never))).not.toThrow()
  })

  it.each(actionNames.filter(name => actions[name].repeatable))('%s twice is the same as once', (name) => {
    const input = { to: 'ben', reason: 'resolved', field: 'name', value: 'low', text: 'x', note: 'n', noteAt: 1, tag: 'vip' }
    const asked = command(name, input as never)
    const once = applyCommand(ticket(), asked)
    expect(applyCommand(once, asked)).toEqual(once)
  })

  it('only what reaches the customer may not simply be repeated', () => {
    expect(actionNames.filter(name => !actions[name].repeatable)).toEqual(['ask', 'card', 'feedback', 'privately', 'reply'])
  })

  it('S065 looking marks what was written until then, and not what comes later', () => {
    const seen = command('seen', {}, noon)
    expect(isUnread(done(seen))).toBe(false)
    expect(isUnread(done(seen, { lastCustomerAt: noon + 1 }))).toBe(true)
  })

  it('S036 a clock that runs ahead hides no message to come', () => {
    const seen = done(command('seen', {}, noon + hour))
    expect(isUnread({ ...seen, lastCustomerAt: noon + minute })).toBe(true)
    const said = done(command('reply', { text: 'x', files: [] }, noon + hour))
    expect(isUnread({ ...said, lastCustomerAt: noon + minute })).toBe(true)
  })

  it('S064 marked unread, read, and unread again', () => {
    const unseen = done(command('unseen', {}), { seenAt: noon })
    expect(isUnread(unseen)).toBe(true)
    const seen = applyCommand(unseen, command('seen', {}))
    expect(isUnread(seen)).toBe(false)
    expect(isUnread(applyCommand(seen, command('unseen', {})))).toBe(true)
  })

  it('S104 a customer who goes on writing while a reply waits to be sent is not hidden by it', () => {
    const later = { lastCustomerAt: noon + 2 * minute, lastActivityAt: noon + 2 * minute, snippet: 'Shop ơi?' }
    const after = done(reply, later)
    expect(after).toMatchObject({ ...later, status: 'open', waitingSince: noon, lastFrom: 'customer', lastAgentAt: noon + minute })
    expect(isUnread(after)).toBe(true)
  })

  it.each<[string, Partial<Ticket>, number | undefined, string]>([
    ['wrote after it: open, whatever our clock said', { lastCustomerAt: noon + 1, waitingSince: noon }, noon, 'open'],
    ['wrote after it, of which an older version kept only its time', { lastCustomerAt: noon + 2 * minute, waitingSince: noon }, undefined, 'open'],
    ['wrote before it and waits: closed all the same', { lastCustomerAt: noon, waitingSince: noon }, noon, 'closed'],
    ['said nothing but a score since: closed', { lastCustomerAt: noon + 1, waitingSince: undefined }, noon, 'closed'],
  ])('S104 closing a ticket whose customer %s', (_, changes, upTo, status) => {
    expect(done(command('close', { reason: 'resolved', upTo }, noon + minute), changes)).toMatchObject({ status })
  })
})

describe('what it adds to the thread', () => {
  const where = { ticket: 'facebook:1/t_1', id: 'c1', by: 'ana', at: noon }
  const image = { id: 'f1', name: 'a.png', mime: 'image/png', size: 3 }
  const paper = { id: 'f2', name: 'a.pdf', mime: 'application/pdf', size: 4 }

  it.each<[string, Command, object | undefined]>([
    ['assign', command('assign', { to: 'ben' }), { ...where, kind: 'event', action: 'assign', detail: { to: 'ben' } }],
    ['close', command('close', { reason: 'resolved' }), { ...where, kind: 'event', action: 'close', detail: { reason: 'resolved' } }],
    ['reopen', command('reopen', {}), { ...where, kind: 'event', action: 'reopen', detail: {} }],
    ['priority', command('priority', { value: 'low' }), { ...where, kind: 'event', action: 'priority', detail: { value: 'low' } }],
    ['S010 note', command('note', { text: 'Giao thứ sáu' }), { ...where, kind: 'note', text: 'Giao thứ sáu' }],
    ['S011 a changed note: nothing new', command('rewriteNote', { note: 'n7', noteAt: noon - hour, text: 'b' }), undefined],
    ['reply', command('reply', { text: '<b>Dạ</b>', files: [image, paper] }), {
      ...where,
      kind: 'message',
      from: 'agent',
      text: '<b>Dạ</b>',
      attachments: [{ kind: 'image', name: 'a.png', mime: 'image/png', size: 3 }, { kind: 'file', name: 'a.pdf', mime: 'application/pdf', size: 4 }],
    }],
    ['seen: nothing', command('seen', {}), undefined],
    ['unseen: nothing', command('unseen', {}), undefined],
    ['tag: nothing', command('tag', { tag: 'vip' }), undefined],
    ['untag: nothing', command('untag', { tag: 'vip' }), undefined],
    ['fact: nothing', command('fact', { field: 'phone', value: '1' }), undefined],
  ])('%s', (_, asked, entry) => {
    expect(entryOf(asked)).toEqual(entry)
  })
})
