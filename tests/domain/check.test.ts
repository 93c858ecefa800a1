import type { CheckLine } from '@/domain/check'
import { expect, it } from 'vitest'
import { endingAt, inSight } from '@/domain/check'

const now = Date.UTC(2026, 10, 20, 12)
const day = 24 * 3600_000
const line = (what: string, state: CheckLine['state'], detail?: CheckLine['detail']): CheckLine => ({ what, state, detail })
const seen = (...lines: CheckLine[]) => inSight({ lines }, now).map(({ what, state }) => `${what} ${state}`)

it.each<[string, CheckLine, string[]]>([
  ['until when the login lasts', line('validUntil', 'ok', now + 60 * day), ['validUntil ok']],
  ['an end that was far away when it was checked, and is near now', line('validUntil', 'ok', now + 5 * day), ['validUntil warn']],
  ['an end that is over', line('dataUntil', 'ok', now - day), ['dataUntil warn']],
  ['a login without an end', line('endless', 'ok'), ['endless ok']],
  ['how many permissions there are', line('permissions', 'ok', '6 / 6'), ['permissions ok']],
  ['what is not as it should be', line('contactTerms', 'warn'), ['contactTerms warn']],
  ['not what else works', line('comments', 'ok'), []],
  ['not what the channel does not tell', line('dataUntil', 'unknown'), []],
  ['not what is told as a fault already', line('permissions', 'bad', '4 / 6'), []],
  ['not what most have to live with', line('humanAgent', 'warn'), []],
])('of a check stays in sight: %s', (_, given, expected) => {
  expect(seen(given)).toEqual(expected)
})

it.each<[string, CheckLine[], number | undefined]>([
  ['within three days', [line('validUntil', 'ok', now + 2 * day)], 2],
  ['the sooner one', [line('validUntil', 'ok', now + 2 * day), line('dataUntil', 'ok', now + day)], 1],
  ['not in a week', [line('validUntil', 'ok', now + 7 * day)], undefined],
  ['not once it is over', [line('validUntil', 'ok', now - day)], undefined],
  ['not where none was told', [line('endless', 'ok'), line('dataUntil', 'unknown')], undefined],
])('the end of a login is told to everybody: %s', (_, lines, days) => {
  expect(endingAt({ lines }, now)).toBe(days === undefined ? undefined : now + days * day)
})
