/**
 * What can be wrong with a shop, or with what is asked of it: `shopFault.<name>` in the locales says what happened, what was kept
 * and what to do.
 */
export type ShopFault
  /** Nothing answers at this address. */
  = | 'address'
    /** Something answers, but not this shop system: a page instead of data, or another program. */
    | 'notThis'
    | 'key'
    /** The key may look, but not write: no orders can be made with it. */
    | 'readOnly'
    | 'https'
    | 'network'
    | 'server'
    | 'throttled'
    /** A version that lacks what is needed. */
    | 'old'
    /** The shop refused the code; its words are the detail. */
    | 'coupon'
    /** Less is in stock than was asked for; the detail is how many, of which variant. */
    | 'stock'
    /** A price differs from the one the cart was made with. */
    | 'price'
    /** A product that the shop no longer sells. */
    | 'gone'
    /** The shop refused, in its own words (the detail). */
    | 'refused'
    /** An order was being made when the connection or the browser was cut off, and the shop does not have it. */
    | 'cut'
    /** The spreadsheet has no such column, or no line that could be read. */
    | 'sheet'

/** One fault, with what the shop itself said of it (plain text) and the variant that it is about. */
export interface ShopTrouble {
  fault: ShopFault
  detail?: string
  variant?: string
  /** Milliseconds: not before this, when the shop asks to wait. */
  until?: number
}
