import type { Attendance } from '@/domain/notice'
import { describe, expect, it } from 'vitest'
import { absenceOf, attend, cameWhileAway, grouped, isMissedNow, wentThrough } from '@/domain/notice'
import { noon, ticket } from '../make'

const minute = 60_000
const here: Attendance = { here: true, at: noon - minute, absences: [] }
const away: Attendance = { here: false, at: noon - minute, absences: [{ from: noon - 60 * minute }] }

describe('S134 S135 when the agent was there', () => {
  it.each([
    ['first look, available', undefined, true, { here: true, at: noon, absences: [] }],
    ['first look, offline', undefined, false, { here: false, at: noon, absences: [{ from: noon }] }],
    ['still there', here, true, { here: true, at: noon, absences: [] }],
    ['goes away', here, false, { here: false, at: noon, absences: [{ from: noon }] }],
    ['still away', away, false, { ...away, at: noon }],
    ['comes back', away, true, { here: true, at: noon, absences: [{ from: noon - 60 * minute, to: noon }] }],
    ['the browser was closed over night', { ...here, at: noon - 8 * 60 * minute }, true, { here: true, at: noon, absences: [{ from: noon - 8 * 60 * minute, to: noon }] }],
    ['closed over night, and offline now', { ...here, at: noon - 8 * 60 * minute }, false, { here: false, at: noon, absences: [{ from: noon - 8 * 60 * minute }] }],
    ['away for a second time: the first is not forgotten', { ...here, absences: [{ from: 1 + noon - 50 * minute, to: noon - 40 * minute }] }, false, { here: false, at: noon, absences: [{ from: 1 + noon - 50 * minute, to: noon - 40 * minute }, { from: noon }] }],
    ['what ended more than a day ago is no news', { ...here, absences: [{ from: 0, to: noon - 25 * 60 * minute }] }, true, { here: true, at: noon, absences: [] }],
  ] as const)('%s', (_, before, now, after) => {
    // Some remotes tell whole seconds, so an absence begins one earlier.
    const begun = after.absences.map((absence, i) => before?.absences[i] ? absence : { ...absence, from: absence.from - 1000 })
    expect(attend(before && { ...before, absences: [...before.absences] }, now, noon)).toEqual({ ...after, absences: begun })
  })

  it('stays a short list, however often the network comes and goes', () => {
    let now = noon
    let attendance = attend(undefined, true, now)
    for (let i = 0; i < 200; i++) attendance = attend(attendance, i % 2 === 1, now += minute)
    expect(attendance.absences.length).toBeLessThanOrEqual(21)
    expect(attendance.absences[0]?.from).toBe(noon + minute - 1000)
  })

  it('dismissing the list keeps the absence that lasts', () => {
    expect(wentThrough({ here: false, at: noon, absences: [{ from: 1, to: 2 }, { from: 3 }] }).absences).toEqual([{ from: 3 }])
  })
})

const night = [{ from: noon - 60 * minute, to: noon + 60 * minute }]

describe('S135 an offline message', () => {
  it.each([
    ['nobody\'s ticket, written while away', {}, true],
    ['mine', { assignee: 'ana' }, true],
    ['not yet pulled', { pulled: false }, true],
    ['a comment', { kind: 'comment' }, true],
    ['a colleague\'s', { assignee: 'ben' }, false],
    ['answered by a colleague meanwhile', { waitingSince: undefined, lastAgentAt: noon }, false],
    ['closed meanwhile', { status: 'closed' }, false],
    ['read meanwhile, elsewhere', { seenAt: noon }, false],
    ['under a broadcast, which is read where it runs', { kind: 'livestream' }, false],
    ['answered by a bot only: a bot answers nothing', { lastFrom: 'bot' }, true],
    ['written before', { waitingSince: noon - 90 * minute, lastCustomerAt: noon - 90 * minute }, false],
    ['begun before, and written again while away', { waitingSince: noon - 90 * minute }, true],
    ['written after coming back', { waitingSince: noon + 61 * minute, lastCustomerAt: noon + 61 * minute }, false],
    ['begun while away, and written again after', { lastCustomerAt: noon + 90 * minute }, true],
  ] as const)('%s', (_, changes, told) => {
    expect(cameWhileAway(ticket(changes), 'ana', night)).toBe(told)
  })

  it('belongs to the absence in which it began', () => {
    expect(absenceOf(ticket(), [{ from: 1, to: 2 }, ...night])).toEqual(night[0])
  })
})

describe('S136 a missed conversation', () => {
  const waiting = (minutes: number, changes = {}) => ticket({ channel: 'web', waitingSince: noon - minutes * minute, lastCustomerAt: noon - minutes * minute, ...changes })
  it.each([
    ['the visitor has left', waiting(2), false, true],
    ['the visitor is still there, however long', waiting(50), true, false],
    ['reloads the page', waiting(0.5), false, false],
    ['nobody can tell, after 15 minutes', waiting(15), undefined, true],
    ['nobody can tell, before', waiting(14), undefined, false],
    ['a channel that never tells who is there, whatever is said', waiting(14, { channel: 'whatsapp' }), false, false],
    ['answered by a bot: still missed', waiting(20, { lastFrom: 'bot' }), undefined, true],
    ['answered by a colleague', waiting(20, { waitingSince: undefined }), undefined, false],
    ['a colleague\'s', waiting(20, { assignee: 'ben' }), undefined, false],
    ['mine', waiting(20, { assignee: 'ana' }), undefined, true],
    ['counted already', waiting(20, { missedSince: noon - 20 * minute }), undefined, false],
    ['counted before, answered, and missed again', waiting(20, { missedSince: noon - 500 * minute }), undefined, true],
  ] as const)('%s', (_, row, there, missed) => {
    expect(isMissedNow(row, 'ana', here, () => there, noon)).toBe(missed)
  })

  it('is none while the agent is away, and none of what came then: those are offline messages', () => {
    expect(isMissedNow(waiting(20), 'ana', away, () => undefined, noon)).toBe(false)
    expect(isMissedNow(waiting(20), 'ana', { ...here, absences: night }, () => undefined, noon)).toBe(false)
  })
})

it('S133 up to three come one by one, more of a kind as one', () => {
  const three = ['a', 'b', 'c'].map(name => ({ kind: 'offline' as const, ticket: name, name, text: 'hi' }))
  const missed = { kind: 'missed' as const, ticket: 'd', name: 'd', text: '?' }
  expect(grouped([...three, missed])).toEqual([...three, missed])
  expect(grouped([...three, { ...three[0]!, name: 'e' }, missed])).toEqual([{ kind: 'offline', names: ['a', 'b', 'c', 'e'] }, missed])
})
