import * as v from 'valibot'
import { walked } from '../gaps'

/** The linked account's part of a cursor. Times are milliseconds. */
export const instagramState = v.object({
  /** When the Page was last asked whether an account is linked to it. */
  askedAt: v.number(),
  /** Until when its quota, which is not the Page's, is used up. */
  waitUntil: v.optional(v.number()),
  /** When messages, and comments, were last refused: there is no permission for them. */
  messagesRefusedAt: v.optional(v.number()),
  commentsRefusedAt: v.optional(v.number()),
  /** How far its conversations are known. */
  inbox: v.optional(walked),
  /** When its posts were last looked at. */
  lookedAt: v.number(),
  /** When not only the newest of them were. */
  wideAt: v.optional(v.number()),
  /** By post: how it looked, how many comments it had, and the time of the newest that was read. */
  posts: v.record(v.string(), v.object({ look: v.string(), count: v.number(), until: v.number() })),
})
export type InstagramState = v.InferOutput<typeof instagramState>

/** Before the first look. */
export const nothingThere: InstagramState = { askedAt: 0, lookedAt: 0, posts: {} }
