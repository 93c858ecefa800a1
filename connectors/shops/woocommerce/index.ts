import type { Shop } from '@/connectors/shop'

export const woocommerce: Shop = { hosts: () => [], check: async () => ({ fault: 'old' }) }
