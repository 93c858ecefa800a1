import type { Table } from 'dexie'
import { db } from '@/sync/db'

/** Made anew from the rest, told again by who knows it, or of the moment only: not part of a backup. */
const derived = new Set(['packs', 'counts', 'wares', 'freshWares', 'promotions', 'orderLists', 'shopSaid', 'presences', 'typings', 'rosters', 'teamNotices', 'told', 'attendance'])

/** Sources come last: without them nothing is fetched into a desk that is being restored. */
export function backupTables(): Table<Record<string, unknown>>[] {
  const kept = db.tables.filter(({ name }) => !derived.has(name))
  return kept.sort((a, b) => Number(a.name === 'sources') - Number(b.name === 'sources')) as Table<Record<string, unknown>>[]
}

/** The invented customers play in their own world, which is not part of it. */
export function isInvented(row: Record<string, unknown>): boolean {
  return ['id', 'ticket', 'source', 'shop', 'customer', 'page'].some(key => typeof row[key] === 'string' && row[key].startsWith('practice:'))
}
