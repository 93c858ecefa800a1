import type { RawComment } from './comment-schema'
import type { Listed } from './soft'
import * as v from 'valibot'

/** How many comments there were when they were last read, and the time of the newest (ms): any that are missing now were deleted. */
export const before = v.object({ count: v.number(), until: v.number() })
export type Before = v.InferOutput<typeof before>

/** Several may have the same date (whole seconds), and some of those may be on the next page (ms). */
const grain = 1000

/** Whether every comment of a page could be read; one without a time has no place. */
const isReadable = ({ items, lost }: Listed<RawComment>) => lost === 0 && items.every(({ created_time }) => created_time !== undefined)

/** From when on (ms) the top page of a list tells every comment; nothing when some of it could not be read. */
export function wholeSince(page: Listed<RawComment>): number | undefined {
  if (!isReadable(page)) return undefined
  const { items, after } = page
  return after === undefined ? 0 : Math.min(...items.map(({ created_time }) => created_time ?? 0)) + grain
}

/** The channel's own ids of what a page of a list tells. */
export const idsOf = ({ items }: Listed<{ id: string }>): string[] => items.map(({ id }) => id)

/** Whether there are fewer comments than there were and came since: then some were deleted. */
export function isShort({ items }: Listed<RawComment>, before: Before, count: number): boolean {
  return count < before.count + items.filter(({ created_time = 0 }) => created_time > before.until).length
}
