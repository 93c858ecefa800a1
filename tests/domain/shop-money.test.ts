import { expect, it } from 'vitest'
import { decimalText, fromHundredths, parseDecimal, parsePrice } from '@/domain/shop/money'
import { isNear } from '@/domain/shop/near'
import { faultIn, promised } from '@/domain/shop/promise'
import { nextLook } from '@/domain/shop/watch'
import { dayBegins } from '@/domain/shop/zone'

it.each([
  ['199000', 'VND', 199_000],
  ['300000.00', 'VND', 300_000],
  ['12.5', 'EUR', 1250],
  ['0.1', 'USD', 10],
  ['1.005', 'EUR', 101],
  ['12.3456', 'KWD', 12_346],
  ['-199000', 'VND', -199_000],
  ['', 'VND', undefined],
  ['abc', 'VND', undefined],
  ['12,5', 'EUR', undefined],
  ['99999999999999999999', 'VND', undefined],
])('S084 “%s” of an API in %s', (text, currency, minor) => {
  expect(parseDecimal(text, currency)?.minor).toBe(minor)
})

it.each([
  ['199.000 đ', 'VND', 199_000],
  ['199,000', 'VND', 199_000],
  ['199.000,00 ₫', 'VND', 199_000],
  ['199k', 'VND', 199_000],
  ['1,5k', 'VND', 1500],
  ['1 990 Ft', 'HUF', 199_000],
  ['1 990,50 Ft', 'HUF', 199_050],
  ['Rp 1.250.000', 'IDR', 125_000_000],
  ['Rp1.250.000,00', 'IDR', 125_000_000],
  ['£12.50', 'GBP', 1250],
  ['1,234.56', 'USD', 123_456],
  ['1.234,56 €', 'EUR', 123_456],
  ['12', 'EUR', 1200],
  ['12,5', 'EUR', 1250],
  ['1.234', 'EUR', 123_400],
  ['-5', 'EUR', -500],
  ['0.500', 'EUR', 50],
  ['350rb', 'IDR', 35_000_000],
  ['1,2 jt', 'IDR', 120_000_000],
  ['250 nghìn', 'VND', 250_000],
  ['1.2tr', 'VND', 1_200_000],
  ['2 triệu đồng', 'VND', 2_000_000],
  ['25 e Ft', 'HUF', 2_500_000],
  ['12 kg', 'EUR', 1200],
  ['１９９０００', 'VND', 199_000],
  ['free', 'VND', undefined],
  ['10 - 20', 'EUR', undefined],
  ['', 'EUR', undefined],
])('S132 “%s” as people write %s', (text, currency, minor) => {
  expect(parsePrice(text, currency)?.minor).toBe(minor)
})

it('S084 two implied decimals become the currency’s own', () => {
  expect([fromHundredths(35_000_000, 'VND').minor, fromHundredths(1250, 'EUR').minor, fromHundredths(1250, 'KWD').minor]).toEqual([350_000, 1250, 12_500])
})

it.each([['chan', 'chann', true], ['chan', 'cahn', true], ['chan', 'chen', true], ['chan', 'han', true], ['chan', 'cehn', false], ['chan', 'channel', false]])('%s and %s are one slip apart: %s', (a, b, near) => {
  expect(isNear(a, b)).toBe(near)
})

const level = { variant: 'v', location: 'l', tracked: true, onHand: 5, available: 3 as number | null, backorder: 'no' as const, fetchedAt: 1 }

it.each([
  ['places together', [level, { ...level, available: 4 }], 7],
  ['nobody knows', [{ ...level, available: null, onHand: null }], null],
  ['nothing is told', [], null],
  ['on hand where available is not told', [{ ...level, available: null }], 5],
  ['fewer than none', [{ ...level, available: -2 }], -2],
  ['a debt at one place takes nothing off another, as it is shown', [{ ...level, available: -2 }, { ...level, location: 'm', available: 5 }], 5],
  ['to order', [{ ...level, available: 0, backorder: 'notify' as const }], Infinity],
  ['not counted', [{ ...level, tracked: false, available: null, onHand: null }], Infinity],
])('S020 what can be promised: %s', (_, levels, pieces) => {
  expect(promised(levels)).toBe(pieces)
})

it('S020 siblings that share one number ask for it together', () => {
  const ware = (id: string) => ({ product: { id: 'p', shop: 's', title: 'p', status: 'active' as const, updatedAt: 0 }, variant: { id, product: 'p', title: id, options: [], price: { minor: 1, currency: 'VND' }, updatedAt: 0 }, levels: [{ ...level, variant: id, available: 3, sharedWith: 'p' }] })
  const wares = [ware('a'), ware('b')]
  expect(faultIn([{ variant: 'a', quantity: 2 }, { variant: 'b', quantity: 1 }], wares)).toBeUndefined()
  expect(faultIn([{ variant: 'a', quantity: 2 }, { variant: 'b', quantity: 2 }], wares)).toEqual({ fault: 'stock', variant: 'b', detail: '3' })
  const owing = { ...ware('a'), levels: [{ ...level, available: -2 }] }
  expect(faultIn([{ variant: 'a', quantity: 1 }], [owing]), 'nobody is told of fewer than none').toMatchObject({ detail: '0' })
})

it.each([[0, 5], [119, 5], [121, 30], [1900, 30], [2000, 600], [90_000, 21_600]])('S022 an order of %s s is looked at again after %s s', (age, wait) => {
  expect(nextLook({ state: 'open', createdAt: 0, checkedAt: age * 1000 })).toBe((age + wait) * 1000)
})

it('S022 what is settled, or a month old, is not looked at any more', () => {
  expect(nextLook({ state: 'paid', createdAt: 0 })).toBeUndefined()
  expect(nextLook({ state: 'open', createdAt: 0, checkedAt: 31 * 24 * 3600_000 })).toBeUndefined()
  expect(nextLook({ state: 'cod', createdAt: 0, checkedAt: 0 })).toBe(5000)
})

it.each([
  ['Asia/Ho_Chi_Minh', 2026, 11, 22, '2026-11-21T17:00:00.000Z'],
  ['Europe/London', 2026, 3, 29, '2026-03-29T00:00:00.000Z'],
  ['Europe/London', 2026, 3, 30, '2026-03-29T23:00:00.000Z'],
  ['Europe/Budapest', 2026, 10, 26, '2026-10-25T23:00:00.000Z'],
])('S085 a day begins in %s on %s-%s-%s', (zone, year, month, day, at) => {
  expect(new Date(dayBegins(year, month, day, zone)).toISOString()).toBe(at)
})

it.each([[30_000, 'VND', '30000'], [1250, 'EUR', '12.50'], [5, 'EUR', '0.05'], [1990, 'KWD', '1.990'], [-450, 'GBP', '-4.50']])('S020 %i of %s is “%s” to an API, and read as that again', (minor, currency, text) => {
  expect(decimalText({ minor, currency })).toBe(text)
  expect(parseDecimal(text, currency)).toEqual({ minor, currency })
})
