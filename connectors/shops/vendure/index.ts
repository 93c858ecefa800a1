import type { Shop } from '@/connectors/shop'

export const vendure: Shop = { hosts: () => [], check: async () => ({ fault: 'old' }) }
