import type { DBCore, Middleware } from 'dexie'
import { maskRow } from '@/domain/mask/row'

/** Tables without anybody's words: made of rows that are masked already, of bytes, or of the shop's goods with their bar codes. */
const spared = new Set(['packs', 'counts', 'files', 'wares', 'freshWares', 'sheets', 'cannedUse'])

/** Rows as they may be put into a table. */
export const fitFor = <T>(table: string, rows: readonly T[]): readonly T[] => spared.has(table) ? rows : rows.map(maskRow)

/**
 * The last gate before the disk: no row with a card's number in it is put into any table, whoever puts it (S138). Code that derives
 * something from a row before it is put, such as search lines, masks the row first.
 */
export const masking: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'masking',
  level: 2,
  create: core => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        mutate: request => table.mutate(request.type === 'add' || request.type === 'put' ? { ...request, values: fitFor(name, request.values) } : request),
      }
    },
  }),
}
