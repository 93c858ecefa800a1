/** What Dexie may wrap an error in: another error, or the many of a bulk write. */
interface Wrapping {
  name?: string
  inner?: unknown
  failures?: unknown[]
}

/** Whether a write failed because the disk, or what the browser allows us of it, is full. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner, failures } = error as Wrapping
  return name === 'QuotaExceededError' || isStorageFull(inner) || (failures ?? []).some(isStorageFull)
}
