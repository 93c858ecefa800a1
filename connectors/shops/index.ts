import type { Shop } from '@/connectors/shop'
import type { ShopName } from '@/domain/shop/shop'
import { csv } from './csv'
import { practice } from './practice'
import { vendure } from './vendure'
import { woocommerce } from './woocommerce'

/** Every shop connector by name. A new name in `domain/shop/shop.ts` does not compile until it stands here. */
export const shopConnectors: Record<ShopName, Shop> = { csv, practice, vendure, woocommerce }
