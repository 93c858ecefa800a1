import * as v from 'valibot'
import { address, count, flag, listOf, part, time, word } from './soft'

const id = v.pipe(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), v.nonEmpty())
const party = v.object({ id, name: word })

const hung = v.object({
  type: word,
  title: word,
  description: word,
  url: address,
  media: part(v.object({ image: part(v.object({ src: address, width: count, height: count })) })),
})
export type RawHung = v.InferOutput<typeof hung>

export const comment = v.object({
  id,
  message: word,
  from: part(party),
  created_time: time,
  parent: part(v.object({ id, from: part(party) })),
  attachment: part(hung),
  message_tags: part(v.array(part(v.object({ id })))),
  can_comment: flag,
  can_hide: flag,
  can_like: flag,
  can_remove: flag,
  can_reply_privately: flag,
  is_hidden: flag,
  user_likes: flag,
  permalink_url: word,
  private_reply_conversation: part(v.object({ id, updated_time: time })),
})
export type RawComment = v.InferOutput<typeof comment>

/** What a comment is asked for. */
export const commentFields = [
  'id',
  'message',
  'from',
  'created_time',
  'parent{id,from}',
  'attachment',
  'message_tags',
  'can_comment',
  'can_hide',
  'can_like',
  'can_remove',
  'can_reply_privately',
  'is_hidden',
  'user_likes',
  'permalink_url',
  'private_reply_conversation{id,updated_time}',
].join()

const newest = listOf(v.object({ id, created_time: time }))
const total = part(v.object({ summary: part(v.object({ total_count: count })) }))

export const post = v.object({
  id,
  message: word,
  created_time: time,
  updated_time: time,
  permalink_url: word,
  full_picture: address,
  is_published: flag,
  comments: v.optional(v.pipe(v.unknown(), v.transform(value => ({
    newest: v.parse(newest, value)?.items[0],
    total: v.parse(total, value)?.summary?.total_count,
  })))),
})
export type RawPost = v.InferOutput<typeof post>

/** What a post is asked for: what its tickets show of it, and what tells from afar that something was said under it. */
export const postFields = 'id,message,created_time,updated_time,permalink_url,full_picture,is_published,comments.limit(1).filter(stream).order(reverse_chronological).summary(true){id,created_time}'

export const written = v.object({ id })
