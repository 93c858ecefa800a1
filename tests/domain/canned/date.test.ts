import { expect, it } from 'vitest'
import { dateSpec, sayDate } from '@/domain/canned/date'
import { moved } from '@/domain/canned/stops'
import { noon } from '../../make'

/** Friday, 20 November 2026, noon. */
function say(head: string, options: string[] = [], language = 'en') {
  const spec = dateSpec(head, options)
  return spec && sayDate(spec, noon, language)
}

it.each([
  ['date', [], 'en', '20 Nov 2026'],
  ['date', [], 'vi', '20/11/2026'],
  ['date', [], 'id', '20/11/2026'],
  ['date', [], 'hu', '2026. 11. 20.'],
  ['today', ['long'], 'hu', '2026. november 20.'],
  ['tomorrow', ['weekday'], 'en', 'Saturday'],
  ['date+2d', ['long', 'vi'], 'en', '22 tháng 11, 2026'],
  ['date + 2 days', ['DD/MM'], 'en', '22/11'],
  ['date-1w', ['YYYY-MM-DD'], 'en', '2026-11-13'],
  ['date+3wd', ['dddd, D MMMM'], 'en', 'Wednesday, 25 November'],
  ['date-1wd', ['dddd'], 'en', 'Thursday'],
  ['date+3m', ['YYYY-MM-DD'], 'en', '2027-02-20'],
  ['date+1m+11d', ['YYYY-MM-DD'], 'en', '2026-12-31'],
  ['date+1y', ['[year] YYYY'], 'en', 'year 2027'],
  ['date+11d+3m', ['D.M.'], 'en', '1.3.'],
  ['date', ['medium', 'not a locale'], 'en', '20 Nov 2026'],
])('{{%s|%j}} in %s is %s', (head, options, language, said) => {
  expect(say(head, options, language)).toBe(said)
})

it.each(['date+2', 'date+2parsecs', 'dates', 'update', 'date+', 'date+100000min', 'constructor', 'customer.date'])('%s is no date', (head) => {
  expect(say(head)).toBeUndefined()
})

it('31 January and a month is the last of February', () => {
  const spec = dateSpec('date+1m', ['D.M.'])
  expect(spec && sayDate(spec, new Date(2027, 0, 31, 12).getTime())).toBe('28.2.')
})

it('an offset beyond all time leaves nothing', () => {
  expect(say('date+99999y')).not.toContain('Invalid')
})

it.each([
  ['typed before it', 'a|b', 'axy|b', [1], [3]],
  ['typed behind it', 'a|b', 'a|bxy', [1], [1]],
  ['taken away before it', 'abc|', '|', [3], [0]],
  ['written over', 'a123b', 'ab', [2], []],
])('a place goes along with what is %s', (_, before, after, stops, expected) => {
  expect(moved(stops, before, after)).toEqual(expected)
})
