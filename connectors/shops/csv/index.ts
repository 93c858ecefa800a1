import type { Shop } from '@/connectors/shop'

export const csv: Shop = { hosts: () => [], check: async () => ({ fault: 'old' }) }
