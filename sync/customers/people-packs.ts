import type { Customer } from '@/domain/customer'
import { knownOf, nameOf } from '@/domain/customer/person'
import { findable } from '@/domain/findable'
import { putLines, unpack } from '@/sync/packs'

/** Customers of a list that was imported: they have written nothing yet, so no ticket tells of them. */
export const listed = 'list'
/** Whether a customer comes from an imported list and has no conversation. */
export const isListed = ({ source }: Pick<Customer, 'source'>) => source === listed

const lineOf = (row: Customer) => findable({ name: nameOf([row]) ?? '', known: knownOf([row]), tags: [] })

/** Imported customers with the search pack that holds their line, as it now is (S096). Runs inside the caller's transaction. */
export async function inPacks(rows: Customer[]): Promise<Customer[]> {
  const lines = rows.filter(isListed).map(row => ({ id: row.id, text: lineOf(row), ...(row.pack === undefined ? {} : { pack: row.pack }) }))
  const fresh = await putLines('people', lines)
  return rows.map(row => fresh.has(row.id) ? { ...row, pack: fresh.get(row.id) } : row)
}

/** Takes the search lines of removed customers out. Runs inside the caller's transaction. */
export async function outOfPacks(rows: Customer[]) {
  const packed = rows.flatMap(({ id, pack }) => pack === undefined ? [] : [{ id, pack }])
  if (packed.length > 0) await unpack(packed, 'people')
}
