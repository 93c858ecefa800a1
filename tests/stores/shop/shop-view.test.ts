import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useShopView } from '@/stores/shop/shop-view'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

beforeEach(() => setActivePinia(createPinia()))

it('S084 what was looked at in the narrow panel stands beside the conversation in the wide one', () => {
  const view = useShopView()
  view.show('shop')
  expect(view.side).toBe('shop')
  view.show('conversation')
  expect([view.part, view.side]).toEqual(['conversation', 'shop'])
  view.show('customer')
  expect(view.side).toBe('customer')
})

it('S084 from the composer the shop opens in either panel, and back in the conversation it stays at the side', () => {
  const view = useShopView()
  view.open('promotions')
  expect([view.part, view.side, view.shop]).toEqual(['shop', 'shop', 'promotions'])
  view.backToConversation()
  expect([view.part, view.side]).toEqual(['conversation', 'shop'])
})
