import * as v from 'valibot'

/**
 * A stretch of a list of conversations, newest first, that is still to be read: from `after` (Graph's own page mark; from the top when
 * it is absent) down to conversations older than `floor` (ms), or to the very end. The first sync is one without a floor.
 */
const gap = v.object({ after: v.optional(v.string()), floor: v.optional(v.number()) })
export type Gap = v.InferOutput<typeof gap>

/** How far a list of conversations is known. */
export const walked = v.object({
  /** The newest `updated_time` (ms) that was read: everything older is known, except what lies in the gaps. */
  top: v.number(),
  /** How the newest conversations looked, by id: what looks otherwise has changed. */
  seen: v.record(v.string(), v.string()),
  /** Newest first. */
  gaps: v.array(gap),
})
export type Walked = v.InferOutput<typeof walked>

/** Gaps beyond these are joined: their range is read as one, some of it twice. */
const most = 4

/** Adds a gap above the others. */
export function withGap(gaps: Gap[], newest: Gap): Gap[] {
  const all = [newest, ...gaps]
  if (all.length <= most) return all
  return [...all.slice(0, most - 1), { after: all[most - 1]?.after, floor: all.at(-1)?.floor }]
}

/** Below this time (ms) the messages of every conversation are known, whatever gaps there are. */
export const knownBelow = ({ top, gaps }: Walked): number => Math.min(top, ...gaps.map(({ floor }) => floor ?? top))
