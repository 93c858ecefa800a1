import { describe, expect, it } from 'vitest'
import { capture } from '@/domain/capture/capture'
import { passesLuhn } from '@/domain/mask/issuers'
import { randomly } from '../random'
import { odd } from './capture/odd'
import { cases, moreCases, now, read, told } from './capture/told'

/** What the rules are known to miss; the page about them counts these. */
const missed = new Set(['hu-m32', 'hu-g10', 'en-n01', 'en-p09'])

describe('S090 what a customer writes is sorted into fields', () => {
  it.each(cases)('$id $text', (it) => {
    expect(told(read(it))).toEqual(it.expect)
  })
  it.each(moreCases.filter(({ id }) => !missed.has(id)))('$id $text', (it) => {
    expect(told(read(it))).toEqual(it.expect)
  })
})

it('S090 every value says exactly where it stands in the text as given', () => {
  for (const it of [...cases, ...moreCases]) {
    for (const { raw, start, end } of read(it)) expect(it.text.slice(start, end), it.id).toBe(raw)
  }
})

it('S138 no card is captured as anything', () => {
  const values = [...cases, ...moreCases].flatMap(read).filter(({ field }) => field !== 'iban').map(({ value }) => value.replace(/\D/g, ''))
  expect(values.filter(digits => /^(?:4|5[1-5]|9704)\d{15}$/.test(digits) && passesLuhn(digits))).toEqual([])
})

const everyLetter = (mark: string) => (text: string) => [...text].join(mark)
const inFullWidth = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0))

describe('S090 what nobody sees changes nothing', () => {
  const asWritten = new Map([...cases, ...moreCases].map(it => [it, told(read(it))]))
  const marks = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u200F']
  it.each([
    ...marks.map(mark => [`U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')} between all letters`, everyLetter(mark)] as const),
    ['accents apart (NFD)', (text: string) => text.normalize('NFD')],
    ['written from right to left', (text: string) => `\u202B${text}\u202C`],
    ['digits in full width', inFullWidth],
    ['digits in bold', (text: string) => text.replace(/\d/g, digit => String.fromCodePoint(0x1D7CE + Number(digit)))],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['thin spaces', (text: string) => text.replaceAll(' ', '\u2009')],
    ['isolated from right to left', (text: string) => `\u2067${text}\u2069`],
    ['a smile before and behind', (text: string) => `😀 ${text} 🎉`],
    ['lines of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ] as const)('%s', (_, change) => {
    for (const it of [...cases, ...moreCases]) expect(told(read({ ...it, text: change(it.text) })), it.id).toEqual(asWritten.get(it))
  })
})

it('S090 a selection that is cut anywhere never breaks, and what it finds stands in it', () => {
  for (const { text, language, country } of cases) {
    for (let from = 0; from < text.length; from += 3) {
      const part = text.slice(from, from + 40)
      for (const { raw, start, end } of capture(part, { language, country, now })) expect(part.slice(start, end)).toBe(raw)
    }
  }
})

it.each(['', ' ', '😀😀🎉❤️‍🔥', '\u200B\u200B', '🇻🇳🇭🇺', '\u0301\u0301', '\uD83D', '()[]{}.,;:!?', '０', '<b>x</b>'])('S090 nothing is found in %j', (text) => {
  expect(capture(text, { now })).toEqual([])
})

it.each([
  ['Do you ship to Ireland? And how long does it take', undefined],
  ['Can you send to Northern Ireland?', undefined],
  ['Ship đến Hải Phòng mất mấy ngày', undefined],
  ['có giao tới Huế ko shop', undefined],
  ['kirim ke Makassar berapa ongkirnya', undefined],
  ['Please deliver to Laura Chen', ['Laura Chen']],
  ['kirim ke Bu Sari ya', ['Sari']],
])('S090 where a parcel may go is nobody: %s', (text, name) => {
  expect(told(capture(text, { now })).name).toEqual(name)
})

it.each([
  ['Lan 0903.123.456, 12 Lê Lợi Q1', { name: ['Lan'], phone: ['+84903123456'], address: ['12 Lê Lợi Q1'] }],
  ['Budi, 0812-3456-7890, Jl. Melati No. 12 Bandung', { name: ['Budi'], phone: ['+6281234567890'], address: ['Jl. Melati No. 12 Bandung'] }],
  ['Kovács Anna, 06 30 123 4567, 1051 Budapest, Nádor utca 7.', { name: ['Kovács Anna'], phone: ['+36301234567'], address: ['1051 Budapest, Nádor utca 7.'] }],
  ['Sarah Lee, (415) 555-0132, 742 Evergreen Ter, Springfield, IL 62704', { name: ['Sarah Lee'], phone: ['+14155550132'], address: ['742 Evergreen Ter, Springfield, IL 62704'] }],
])('S090 one selection is split, the language guessed: %s', (text, fields) => {
  expect(told(capture(text, { now }))).toEqual(fields)
})

it('S090 bank and holder come along with the account', () => {
  expect(capture('STK 19036789012345 Techcombank NGUYEN THI LAN', { language: 'vi' })[0]).toMatchObject({ bank: 'Techcombank', holder: 'NGUYEN THI LAN' })
})

it('S090 what stands at the end of ten thousand characters is found as well', () => {
  const text = `${'Chị ơi áo này còn size M không ạ, em muốn mua hai cái '.repeat(200).slice(0, 9_960)}\nLan 0903.123.456, 12 Lê Lợi Q1`
  expect(told(capture(text, { now }))).toEqual({ name: ['Lan'], phone: ['+84903123456'], address: ['12 Lê Lợi Q1'] })
})

it('S090 whatever is written, nothing breaks and every value stands where it says', () => {
  const { upTo, pick, chance } = randomly(5)
  const odd = ['\u200B', '\u202E', '\uD83D', '\uDE00', '👩‍👩‍👧', '０', '٣', '\0', '((((', '+++', '@@', '$1', '[[', '\\', '\n\n', '::', '4111 1111', 'tên:', 'cím:', 'an. ', 'HU42']
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 8 }, () => {
      const from = pick(moreCases).text
      const at = upTo(from.length)
      return from.slice(at, at + 30) + pick(odd)
    }).join('')
    const { language, country } = pick(moreCases)
    const found = capture(text, chance(0.5) ? { now } : { language, country, now })
    for (const [i, { raw, start, end, value }] of found.entries()) {
      expect(text.slice(start, end)).toBe(raw)
      expect(value).not.toMatch(/undefined|NaN|^$/)
      expect(start, 'no place is two fields').toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    }
  }
})

it.each([...Object.entries(odd), ...['(+1 ', 'a@', '4111 ', 'tên ', ' ', 'A', '1 Lê '].map(part => [part, part.repeat(10_000 / part.length)] as const)])('S090 nobody stops the panel with thousands of %s', (_, text) => {
  const began = performance.now()
  const found = capture(text, { now })
  expect(performance.now() - began).toBeLessThan(3000)
  for (const { raw, start, end } of found) expect(text.slice(start, end)).toBe(raw)
})
