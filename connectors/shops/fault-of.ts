import type { ShopCheck } from '@/domain/shop/check'
import { Throttled } from '@/connectors/errors'
import { ShopProblem } from './problem'

const ofAddress = ['address', 'notThis', 'key', 'https', 'network', 'server', 'throttled', 'old', 'sheet'] as const

/** The fault that a failed check reports. `fetch` fails in the same way for a wrong address and for a broken network. */
export function faultOf(error: unknown): NonNullable<ShopCheck['fault']> {
  if (error instanceof Throttled) return 'throttled'
  if (error instanceof ShopProblem) return ofAddress.find(fault => fault === error.trouble.fault) ?? 'notThis'
  return error instanceof TypeError ? 'address' : 'network'
}
