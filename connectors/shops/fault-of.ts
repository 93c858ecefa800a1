import type { ShopCheck } from '@/domain/shop/check'
import { Throttled } from '@/connectors/errors'
import { ShopProblem } from './problem'

const ofAddress = ['address', 'notThis', 'key', 'https', 'network', 'server', 'throttled', 'old', 'sheet'] as const

/** What a failed check is told as. `fetch` says of an address where nobody answers no more than of a broken line. */
export function faultOf(error: unknown): NonNullable<ShopCheck['fault']> {
  if (error instanceof Throttled) return 'throttled'
  if (error instanceof ShopProblem) return ofAddress.find(fault => fault === error.trouble.fault) ?? 'notThis'
  return error instanceof TypeError ? 'address' : 'network'
}
