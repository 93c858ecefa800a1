import type { IndexSpec, PromiseExtended, Table } from 'dexie'
import Dexie, { mergeRanges } from 'dexie'
import { everything, toldAs } from './coarse'
import { fitFor } from './masking'

/** Where Dexie tells other windows. In a page that was torn down before its writes could be told it is another one, and nobody is left to tell. */
const page = globalThis.dispatchEvent
const isHere = () => globalThis.dispatchEvent === page

/** From so many rows on Dexie reports a write as a change of everything, and so do we. */
const many = 50

/** The transaction that is under way, as the browser made it; Dexie keeps there what live queries are told when it is done. */
function underWay() {
  const { idbtrans } = Dexie.currentTransaction ?? {}
  if (!idbtrans) throw new Error('rows are read and put inside a transaction')
  return idbtrans as IDBTransaction & { mutatedParts?: Record<string, ReturnType<typeof toldAs>> }
}

/** Rows under some keys, in their order; for what follows from them to be put by the same transaction. Live queries read by Dexie. */
export function rowsAt<T, K>(table: Table<T, K>, keys: K[]): PromiseExtended<(T | undefined)[]> {
  const asked = ask(table, keys)
  return answered(asked).then(() => asked.map(({ result }) => result))
}

/** Asks for rows whose answers are awaited together with others. */
export function ask<T, K>({ name }: Table<T, K>, keys: K[]): IDBRequest<T | undefined>[] {
  const store = underWay().objectStore(name)
  return keys.map(key => store.get(key as IDBValidKey) as IDBRequest<T | undefined>)
}

/** The browser answers in the order in which it was asked, so one answer tells of all. */
export function answered(requests: IDBRequest[]): PromiseExtended<void> {
  return new Dexie.Promise((resolve, reject) => {
    const last = requests.at(-1)
    if (!last) return resolve()
    last.onsuccess = () => resolve()
    last.onerror = () => reject(last.error)
  })
}

/** A row that lacks part of a key is not in that index. */
const isWhole = (key: unknown) => key !== undefined && !(Array.isArray(key) && key.includes(undefined))

function keysIn({ keyPath, multi }: IndexSpec, rows: readonly object[]): unknown[] {
  const keys = rows.map(row => Dexie.getByKeyPath(row, keyPath as string) as unknown).filter(isWhole)
  return multi ? keys.flat() : keys
}

type Writing = ReturnType<typeof underWay>
interface Put { table: Table, rows: readonly object[] }
const putBy = new WeakMap<Writing, Put[]>()

/** Tells live queries in every window of some rows: the new keys of each index, and the rows themselves. */
function tell(parts: NonNullable<Writing['mutatedParts']>, { table: { name, db, schema }, rows }: Put) {
  const add = (index: string, keys: unknown[]) => {
    if (keys.length === 0) return
    const part = `idb://${db.name}/${name}/${index}`
    const told = rows.length < many ? toldAs(part, keys) : everything()
    if (parts[part]) mergeRanges(parts[part], told)
    else parts[part] = told
  }
  const ids = keysIn(schema.primKey, rows)
  add('', ids)
  // What was there before is not known: whoever showed it may have to take it away.
  add(':dels', ids)
  for (const index of schema.indexes) add(index.name, keysIn(index, rows))
}

/**
 * Has live queries told of what was put once the transaction is done, together with all that Dexie has to tell of the same write. Dexie
 * would do so while the writer still waits for its own write to resolve; here both telling and working out what to tell are a later task.
 */
function tellBehind(writing: Writing, put: Put) {
  const before = putBy.get(writing)
  if (before) {
    before.push(put)
    return
  }
  const all = [put]
  putBy.set(writing, all)
  // In Dexie's place: Chrome calls the listeners of a transaction in the order in which they were added, captured or not.
  const heard = writing.oncomplete
  writing.oncomplete = (event) => {
    const { mutatedParts: parts = {} } = writing
    delete writing.mutatedParts
    setTimeout(() => {
      if (!isHere()) return
      for (const put of all) tell(parts, put)
      Dexie.on.storagemutated.fire(parts as never)
    })
    heard?.call(writing, event)
  }
}

/**
 * Keeps the error from Dexie, which would take it for one of its own requests': the transaction is aborted by it, and whoever awaits the
 * transaction is told why. Firefox may only say that it was aborted, so the first error is kept with it; later ones merely follow from that.
 */
function fails(event: Event) {
  event.stopPropagation()
  const { error, transaction } = event.target as IDBRequest
  if (error?.name !== 'AbortError') Object.defineProperty(transaction, 'error', { value: error, configurable: true, writable: true })
}

/**
 * Puts rows by the browser's own requests, without waiting for an answer: the transaction only succeeds when all of them did. An
 * incoming message reads four rows and puts four, and two thirds of that time went into Dexie's layers around each. What those layers
 * do is done here too: card numbers are masked (S138) and live queries are told.
 */
export function putRows<T extends object, K>(table: Table<T, K>, rows: T[]): void {
  if (rows.length === 0) return
  const writing = underWay()
  const store = writing.objectStore(table.name)
  const fit = fitFor(table.name, rows)
  for (const row of fit) store.put(row).onerror = fails
  tellBehind(writing, { table: table as Table, rows: fit })
}

/**
 * Says that nothing more will be asked: the browser then commits at once, where it would otherwise deliver every answer first to see
 * whether more requests follow. A put that fails, or a full disk, still undoes everything. Inside another transaction, that one goes on.
 */
export function thatIsAll(): void {
  if (Dexie.currentTransaction?.parent === null) underWay().commit()
}
