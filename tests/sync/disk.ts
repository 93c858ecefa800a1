import { vi } from 'vitest'

/** What the browser says when nothing more fits. */
export const fullDisk = () => new DOMException('The disk is full', 'QuotaExceededError')

/** From the transaction with this number on (0 is the first that puts there) nothing can be put into a table; until mocks are restored. */
export function failPuts(table: string, error: Error, from = 0) {
  const seen = new Set<IDBTransaction>()
  const { put } = IDBObjectStore.prototype
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) seen.add(this.transaction)
    if (this.name === table && seen.size > from) throw error
    return put.apply(this, args)
  })
}
