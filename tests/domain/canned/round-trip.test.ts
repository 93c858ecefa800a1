import type { Carried, Format } from '@/domain/canned/formats/format'
import { expect, it } from 'vitest'
import { formatters, readFile } from '@/domain/canned/formats/read'
import { randomly } from '../../random'

const pieces = ['Chào chị', ' ', '\n', '\n\n', 'Kedves ', '"quoted"', 'a;b', 'x, y', '=1+1', '\'=x', '- list', '🎉', '&amp;', '<b>', '50 %', 'key: value', '# no comment', '$5', '\\n', '\'', 'שלום']
const placeholders = ['{{customer.first_name}}', '{{customer.first_name|there}}', '{{ask:Size}}', '{{choose:S;M}}', '{{date+2d|DD/MM/YYYY}}', '{{cursor}}', '{{clipboard}}', '{{snippet:bye}}', '{{customer.phone}}']

function message(seed: number, usable: string[]): Carried {
  const { pick, upTo, chance } = randomly(seed)
  const body = Array.from({ length: 1 + upTo(9) }, () => pick(chance(0.3) ? usable : pieces)).join('').trim() || 'x'
  const words = () => pick(['Giao hàng', 'Size, fit', 'szállítás', 'ongkir'])
  return {
    id: `id-${seed}`,
    shortcut: pick(['hi', 'chào', 'ongkir', 'szállítás-díj', '50%']) + seed,
    title: `${words()} ${seed}`,
    body,
    variants: chance(0.5) ? [{ language: 'vi', body: `${body} ạ` }] : [],
    language: pick(['en', 'id', 'hu'] as const),
    files: chance(0.3) ? [{ name: 'size chart.png', mime: 'image/png', base64: 'iVBORw0KGgo=' }] : [],
    tags: [...new Set(Array.from({ length: upTo(3) }, () => pick(['vip', 'đổi trả', 'cod'])))],
    folder: pick(['', 'Shop', 'Shop/Giao hàng']),
    scope: pick(['mine', 'team'] as const),
    pages: chance(0.2) ? ['facebook:1'] : [],
    channels: chance(0.2) ? ['messenger'] : [],
    line: 0,
  }
}

/** What each format can keep, and the placeholders that it has words for. */
const keeps: Record<Format, { parts: (keyof Carried)[], usable: string[] }> = {
  json: { parts: ['id', 'shortcut', 'title', 'body', 'variants', 'language', 'files', 'tags', 'folder', 'scope', 'pages', 'channels'], usable: [...placeholders, '{{anything}}'] },
  csv: { parts: ['id', 'shortcut', 'title', 'body', 'variants', 'language', 'folder', 'scope', 'tags', 'pages', 'channels'], usable: [...placeholders, '{{anything}}'] },
  shortCodes: { parts: ['shortcut', 'body'], usable: ['{{customer.first_name}}', '{{customer.first_name|there}}', '{{page.name}}', '{{ask:Size}}', '{{cursor}}'] },
  espanso: { parts: ['shortcut', 'title', 'body', 'tags'], usable: placeholders },
  textBlaze: { parts: ['shortcut', 'title', 'body', 'folder'], usable: placeholders },
  briskine: { parts: ['id', 'shortcut', 'title', 'tags'], usable: ['{{customer.first_name}}', '{{agent.name}}', '{{choose:S;M}}', '{{date+2d|DD/MM/YYYY}}', '{{cursor}}'] },
}
const only = (parts: (keyof Carried)[]) => (from: Carried) => Object.fromEntries(parts.map(part => [part, from[part]]))
const cases = (Object.keys(keeps) as Format[]).flatMap(format => [1, 2, 3, 4].map(seed => ({ format, seed })))

it.each(cases)('S079 $format: what is written is read again as it was (seed $seed)', ({ format, seed }) => {
  const { parts, usable } = keeps[format]
  const messages = Array.from({ length: 50 }, (_, i) => message(seed * 1000 + i, usable))
  const { text } = formatters[format].write(messages)
  const read = readFile(new TextEncoder().encode(text))
  expect(read.faults).toEqual([])
  const order = (list: Carried[]) => [...list].sort((a, b) => a.shortcut.localeCompare(b.shortcut)).map(only(parts))
  expect(order(read.messages)).toEqual(order(messages))
})

it.each([
  ['csv', 'files'],
  ['shortCodes', 'variants'],
  ['espanso', 'places'],
  ['textBlaze', 'files'],
  ['briskine', 'variants'],
] as const)('S079 %s says that it does not keep %s', (format, reason) => {
  const full: Carried = { ...message(1, []), variants: [{ language: 'vi', body: 'x' }], files: [{ name: 'a', mime: 'image/png', base64: 'AA==' }], pages: ['facebook:1'] }
  expect(formatters[format].write([full]).notes).toContainEqual({ line: 0, reason, what: full.title })
})

it('S079 five thousand messages with a 10 000-character body among them are read in good time', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ ...message(i, placeholders), body: i === 7 ? 'Chào '.repeat(2000).trim() : `Body ${i}` }))
  const { text } = formatters.csv.write(many)
  const read = readFile(new TextEncoder().encode(text))
  expect(read.messages).toHaveLength(5000)
  expect(read.messages[7]?.body).toHaveLength(9999)
})

it.each([
  ['textBlaze', '{formmenu: S; M; name=Which size?}', []],
  ['espanso', '{{v1}}', ['Which size?']],
  ['briskine', '{{choice ""S"" ""M""}}', ['Which size?']],
] as const)('S079 %s: the words above a choice are kept, or it says that they are not', (format, spelled, lost) => {
  const { text, notes } = formatters[format].write([{ ...message(1, []), variants: [], files: [], tags: [], folder: '', pages: [], channels: [], body: '{{choose:S;M|Which size?}}' }])
  expect(text).toContain(spelled)
  expect(notes.flatMap(({ reason, what }) => reason === 'label' ? [what] : [])).toEqual(lost)
  const [read] = readFile(new TextEncoder().encode(text)).messages
  expect(read?.body).toBe(lost.length > 0 ? '{{choose:S;M}}' : '{{choose:S;M|Which size?}}')
})
