import type { RawConversation } from './schema'
import * as v from 'valibot'
import { readCursorAs } from '../cursor'
import { commentState } from './comment-state'
import { folderState } from './folder-pull'
import { walked } from './gaps'
import { instagramState } from './instagram/state'
import { labelState } from './label-state'
import { liveState } from './live-state'

const state = v.object({
  version: v.literal(1),
  ...walked.entries,
  /** Absent until the linked Instagram account was first looked for. */
  instagram: v.optional(v.fallback(v.optional(instagramState), undefined)),
  /** Absent until comments were first looked at; one that cannot be read is read anew. */
  comments: v.optional(v.fallback(v.optional(commentState), undefined)),
  /** The same for broadcasts. */
  lives: v.optional(v.fallback(v.optional(liveState), undefined)),
  /** The same for labels, and for what was put away. */
  labels: v.optional(v.fallback(v.optional(labelState), undefined)),
  folders: v.optional(v.fallback(v.optional(folderState), undefined)),
})
export type State = v.InferOutput<typeof state>

export const writeCursor = (state: State): string => JSON.stringify(state)

export const readCursor = (cursor: string | undefined): State | undefined => readCursorAs(state, cursor)

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
