import type { CannedMessage } from '@/domain/canned/canned'
import type { Context } from '@/domain/canned/shelf'
import { expect, it } from 'vitest'
import { builtIns } from '@/domain/canned/built-in'
import { find, isFutile } from '@/domain/canned/match'
import { render } from '@/domain/canned/render'
import { halfLife, lineOf, shelfOf, usedOnce, weightNow } from '@/domain/canned/shelf'
import { parseTemplate } from '@/domain/canned/template'
import { noValues } from '@/domain/canned/values'
import { variantFor } from '@/domain/canned/variant'
import { languages } from '@/domain/language'
import { canned, noon } from '../../make'

const shop = [
  canned({ shortcut: 'giao', title: 'Thời gian giao hàng', body: 'Dạ đơn đang trên đường' }),
  canned({ shortcut: 'giaophi', title: 'Phí giao theo khu vực', body: 'Nội thành 22.000 ₫' }),
  canned({ shortcut: 'xinloi', title: 'Xin lỗi khách', body: 'Dạ shop xin lỗi ạ' }),
  canned({ shortcut: 'sz', title: 'Size chart', body: 'Our sizes', tags: ['quần áo'], folder: 'Sizes/Shirts' }),
  canned({ shortcut: 'dc', title: 'Địa chỉ cửa hàng', body: 'Số 5 Nguyễn Trãi' }),
  canned({ shortcut: 'ar', title: 'Árajánlat', body: 'Az ára {{product.price}}' }),
]
const shelf = (messages: CannedMessage[], context: Context = {}, uses: Parameters<typeof shelfOf>[1] = new Map()) => shelfOf(messages.map(lineOf), uses, context, noon)
const found = (query: string, messages = shop, context?: Context, uses?: Parameters<typeof shelfOf>[1]) => find(shelf(messages, context, uses), query, 50).hits.map(({ shortcut }) => shortcut)

it.each([
  ['giao', 'giao'],
  ['giaop', 'giaophi'],
  ['GIAO', 'giao'],
  ['phi giao', 'giaophi'],
  ['thời gian', 'giao'],
  ['thoi gian', 'giao'],
  ['giao thoi', 'giao'],
  ['địa chỉ', 'dc'],
  ['dia', 'dc'],
  ['tggh', 'giao'],
  ['xnloi', 'xinloi'],
  ['xinlio', 'xinloi'],
  ['xinlooi', 'xinloi'],
  ['nguyen trai', 'dc'],
  ['quan ao', 'sz'],
  ['shirts', 'sz'],
  ['arajan', 'ar'],
])('S156 “%s” finds /%s first', (query, shortcut) => {
  expect(found(query)[0]).toBe(shortcut)
})

it.each(['xyzzy', '2', '<b>', '.*', '\\', '👍'])('“%s” finds nothing, and breaks nothing', (query) => {
  expect(found(query)).toEqual([])
})

it('S156 when nothing fits whatever is typed on is said, and is never said wrongly', () => {
  const futile = (query: string) => isFutile(shelf(shop), query, found(query).length)
  expect(['zzqqq', 'giao', 'xyz', 'giaoxyz'].map(futile)).toEqual([true, false, false, true])

  // Every word of four to six letters over a shop of five letters.
  const letters = 'abcd '
  const words = (length: number): string[] => length === 0 ? [''] : words(length - 1).flatMap(word => [...letters].map(letter => word + letter))
  const small = shelf([canned({ shortcut: 'ab', title: 'Cad da', body: 'dad' }), canned({ shortcut: 'cbdcdbabacbd', title: 'Bb' }), canned({ shortcut: 'd', title: 'd', tags: ['caca'] })])
  const total = (query: string) => find(small, query, 0).total
  const said = words(4).filter(query => isFutile(small, query, total(query)))
  expect(said.length).toBeGreaterThan(50)
  const tails = [...words(1), ...words(2)]
  expect(said.flatMap(query => tails.map(tail => query + tail)).filter(query => total(query) > 0)).toEqual([])
})

