import type { CannedMessage } from '@/domain/canned/canned'
import { cannedAfter, cannedRows } from '@/sync/canned/canned'

/** A canned message as it is kept. */
export const getCanned = async (id: string): Promise<CannedMessage | undefined> => (await cannedRows([id]))[0]

/** All that are kept, by title. */
export async function allCanned(): Promise<CannedMessage[]> {
  return (await cannedRows(await cannedAfter(0))).sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1))
}
