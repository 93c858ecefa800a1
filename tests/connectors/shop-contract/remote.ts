import type { Shop, ShopSession } from '@/connectors/shop'
import type { ShopFault } from '@/domain/shop/fault'
import type { Cart, Checkout } from '@/domain/shop/model'
import { it } from 'vitest'
import { ShopProblem } from '@/connectors/shops/problem'

/** A shop that the suite may use up, and what it holds. Variants are ids as the connector gives them. */
export interface ShopRemote {
  session: ShopSession
  /** Answers the next requests itself, until it is `undefined` again. */
  spoil: { with?: (request: Request) => Response | undefined }
  /** Addresses that were asked. */
  urls: string[]
  /** Has a price, and at least 3 pieces. */
  counted: string
  /** Pieces of it, over all locations. */
  pieces: number
  code?: { good: string, expired: string }
  /** Somebody with an order. */
  buyer?: { phone: string, email?: string }
  pay?: (checkout: Omit<Checkout, 'ticket'>) => Promise<void>
  wrongKey?: string
  readOnlyKey?: string
  /** Orders and drafts in the shop. */
  count?: () => Promise<number>
}

/** The fault of what is refused. */
export async function faultOf(work: Promise<unknown>): Promise<ShopFault | 'none'> {
  try {
    await work
    return 'none'
  }
  catch (error) {
    if (error instanceof ShopProblem) return error.trouble.fault
    throw error
  }
}

/** What the test about to run uses up. */
export interface ShopBench {
  connector: Shop
  remote: ShopRemote
  session: ShopSession
}

/** What it has no method for is not asked of it. */
export function when(has: unknown, title: string, work: () => Promise<void>) {
  if (has) it(title, work)
}

let nonces = 0
/** An order of one piece of it, for somebody new. */
export function cartOf(variant: string, changes: Partial<Cart> = {}): Cart {
  return {
    nonce: `contract-${Date.now()}-${++nonces}`,
    lines: [{ variant, quantity: 1 }],
    customer: { name: 'Trần Ngọc Hà', phone: '+84912000111', address: '5 Trần Phú, Đà Nẵng' },
    ...changes,
  }
}
