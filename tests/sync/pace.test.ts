import type { Source } from '@/domain/source'
import { expect, it } from 'vitest'
import { interval, isDue } from '@/sync/pace'
import { noon, source } from '../make'

const minute = 60_000

it.each<[string, Partial<Source>, boolean, number]>([
  ['looked at', {}, true, 10_000],
  ['not looked at', {}, false, 60_000],
  ['below 75 % of the quota', { usage: 74, usageAt: noon }, true, 10_000],
  ['from 75 % half as often', { usage: 75, usageAt: noon }, true, 20_000],
  ['from 75 % half as often, not looked at', { usage: 89, usageAt: noon }, false, 120_000],
  ['from 90 % not at all', { usage: 90, usageAt: noon }, true, Infinity],
  ['a figure of five minutes ago no longer counts', { usage: 100, usageAt: noon - 5 * minute }, true, 10_000],
  ['in trouble every five minutes', { trouble: { code: 'expired', at: noon } }, true, 5 * minute],
])('is fetched: %s', (_, changes, watched, every) => {
  expect(interval(source(changes), watched, noon)).toBe(every)
})

it.each<[string, Partial<Source>, boolean, boolean]>([
  ['ten seconds after the last time', { syncedAt: noon - 10_000 }, false, true],
  ['a moment before that', { syncedAt: noon - 9_999 }, false, false],
  ['at once when asked', { syncedAt: noon }, true, true],
  ['at once while the first sync is not finished', { filled: false, syncedAt: noon }, false, true],
  ['not even when asked while the quota is used up', { usage: 90, usageAt: noon }, true, false],
  ['not while the quota is used up, though the first sync is not finished', { filled: false, usage: 95, usageAt: noon }, false, false],
  ['ten seconds after a failure', { syncedAt: noon - minute, failure: { why: 'server', at: noon - 9_999 } }, false, false],
  ['at once when asked, in trouble', { trouble: { code: 'expired', at: noon } }, true, true],
])('is due %s', (_, changes, forced, due) => {
  expect(isDue(source({ filled: true, ...changes }), { now: () => noon, watched: () => true }, forced)).toBe(due)
})
