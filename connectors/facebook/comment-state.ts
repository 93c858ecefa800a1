import type { RawPost } from './comment-schema'
import * as v from 'valibot'
import { before } from './gone'

const post = v.object({
  id: v.string(),
  excerpt: v.string(),
  at: v.optional(v.number()),
  picture: v.optional(v.string()),
  link: v.optional(v.string()),
  ad: v.optional(v.boolean()),
})

/** A post whose comments are still to be read, newest first, down to `floor` (ms) or for `left` pages more. */
const reading = v.object({
  post,
  after: v.optional(v.string()),
  floor: v.number(),
  left: v.optional(v.number()),
  before: v.optional(before),
  /** Comments there are now. */
  count: v.optional(v.number()),
})
export type Reading = v.InferOutput<typeof reading>

/** The comments' part of a cursor. */
export const commentState = v.object({
  /** By post: how it looked, how many comments it had, the time of the newest that was read (ms), and how often in a row some were unreadable. */
  seen: v.record(v.string(), v.object({ look: v.string(), count: v.optional(v.number()), until: v.number(), doubts: v.optional(v.number()) })),
  /** Newest post first. */
  todo: v.array(reading),
  /** When all posts of the last weeks and the advertisements were looked at, not only the newest (ms). */
  wideAt: v.number(),
  /** When Facebook last refused to show posts (ms). */
  refusedAt: v.optional(v.number()),
  /** When a post was last read again though it looks unchanged, and the posts that had their turn, latest last (ms). */
  round: v.optional(v.object({ at: v.number(), done: v.array(v.string()) })),
})
export type CommentState = v.InferOutput<typeof commentState>

/** Before the first look. */
export const noComments: CommentState = { seen: {}, todo: [], wideAt: 0 }

/** How a post looks from afar, which changes when something is said under it or removed. */
export function lookOf({ updated_time, comments }: RawPost): string {
  return JSON.stringify([updated_time ?? 0, comments?.total ?? 0, comments?.newest?.id ?? ''])
}
