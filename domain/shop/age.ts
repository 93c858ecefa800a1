/** How far a figure can be trusted by its age: `aged` is grey, `stale` stands in an amber pill. */
export type Freshness = 'fresh' | 'aged' | 'stale'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What is on screen and older than this is read again by itself (ms). */
export const rereadAfter = minute

/** Aged after 5 minutes, stale after an hour, or as soon as nothing newer can be had (S084). Times in ms. */
export function freshnessOf(fetchedAt: number, now: number, online: boolean): Freshness {
  const age = now - fetchedAt
  if (!online || age > hour) return 'stale'
  return age > 5 * minute ? 'aged' : 'fresh'
}

/** Whether what is looked at should be read again. */
export const isDue = (fetchedAt: number, now: number) => now - fetchedAt > rereadAfter

/** `age.<unit>` in the locales. A figure from the future, as a wrong clock dates it, counts as of now. */
export interface Age { unit: 'seconds' | 'minutes' | 'hours' | 'days', n: number }

export function ageOf(fetchedAt: number, now: number): Age {
  const age = Math.max(0, now - fetchedAt)
  if (age < minute) return { unit: 'seconds', n: Math.floor(age / 1000) }
  if (age < hour) return { unit: 'minutes', n: Math.floor(age / minute) }
  if (age < day) return { unit: 'hours', n: Math.floor(age / hour) }
  return { unit: 'days', n: Math.floor(age / day) }
}
