type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value))

/** Where a row is filed follows from the rest of it. */
const derived = new Set(['places', 'pack'])

/** Deeply equal, as the same row read twice is. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!isFields(a) || !isFields(b)) return false
  const names = Object.keys(b)
  return names.length === Object.keys(a).length && names.every(name => derived.has(name) || isSame(a[name], b[name]))
}

/** What was read a second time; the object of the first time where nothing has changed. */
export const kept = <Value>(before: Value, after: Value): Value => isSame(before, after) ? before : after

/** The rows that were read, each as the object of before where nothing in it has changed, so that it is not drawn again. */
export function reuse<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Map(before.map(row => [row.id, row]))
  return after.map((row) => {
    const old = known.get(row.id)
    return old && isSame(old, row) ? old : row
  })
}
