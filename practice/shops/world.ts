import type { Good } from './goods'
import type { Money } from '@/domain/shop/model'
import { clothesGoods, homeGoods } from './goods'

/** One of the practice shops. Its id is a part of its address. */
export interface PracticeShop {
  id: string
  name: string
  currency: string
  timeZone: string
  locations: { id: string, name: string }[]
  /** What a parcel costs, and from which sum on it costs nothing. */
  delivery: { cost: Money, freeFrom: Money }
  goods: Good[]
}

export const practiceShops: PracticeShop[] = [
  {
    id: 'moc-home',
    name: 'Mộc Home',
    currency: 'VND',
    timeZone: 'Asia/Ho_Chi_Minh',
    locations: [{ id: 'q1', name: 'Kho Quận 1' }, { id: 'td', name: 'Kho Thủ Đức' }, { id: 'dl', name: 'Cửa hàng Đà Lạt' }],
    delivery: { cost: { minor: 30_000, currency: 'VND' }, freeFrom: { minor: 800_000, currency: 'VND' } },
    goods: homeGoods,
  },
  {
    id: 'oak-thread',
    name: 'Oak & Thread',
    currency: 'GBP',
    timeZone: 'Europe/London',
    locations: [{ id: 'mill', name: 'Mill warehouse' }, { id: 'york', name: 'York shop' }],
    delivery: { cost: { minor: 450, currency: 'GBP' }, freeFrom: { minor: 15_000, currency: 'GBP' } },
    goods: clothesGoods,
  },
]

/** Never looked up: whatever asks for it is answered within this browser, or by the local server in tests. */
const practiceShopHost = 'practice-shop.invalid'
export const baseUrlOf = (shop: string) => `https://${practiceShopHost}/${shop}`

export interface PracticeOrder {
  id: string
  shop: string
  number: string
  nonce?: string
  createdAt: number
  state: 'open' | 'done' | 'cancelled'
  /** It was cancelled because nobody paid in time. */
  expired?: boolean
  payment: 'unpaid' | 'cod' | 'part' | 'paid' | 'refunded'
  total: Money
  /** Within the total; orders that were stored before there was any have none. */
  delivery?: Money
  lines: { variant?: string, title: string, sku?: string, quantity: number, unit: Money }[]
  customer: { name?: string, phone?: string, email?: string, address?: string }
  payUrl?: string
  paidAt?: number
  /** When the invented customer pays by themselves (ms). */
  paysAt?: number
}

/** What changes in the practice shops: orders, and what was sold since. Everything else follows from the goods. */
export interface ShopWorld {
  startedAt: number
  /** Customers pay by themselves after a while. */
  lively: boolean
  orders: PracticeOrder[]
  /** `<variant> <location>` → pieces sold. */
  sold: Record<string, number>
  /** When a product's stock last changed (ms). */
  changedAt: Record<string, number>
  /** Rises with every change, so that it is known whether to store it. */
  changes: number
}

export const newShopWorld = (now: number, lively = true): ShopWorld => ({ startedAt: now, lively, orders: [], sold: {}, changedAt: {}, changes: 0 })
