import type { Doubt } from './signals'

interface Where {
  /** The channel's own ids of the Page and of the conversation. */
  page: string
  item: string
  /** The name above the conversation, empty where it was not found. */
  name: string
}

/**
 * What is open in the inbox page in front of a window, as well as it could be told (S002). `unconnected`: of a Page that is not
 * connected here (S110) · `unknown`: a conversation that is not here.
 */
export type Seen
  = | { state: 'doubt', doubt: Doubt }
    | Where & { state: 'unconnected' | 'unknown' }
    | Where & { state: 'sure' | 'ask', ticket: string }

/** What is seen, in which tab of the window, and when something was last pressed there (ms). */
export interface Beside { tab: number, seen: Seen, pressedAt: number }

/** The conversation itself, whatever is known of it here; nothing where the page does not tell. */
export const placeOf = (seen: Seen | undefined) => seen && 'item' in seen ? `${seen.page}/${seen.item}` : undefined

/** The tab that was in front all the time, and the last conversation it surely showed. */
export interface InFront { tab: number, place?: string }

/** What is to be remembered for the next look. Out of sight, everything begins anew. */
export function inFront(before: InFront | undefined, beside: Beside | undefined): InFront | undefined {
  if (!beside) return undefined
  const { tab, seen } = beside
  const place = placeOf(seen) ?? (before?.tab === tab ? before.place : undefined)
  return { tab, ...(place === undefined ? {} : { place }) }
}

/**
 * Whether somebody has just gone to another conversation in the page. Not when the page comes into sight, and not when the conversation
 * that was open all along becomes known here: neither was done in the page (S002).
 */
export function isTurn(before: InFront | undefined, beside: Beside | undefined): boolean {
  const place = placeOf(beside?.seen)
  return place !== undefined && before?.tab === beside?.tab && before?.place !== undefined && before.place !== place
}
