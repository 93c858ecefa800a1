import { expect, it } from 'vitest'
import { makeBackup } from '@/sync/data/backup'
import { backupTables } from '@/sync/data/backup-tables'
import { lookIntoBackup, restoreBackup } from '@/sync/data/restore'
import { wipeTables } from '@/sync/data/wipe'
import { db } from '@/sync/db'
import { noon } from '../../make'

const onward = { tell: () => {}, stopped: () => false }

/** Made anew from the rest, told again by the channel, the shop or the team, or of the moment only. */
const leftOut = ['attendance', 'counts', 'freshWares', 'orderLists', 'packs', 'presences', 'promotions', 'rosters', 'shopSaid', 'teamNotices', 'told', 'typings', 'wares']

/** What stands in these has a shape that is looked at when it comes back; `backup.test.ts` has real ones. */
const shaped = ['base', 'counts', 'customers', 'files', 'messages', 'outbox', 'sources', 'threads', 'tickets']

/** A row with nothing but its own key. */
function bare(table: typeof db.tables[number]): Record<string, unknown> {
  const { keyPath } = table.schema.primKey
  const paths = typeof keyPath === 'string' ? [keyPath] : keyPath ?? []
  return { ...Object.fromEntries(paths.map(path => [path, path === 'at' ? noon : `facebook:1/${path}`])), mark: table.name }
}

it('every table is part of a backup, but those that can be built again', () => {
  expect(db.tables.map(({ name }) => name).filter(name => !backupTables().some(table => table.name === name)).sort()).toEqual(leftOut)
})

it('what stands in any of them goes out with the file, and comes back after everything was wiped', async () => {
  const plain = backupTables().filter(({ name }) => !shaped.includes(name))
  expect(plain.length).toBeGreaterThan(10)
  for (const table of plain) await table.put(bare(table))
  const file = await makeBackup({}, noon, onward)
  await wipeTables()
  expect((await Promise.all(db.tables.map(table => table.count()))).every(count => count === 0)).toBe(true)
  const look = await lookIntoBackup(file!)
  if (typeof look === 'string') throw new Error(look)
  await restoreBackup(file!, look, onward)
  for (const table of plain) expect(await table.toArray(), table.name).toMatchObject([bare(table)])
})
