import type { IndexSpec, PromiseExtended, Table } from 'dexie'
import Dexie, { mergeRanges } from 'dexie'
import { everything, toldAs } from './coarse'
import { fitFor } from './masking'

/** Where Dexie tells other windows; a page that has gone before its writes were told of has nobody left to tell. */
const page = globalThis.dispatchEvent
const isHere = () => globalThis.dispatchEvent === page

/** Dexie tells of so many rows or more as of everything, and so do we. */
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

/** Rows that were asked for, to be waited for together with others. */
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
 * Has live queries told of what was put once the transaction is done, with all that Dexie has to tell of the same write. Dexie would
 * tell while whoever wrote still waits to hear of it; here that is a task of its own behind it, and so is working out what to tell.
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
 * Dexie would take the error for one that it has heard of; so the transaction ends by it, and whoever waits for that is told why. Of
 * one that was told to end, Firefox says only that it was aborted: the first error is kept with it, and those behind it follow from that.
 */
function fails(event: Event) {
  event.stopPropagation()
  const { error, transaction } = event.target as IDBRequest
  if (error?.name !== 'AbortError') Object.defineProperty(transaction, 'error', { value: error, configurable: true, writable: true })
}

/**
 * Puts rows by the browser's own requests, without waiting for an answer: the transaction ends well only when all of them did. An
 * incoming message is four rows read and four put, and two thirds of what that took were Dexie's layers around each of them. What
 * those do is done here too: numbers of cards are masked (S138) and live queries told.
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
 * Nothing more will be asked: the browser ends the transaction at once, where it would first come back with every answer to hear
 * whether that was all. A put that fails, or a full disk, undoes everything even so. Within another transaction that one goes on.
 */
export function thatIsAll(): void {
  if (Dexie.currentTransaction?.parent === null) underWay().commit()
}
