import type { RawPost } from './comment-schema'
import * as v from 'valibot'
import { before } from './gone'

/** Comments from `after` (Graph's own page mark; from the top when it is absent) down to `floor` (ms) are still to be read, or `left` pages of them. */
const stretch = v.object({ after: v.optional(v.string()), floor: v.number(), left: v.optional(v.number()) })

/** How far the comments of one broadcast are known. */
const progress = v.object({
  /** Time (ms) of the newest that was read: everything older is known, except what lies in the stretches. */
  top: v.number(),
  /** Newest first. */
  todo: v.array(stretch),
})
export type Progress = v.InferOutput<typeof progress>

const broadcast = v.object({
  /** Of the live video, which the event stream is asked for. */
  id: v.string(),
  /** Of the video, under which the comments stand. */
  video: v.string(),
  title: v.string(),
  startedAt: v.number(),
  endedAt: v.optional(v.number()),
  viewers: v.optional(v.number()),
  link: v.optional(v.string()),
  /** How its comments looked when they were last read to the end; differs when something was said since. */
  look: v.string(),
  progress,
  /** Comments there were when it was looked at. */
  count: v.optional(v.number()),
  before: v.optional(before),
})
export type Broadcast = v.InferOutput<typeof broadcast>

/** The broadcasts' part of a cursor. */
export const liveState = v.object({
  /** When the list was looked at (ms). */
  lookedAt: v.number(),
  /** Newest first. */
  lives: v.array(broadcast),
  /** When Facebook last refused to show it (ms). */
  refusedAt: v.optional(v.number()),
})
export type LiveState = v.InferOutput<typeof liveState>

/** Before the first look. */
export const noLives: LiveState = { lookedAt: 0, lives: [] }

/** Whether a broadcast still runs. */
export const isOn = ({ endedAt }: Pick<Broadcast, 'endedAt'>) => endedAt === undefined

/** The parts of a post's id and address. */
const wordsOf = ({ id, permalink_url = '' }: RawPost) => `${id}/${permalink_url}`.split(/\W|_/)

/**
 * A broadcast also appears among the posts. There it is left alone, even after it ended: its comments are not those of a post
 * (S047–S056). A film that is newer than our last look at the broadcasts may be one, and is left for next time.
 */
export function isBroadcast(post: RawPost, { lives, lookedAt, refusedAt }: LiveState): boolean {
  const words = new Set(wordsOf(post))
  if (lives.some(({ id, video }) => words.has(video) || words.has(id))) return true
  return refusedAt === undefined && (words.has('videos') || words.has('live')) && (post.created_time ?? 0) >= lookedAt
}
