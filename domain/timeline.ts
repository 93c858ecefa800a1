/** One row of a thread on screen: a day between two of them, or something that was said or done. */
export type Row<T> = { day: number } | { entry: T }

/** Midnight before a time, in the reader's own time zone (ms). */
export function dayOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/** How a time is said: by the clock today, by a word for yesterday, else by its date. */
export function agedAs(at: number, now: number): 'today' | 'yesterday' | 'before' {
  if (dayOf(at) >= dayOf(now)) return 'today'
  // Noon of the day before today, so that a day of 23 or 25 hours changes nothing.
  return dayOf(at) >= dayOf(dayOf(now) - 12 * 3600_000) ? 'yesterday' : 'before'
}

/** Puts the day before the first entry of each. The entries come oldest first and stay so. */
export function timeline<T>(entries: readonly T[], at: (entry: T) => number): Row<T>[] {
  let last: number | undefined
  return entries.flatMap((entry): Row<T>[] => {
    const day = dayOf(at(entry))
    if (day === last) return [{ entry }]
    last = day
    return [{ day }, { entry }]
  })
}
