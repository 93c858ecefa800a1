import { expect, it } from 'vitest'
import { priceText, sumOf } from '@/domain/shop/price-text'

/** What stands between number and sign differs between versions of the language data. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

it.each([
  [{ minor: 459_000, currency: 'VND' }, 'vi', '459.000 ₫'],
  [{ minor: 459_000, currency: 'VND' }, 'en', '₫459,000'],
  [{ minor: 6400, currency: 'GBP' }, 'en', '£64.00'],
  [{ minor: 2_899_000, currency: 'HUF' }, 'hu', '28 990 Ft'],
  [{ minor: 2_899_050, currency: 'HUF' }, 'hu', '28 990,50 Ft'],
  [{ minor: 30_000_000, currency: 'IDR' }, 'id', 'Rp 300.000'],
  [{ minor: 1999, currency: 'EUR' }, 'hu', '19,99 €'],
  [{ minor: -1000, currency: 'GBP' }, 'en', '-£10.00'],
  [{ minor: 12, currency: '' }, 'en', '12'],
  [{ minor: 12, currency: 'đồng' }, 'vi', '12 đồng'],
] as const)('S084 %o in %s is %s', (money, locale, text) => {
  expect(plain(priceText(money, locale))).toBe(text)
})

it('S084 two currencies make no sum', () => {
  expect(sumOf([{ minor: 1, currency: 'VND' }, { minor: 1, currency: 'EUR' }])).toBeUndefined()
  expect(sumOf([])).toBeUndefined()
})
