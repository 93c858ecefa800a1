import type { DBCore, Middleware } from 'dexie'
import { maskRow } from '@/domain/mask/row'

/** Made of rows that are masked already, of bytes, or of the shop's goods with their bar codes: nobody's words. */
const spared = new Set(['packs', 'counts', 'files', 'wares', 'freshWares', 'sheets', 'cannedUse'])

/** Rows as they may be put into a table. */
export const fitFor = <T>(table: string, rows: readonly T[]): readonly T[] => spared.has(table) ? rows : rows.map(maskRow)

/**
 * The last gate before the disk: nothing is put into any table, by whomever, with the number of a card in it (S138). Who derives
 * something from a row before it is put, such as search lines, masks it first.
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
