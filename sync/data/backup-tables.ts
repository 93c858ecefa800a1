import type { Table } from 'dexie'
import { db } from '@/sync/db'

/** Not part of a backup: derived from the rest, told again by whoever knows it, or only of the moment. */
const derived = new Set(['packs', 'counts', 'wares', 'freshWares', 'promotions', 'orderLists', 'shopSaid', 'presences', 'typings', 'rosters', 'teamNotices', 'told', 'attendance'])

/** Sources come last: without them nothing is fetched into a desk that is being restored. */
export function backupTables(): Table<Record<string, unknown>>[] {
  const kept = db.tables.filter(({ name }) => !derived.has(name))
  return kept.sort((a, b) => Number(a.name === 'sources') - Number(b.name === 'sources')) as Table<Record<string, unknown>>[]
}

/** Whether a row belongs to the practice shop's invented customers, who are not part of a backup. */
export function isInvented(row: Record<string, unknown>): boolean {
  return ['id', 'ticket', 'source', 'shop', 'customer', 'page'].some(key => typeof row[key] === 'string' && row[key].startsWith('practice:'))
}
