import * as v from 'valibot'
import { readCursorAs } from '../cursor'

const state = v.object({
  version: v.literal(1),
  /** Every change there up to this time (ms, by the server's clock) is known. */
  since: v.number(),
  /** The same moment by our own clock (ms): the two may differ by hours, so a gap is always measured by one of them. */
  ours: v.number(),
  /** The first sync, or one after a long absence: which page of the list is next, how many conversations there were, and how many were read. */
  walk: v.optional(v.object({ page: v.number(), count: v.number(), read: v.number(), inbox: v.optional(v.number()) })),
  /** Inboxes to be walked through after it: this agent was added to them, which changes nothing in them that a look would find. */
  inboxes: v.optional(v.array(v.number())),
  /** How conversations looked that changed just before `since`, by id: the next look overlaps with this one and must not fetch them again. */
  seen: v.record(v.string(), v.string()),
  /** Conversations whose last message was here already, so that earlier ones were not asked for; and since when, by either clock (ms). */
  trusted: v.optional(v.object({ ids: v.array(v.number()), since: v.number(), ours: v.number() })),
})
export type State = v.InferOutput<typeof state>

export const writeCursor = (state: State): string => JSON.stringify(state)

export const readCursor = (cursor: string | undefined): State | undefined => readCursorAs(state, cursor)

/** The same cursor, from which the next pull also reads these inboxes whole. Nothing without a valid cursor, because then everything is read anyway. */
export function withInboxes(cursor: string | undefined, inboxes: string[]): string | undefined {
  const state = readCursor(cursor)
  return state && writeCursor({ ...state, inboxes: [...new Set([...state.inboxes ?? [], ...inboxes.map(Number)])] })
}
