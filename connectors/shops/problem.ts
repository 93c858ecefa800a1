import type { ShopFault, ShopTrouble } from '@/domain/shop/fault'

/** The shop, or whatever is at its address, said no: asking again will not help until something is changed. */
export class ShopProblem extends Error {
  readonly trouble: ShopTrouble

  constructor(fault: ShopFault, more: Omit<ShopTrouble, 'fault'> = {}) {
    super(fault)
    this.trouble = { fault, ...more }
  }
}
