import type { Money, Product, Promotion, StockLevel, Variant } from '@/domain/shop/model'
import { noon } from '../../make'

export const dong = (minor: number): Money => ({ minor, currency: 'VND' })

export function product(changes: Partial<Product> = {}): Product {
  return { id: 'practice:moc/p1', shop: 'practice:moc', title: 'Chăn len dệt tay Sa Pa', status: 'active', url: 'https://moc.example/chan-len', updatedAt: noon, ...changes }
}

export function variant(changes: Partial<Variant> = {}): Variant {
  return { id: 'practice:moc/v1', product: 'practice:moc/p1', title: 'Chăn len dệt tay Sa Pa, Be', options: [{ name: 'Màu', value: 'Be' }], sku: 'CL-SP-130', price: dong(459_000), updatedAt: noon, ...changes }
}

/** Counted, 12 there, nothing committed. */
export function level(changes: Partial<StockLevel> = {}): StockLevel {
  return { variant: 'practice:moc/v1', location: 'q1', tracked: true, onHand: 12, available: 12, backorder: 'no', fetchedAt: noon, ...changes }
}

export function promotion(changes: Partial<Promotion> = {}): Promotion {
  return { id: 'practice:moc/k1', shop: 'practice:moc', kind: 'code', code: 'CUOITUAN', title: 'Giảm cuối tuần', summary: '', effect: { type: 'percent', percent: 15 }, appliesTo: 'all', fetchedAt: noon, ...changes }
}
