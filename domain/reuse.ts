function isSame(a: unknown, b: unknown) {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, i) => value === b[i]))
}

/** Where a row is filed is told by the rest of it. */
const derived = new Set(['places', 'pack'])

function isUnchanged<Row extends object>(before: Row, after: Row) {
  const names = Object.keys(after) as (keyof Row & string)[]
  return names.length === Object.keys(before).length && names.every(name => derived.has(name) || isSame(before[name], after[name]))
}

/** The rows that came, each as the object it was before where nothing of it has changed: such a row is not drawn again. */
export function reuse<Row extends { id: string }>(before: readonly Row[], after: readonly Row[]): Row[] {
  const known = new Map(before.map(row => [row.id, row]))
  return after.map((row) => {
    const old = known.get(row.id)
    return old && isUnchanged(old, row) ? old : row
  })
}
