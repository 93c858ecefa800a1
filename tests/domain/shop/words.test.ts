import type { ShopTemplateName } from '@/domain/shop/templates'
import { expect, it } from 'vitest'
import { builtIns } from '@/domain/canned/built-in'
import { render } from '@/domain/canned/render'
import { templateOf } from '@/domain/canned/template'
import { noValues } from '@/domain/canned/values'
import { variantFor } from '@/domain/canned/variant'
import { languages } from '@/domain/language'
import { noticeOf } from '@/domain/shop/notice'
import { shopTemplate, shopTemplateNames } from '@/domain/shop/templates'
import { addressOf, wishFaults } from '@/domain/shop/wish'
import { noon } from '../../make'

function said(name: ShopTemplateName, language: 'vi' | 'hu', told: object) {
  return render(templateOf(variantFor(shopTemplate(name, 'en'), language).body), { ...noValues(), ...told }, {}, { now: noon, language })
}

it('S084 price and stock are said in the customer’s language, through a canned message', () => {
  const { text, missing } = said('stock', 'vi', { product: { name: 'Chăn len', price: '459.000 ₫', stock: 'còn 12' } })
  expect([text, missing]).toEqual(['Chăn len giá 459.000 ₫, còn 12 ạ.', []])
})

it('S086 what a promotion lacks is asked for, a link it does not have is left out', () => {
  expect(said('promotion', 'hu', { promotion: { name: 'Akció' } }).missing.map(({ key }) => key)).toEqual(['promotion.terms'])
  expect(said('promotion', 'hu', { promotion: { name: 'Akció', terms: '−15%' } }).text.trim()).toBe('Akció: −15%')
})

it('S021 a link with accents in it stays the link it is', () => {
  const link = 'https://shop.example/pay/%C4%90%C6%A1n?key=a&b=c'
  expect(said('checkout', 'vi', { order: { code: '5501', total: '459.000 ₫', link } }).text).toContain(link)
})

it.each(languages)('S154 the shop’s messages are among the built-in ones in %s', (language) => {
  expect(builtIns(language).map(({ shortcut }) => shortcut)).toEqual(expect.arrayContaining([...shopTemplateNames]))
})

it.each(languages)('S022 a notification in %s names the order; one that is open tells nothing', (language) => {
  expect(noticeOf('paid', '5501', language)).toContain('5501')
  expect(noticeOf('open', '5501', language)).toBeUndefined()
})

it.each([
  ['nothing wrong', {}, []],
  ['a currency in words', { currency: 'đồng' }, ['currency']],
  ['a zone nobody knows', { timeZone: 'Mars/Olympus' }, ['timeZone']],
  ['no zone', { timeZone: '' }, ['timeZone']],
  ['a link without a place for the order', { linkTemplate: 'https://shop.example/pay' }, ['linkTemplate']],
  ['a link that is not secure', { linkTemplate: 'http://shop.example/{code}' }, ['linkTemplate']],
  ['a link that is code', { linkTemplate: 'javascript:alert({code})' }, ['linkTemplate']],
  ['a good link', { linkTemplate: 'https://shop.example/{code}?x=1' }, []],
])('S132 a shop as it was entered: %s', (_, changes, faults) => {
  expect(Object.keys(wishFaults({ currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh', ...changes }))).toEqual(faults)
})

it.each([['shop.example', 'https://shop.example'], [' http://shop.example ', 'http://shop.example'], ['', '']])('S132 the address %s is asked as %s', (text, address) => {
  expect(addressOf(text)).toBe(address)
})