it('ranks the exact shortcut over its beginning, that over titles, those over texts, those over tags', () => {
  const messages = [
    canned({ shortcut: 'e', title: 'e', tags: ['pay'] }),
    canned({ shortcut: 'd', title: 'd', body: 'you can pay' }),
    canned({ shortcut: 'c2', title: 'prepaying' }),
    canned({ shortcut: 'c1', title: 'how to pay' }),
    canned({ shortcut: 'payment', title: 'b' }),
    canned({ shortcut: 'pay', title: 'a' }),
  ]
  expect(found('pay', messages)).toEqual(['pay', 'payment', 'c1', 'c2', 'd', 'e'])
})

it('S154 what is used more, and more lately, comes first among equals; a better match stays before it', () => {
  const [a, b, c] = ['one', 'onea', 'oneb'].map(shortcut => canned({ shortcut, title: shortcut }))
  const messages = [a!, b!, c!]
  const often = new Map([[c!.id, { id: c!.id, uses: 9, usedAt: noon, weight: 9 }]])
  expect(found('one', messages)).toEqual(['one', 'onea', 'oneb'])
  expect(found('one', messages, {}, often)).toEqual(['one', 'oneb', 'onea'])
  expect(found('', messages, {}, often)[0]).toBe('oneb')
})

it('a use halves in weight every two weeks', () => {
  const once = usedOnce(undefined, 'a', noon)
  expect(weightNow(once, noon + halfLife)).toBeCloseTo(0.5)
  expect(usedOnce(once, 'a', noon + halfLife)).toEqual({ id: 'a', uses: 2, usedAt: noon + halfLife, weight: 1.5 })
})

it('shows only what is for this page and this channel, and what was made for it first', () => {
  const messages = [
    canned({ shortcut: 'a', title: 'a' }),
    canned({ shortcut: 'b', title: 'b', pages: ['facebook:1'] }),
    canned({ shortcut: 'c', title: 'c', pages: ['facebook:2'] }),
    canned({ shortcut: 'd', title: 'd', channels: ['comment'] }),
  ]
  expect(found('', messages, { page: 'facebook:1', channel: 'messenger' })).toEqual(['b', 'a'])
  expect(found('', messages)).toEqual(['a', 'b', 'c', 'd'])
})

it('puts what speaks the customer’s language first', () => {
  const messages = [canned({ shortcut: 'a', title: 'a', language: 'en' }), canned({ shortcut: 'b', title: 'b', language: 'en', variants: [{ language: 'vi', body: 'Dạ' }] })]
  expect(found('', messages, { language: 'vi' })).toEqual(['b', 'a'])
})

it('S154 the customer’s language picks the text; without one in it, the message’s own', () => {
  const message = canned({ body: 'Thanks', language: 'en', variants: [{ language: 'vi', body: 'Dạ' }, { language: 'hu', body: ' ' }] })
  expect(languages.map(language => variantFor(message, language).body)).toEqual(['Thanks', 'Dạ', 'Thanks', 'Thanks'])
  expect(variantFor(message, 'hu').language).toBe('en')
})

it('two messages with one shortcut are both there, always in the same order', () => {
  const twins = [canned({ id: '2', shortcut: 'a', title: 'Same' }), canned({ id: '1', shortcut: 'a', title: 'Same' })]
  const order = (messages: CannedMessage[]) => find(shelf(messages), 'a', 9).hits.map(({ id }) => id)
  expect(order(twins)).toEqual(['1', '2'])
  expect(order(twins.toReversed())).toEqual(['1', '2'])
})

it.each(languages)('the messages that come along can be used and filled, for an agent in %s', (language) => {
  const values = { ...noValues(), agent: { name: 'Ana' }, page: { name: 'Mộc' } }
  const messages = builtIns(language)
  expect(new Set(messages.map(({ shortcut }) => shortcut)).size).toBe(messages.length)
  for (const message of messages) {
    for (const spoken of languages) {
      const template = parseTemplate(variantFor(message, spoken).body)
      expect(template.faults).toEqual([])
      const { missing } = render(template, values, {}, { now: noon, language: spoken })
      const answers = Object.fromEntries(missing.map(({ key }) => [key, 'X']))
      expect(render(template, values, answers, { now: noon, language: spoken })).toMatchObject({ missing: [], text: expect.not.stringMatching(/\{\{| {2}| [,.!?]/) })
    }
  }
})
