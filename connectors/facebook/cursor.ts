import type { RawConversation } from './schema'
import * as v from 'valibot'
import { commentState } from './comment-state'
import { folderState } from './folder-pull'
import { labelState } from './label-state'
import { liveState } from './live-state'

/**
 * A stretch of the list, newest first, that is still to be read: from `after` (Graph's own page mark; from the top when
 * it is absent) down to conversations older than `floor` (ms), or to the very end. The first sync is one without a floor.
 */
const gap = v.object({ after: v.optional(v.string()), floor: v.optional(v.number()) })
export type Gap = v.InferOutput<typeof gap>

const state = v.object({
  version: v.literal(1),
  /** The newest `updated_time` (ms) that was read: everything older is known, except what lies in the gaps. */
  top: v.number(),
  /** How the newest conversations looked, by id: what looks otherwise has changed. */
  seen: v.record(v.string(), v.string()),
  /** Newest first. */
  gaps: v.array(gap),
  /** Absent until comments were first looked at; one that cannot be read is read anew. */
  comments: v.optional(v.fallback(v.optional(commentState), undefined)),
  /** The same for broadcasts. */
  lives: v.optional(v.fallback(v.optional(liveState), undefined)),
  /** The same of labels, and of what was put away. */
  labels: v.optional(v.fallback(v.optional(labelState), undefined)),
  folders: v.optional(v.fallback(v.optional(folderState), undefined)),
})
export type State = v.InferOutput<typeof state>

export const writeCursor = (state: State): string => JSON.stringify(state)

/** Nothing when it is absent or no cursor of ours: then everything is read anew. */
export function readCursor(cursor: string | undefined): State | undefined {
  if (cursor === undefined) return undefined
  try {
    const read = v.safeParse(state, JSON.parse(cursor))
    return read.success ? read.output : undefined
  }
  catch {
    return undefined
  }
}

/** Gaps beyond these are joined: their range is read as one, some of it twice. */
const most = 4

/** Adds a gap above the others. */
export function withGap(gaps: Gap[], newest: Gap): Gap[] {
  const all = [newest, ...gaps]
  if (all.length <= most) return all
  return [...all.slice(0, most - 1), { after: all[most - 1]?.after, floor: all.at(-1)?.floor }]
}

/** Below this time (ms) the messages of every conversation are known, whatever gaps there are. */
export const knownBelow = ({ top, gaps }: State): number => Math.min(top, ...gaps.map(({ floor }) => floor ?? top))

/**
 * How a conversation looks from afar, in 32 bits: made of what a glance shows, so that a second message within
 * the second of the first, and "read elsewhere", are noticed though `updated_time` stays.
 */
export function markOf({ updated_time, unread_count, message_count, snippet }: RawConversation): string {
  const look = JSON.stringify([updated_time, unread_count, message_count, snippet])
  let hash = 0x811C9DC5
  for (let at = 0; at < look.length; at++) hash = Math.imul(hash ^ look.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
