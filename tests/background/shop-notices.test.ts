import type { CheckoutState } from '@/domain/shop/model'
import type { CheckoutRow } from '@/sync/shop/shop-rows'
import { beforeEach, expect, it, vi } from 'vitest'
import { languages } from '@/domain/language'
import { noticeCheckout } from '@/entrypoints/background/shop-notices'
import { notify } from '@/platform/notify'
import { writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { ticket } from '../make'

vi.mock('@/platform/notify', () => ({ notify: vi.fn(async () => {}) }))

const order = (state: CheckoutState): CheckoutRow => ({ id: 'n1', shop: 'vendure:shop.example', ticket: ticket().id, order: 'vendure:shop.example:7', number: 'DS-5501', state, createdAt: 1, step: 'made', by: 'ana', cart: { nonce: 'n1', lines: [], customer: {} } })
const said = () => vi.mocked(notify).mock.calls

beforeEach(async () => {
  vi.mocked(notify).mockClear()
  await Promise.all(db.tables.map(table => table.clear()))
  await db.tickets.put({ ...ticket({ name: 'Nguyễn Thị Lan', status: 'closed' }), places: [], pack: 0 })
})

it.each([
  ['paid', 'Order DS-5501 was paid'],
  ['cod', 'Order DS-5501 is confirmed, cash on delivery'],
  ['part', 'Order DS-5501 was paid in part'],
  ['expired', 'Order DS-5501 has expired unpaid'],
  ['cancelled', 'Order DS-5501 was cancelled'],
] as const)('S022 an order that becomes %s is a notification that opens its ticket, closed or not: “%s”', async (state, words) => {
  await writeSetting('language', 'en')
  await noticeCheckout(order(state))
  expect(said()).toEqual([[ticket().id, 'checkout n1', words, 'Nguyễn Thị Lan']])
})

it.each(languages)('S022 each state has a sentence of its own in %s', async (language) => {
  await writeSetting('language', language)
  for (const state of ['paid', 'cod', 'part', 'expired', 'cancelled'] as const) await noticeCheckout(order(state))
  const titles = said().map(([, , title]) => title)
  expect(new Set(titles).size).toBe(5)
  for (const title of titles) expect(title).toContain('DS-5501')
})

it.each(['open', 'unknown'] as const)('S022 of an order that is %s nothing is said', async (state) => {
  await noticeCheckout(order(state))
  expect(said()).toEqual([])
})
