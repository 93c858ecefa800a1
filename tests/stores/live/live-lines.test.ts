import type { Owed } from '@/sync/db'
import type { Stretch } from '@/sync/live-read'
import { describe, expect, it } from 'vitest'
import { reuse } from '@/domain/reuse'
import { linesOf, standing } from '@/stores/live/live-lines'
import { idOf, liveId, shout, shouter } from '../../live'

const at = Date.UTC(2026, 10, 20, 12)
const stretch = (changes: Partial<Stretch> = {}): Stretch => ({ live: liveId, comments: [shout(1, { at })], ahead: [], moreAhead: false, limit: 36, more: false, tickets: [shouter(1)], owed: [], ...changes })
const first = (changes: Partial<Stretch> = {}) => linesOf(stretch(changes))[0]!
const reply = (changes = {}) => shout(1, { id: 'r1', at: at + 5, from: 'agent', by: 'lan', text: 'Dạ', ...changes }, { parent: 'k1' })
const owed = (changes: object) => ({ seq: 7, id: 'o1', ticket: idOf(1), source: 'facebook:1', by: 'ana', at: at + 9, state: 'waiting', tries: 0, notBefore: 0, ...changes }) as Owed

describe('a comment of a broadcast as a line (S061)', () => {
  it('is the customer’s words, name and number of comments', () => {
    expect(first({ tickets: [shouter(1, { messages: 50 })] })).toMatchObject({ text: 'A12 x1', name: 'Khách 1', times: 50, answered: false })
  })

  it('has no name where the channel tells none, or its ticket is not here', () => {
    expect(first({ tickets: [] }).name).toBe('')
    expect(first({ tickets: [shouter(1, { name: '' })] }).name).toBe('')
  })

  it('says what it is when it has no words', () => {
    expect(first({ comments: [shout(1, { text: '', attachments: [{ kind: 'sticker' }] })] }).blank).toBe('sticker')
    expect(first({ comments: [shout(1, { text: '' })] }).blank).toBe('unsupported')
  })

  it('is not made of what the Page wrote itself', () => {
    expect(linesOf(stretch({ comments: [reply(), shout(1, { at })] })).map(({ id }) => id)).toEqual(['k1'])
  })

  it.each([
    ['nobody answered', {}, { answered: false, by: undefined }],
    ['a reply stands under it', { comments: [reply(), shout(1, { at })] }, { answered: true, by: 'lan' }],
    ['the reply came while the list stood still', { ahead: [reply()] }, { answered: true, by: 'lan' }],
    ['it had a private message', { comments: [shout(1, { at }, { privately: { at, by: 'ben' } })] }, { answered: true, by: 'ben', messaged: true }],
    ['a later one of theirs was answered', { tickets: [shouter(1, { waitingSince: undefined, lastAgentAt: at + 9, assignee: 'ana' })] }, { answered: true, by: 'ana' }],
    ['it came after the last answer', { tickets: [shouter(1, { waitingSince: at, lastAgentAt: at - 9 })] }, { answered: false }],
    ['an answer is on its way', { owed: [owed({ action: 'reply', input: { text: 'Dạ', files: [], to: 'k1' } })] }, { answered: true, sending: true, by: 'ana' }],
    ['one that names no comment goes under the newest', { owed: [owed({ action: 'reply', input: { text: 'Dạ', files: [] } })] }, { answered: true, sending: true }],
    ['the answer was refused', { owed: [owed({ action: 'reply', state: 'rejected', input: { text: 'Dạ', files: [], to: 'k1' } })] }, { answered: false, trouble: 7 }],
    ['a like is on its way', { owed: [owed({ action: 'like', input: { comment: 'k1' } })] }, { liked: true, answered: false }],
    ['a like was refused', { owed: [owed({ action: 'like', state: 'rejected', input: { comment: 'k1' } })] }, { liked: false, trouble: 7 }],
    ['it was deleted', { comments: [shout(1, { at, text: '' }, { removed: true })] }, { removed: true }],
  ] as [string, Partial<Stretch>, object][])('%s', (_, changes, line) => {
    expect(first(changes)).toMatchObject(line)
  })

  it('stays the same object as long as nothing of it changes, so that it is not drawn again', () => {
    const before = linesOf(stretch())
    const after = linesOf(stretch({ comments: [shout(2, { at: at + 1 }), shout(1, { at })] }))
    expect(reuse(before, after)[1]).toBe(before[0])
  })
})

describe('lines that stand still', () => {
  const line = (id: string, at: number) => linesOf(stretch({ comments: [shout(1, { id, at })] }))[0]!
  const [c, b, a] = [line('c', 3), line('b', 2), line('a', 1)]
  const ids = (lines: { id: string }[]) => lines.map(({ id }) => id)

  it('take older ones behind them', () => {
    expect(ids(standing([c, b], [c, b, a], () => true))).toEqual(['c', 'b', 'a'])
  })
  it('let in none that came late between them', () => {
    expect(ids(standing([c, a], [c, b, a], () => true))).toEqual(['c', 'a'])
  })
  it('keep one that passes the chips no longer', () => {
    expect(ids(standing([c, b], [c, b, a], () => false))).toEqual(['c', 'b'])
  })
})
