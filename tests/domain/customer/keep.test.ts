import type { Captured } from '@/domain/capture/field'
import type { OwnedFacts } from '@/domain/customer/person'
import { expect, it } from 'vitest'
import { fieldFault } from '@/domain/contact'
import { bestOf, givesWay, keepingOf, offeredOf } from '@/domain/customer/keep'
import { foundWithin, grown, selectedLine } from '@/domain/customer/selection'
import { noon } from '../../make'

const facts: OwnedFacts = {
  name: [{ id: 'name', value: 'Lan Ng', from: 'channel', at: noon, owner: 'c' }],
  phone: [{ id: 'p', value: '0912 345 678', from: 'typed', at: noon, owner: 'c' }],
  membership: [{ id: 'm', value: '0007', from: 'typed', at: noon, owner: 'c' }],
}

it.each([
  ['phone', '+84912345678', { kind: 'same' }],
  ['email', 'lan@mail.vn', { kind: 'new' }],
  ['phone', '0987654321', { kind: 'other', mayAdd: true }],
  ['membership', '0008', { kind: 'other', mayAdd: false }],
] as const)('S090 what becomes of %s %s: %o', (field, value, keeping) => {
  expect(keepingOf(facts, { field, value })).toMatchObject(keeping)
})

it('S090 only the name that the channel shows gives way to a written one', () => {
  expect(givesWay({ field: 'name', value: 'Lan' }, facts.name ?? [])).toBe(true)
  expect(givesWay({ field: 'phone', value: '1' }, facts.phone ?? [])).toBe(false)
  expect(givesWay({ field: 'name', value: 'Lan' }, [{ ...facts.name![0]!, from: 'typed' }])).toBe(false)
})

const found = (field: Captured['field'], raw: string, confidence: number, value = raw, start = 0): Captured => ({ field, raw, value, start, end: start + raw.length, confidence })

it('S028 a phone number is kept as it was written, with its E.164; one that only a reader could dial as that', () => {
  expect(offeredOf(found('phone', '0903.123.456', 1, '+84903123456'))).toEqual({ field: 'phone', value: '0903.123.456', e164: '+84903123456' })
  expect(offeredOf(found('phone', '０９０３\u200B123456', 1, '+84903123456')).value).toBe('0903123456')
  expect(offeredOf(found('phone', 'o9o3 123 456', 1, '+84903123456')).value).toBe('+84903123456')
})

it.each(['2026-11-24', '2026-11-24T15:00', '2026-11-24T08:00/17:30'])('S090 a delivery on %s is kept by its day, which can be one', (value) => {
  const offered = offeredOf(found('delivery', 'thứ 3', 0.8, value))
  expect([offered, fieldFault('delivery', offered.value)]).toEqual([{ field: 'delivery', value: '2026-11-24' }, undefined])
})

it('S090 the best guess is first, each value once, and what is hardly likely not at all', () => {
  expect(bestOf([found('name', 'Lan', 0.5), found('phone', '0903123456', 0.9), found('phone', '0903 123 456', 0.8), found('address', 'x', 0.2)]).map(({ field }) => field)).toEqual(['phone', 'name'])
})

it.each([
  [' Nguyễn Thị Lan \u200B', 'Nguyễn Thị Lan'],
  ['Lan 😊🙏🏽', 'Lan'],
  ['12 Lê Lợi\nQ1', '12 Lê Lợi, Q1'],
  ['“Lan”,', 'Lan'],
  ['😊', ''],
  ['\u2066Lan\u2069', 'Lan'],
])('S090 of a selection %j stays %j', (text, line) => {
  expect(selectedLine(text)).toBe(line)
})

it.each([
  ['Tên em là Nguyễn Lan nhé', 'guyễn La', 'Nguyễn Lan'],
  ['gọi 0912345678 nha', '23456', '0912345678'],
  ['gọi 0912 345 678 nha', '912 345 67', '0912 345 678'],
  ['Zsófiának küldöm', 'Zsófi', 'Zsófi'],
  ['Chị Lan ơi', 'Lan', 'Lan'],
  ['Chị Lan ơi', ' Lan ', ' Lan '],
])('S090 in “%s” the selected “%s” is meant as “%s”', (text, part, meant) => {
  const at = text.indexOf(part)
  const [start, end] = grown(text, at, at + part.length)
  expect(text.slice(start, end)).toBe(meant)
})

it('S090 a number of which half was selected is found whole, one beside the selection is not', () => {
  const all = [found('phone', '0912345678', 1, '+84912345678', 4), found('name', 'Lan', 1, 'Lan', 20)]
  expect(foundWithin(all, 6, 10).map(({ field }) => field)).toEqual(['phone'])
})
