import type { CheckoutRow } from './shop-rows'
import type { ConnectedShop } from '@/domain/shop/shop'

/** What keeping shops needs of the browser, handed in by the background, so that it runs anywhere. */
export interface ShopOutside {
  /** The shop's key; nothing when it was taken away. A spreadsheet has an empty one. */
  secretOf: (shop: ConnectedShop) => Promise<string | undefined>
  /** The browser's `fetch`, or that of the practice shop and of spreadsheets, which never leaves this browser. */
  fetchFor: (shop: ConnectedShop) => typeof fetch
  online: () => boolean
  now: () => number
  /** Somebody is looking at the panel. */
  watched: () => boolean
  /** Called when the state of a checkout has changed (S022): for a notification. */
  told: (checkout: CheckoutRow) => void
}
