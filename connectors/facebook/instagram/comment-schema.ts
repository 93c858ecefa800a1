import * as v from 'valibot'
import { address, count, flag, listOf, part, time, word } from '../soft'

const id = v.pipe(v.string(), v.nonEmpty())
const fields = { id, text: word, timestamp: time, username: word, from: part(v.object({ id, username: word })), hidden: flag }

/** An answer under a comment: there is one level of them. */
export const answer = v.object(fields)
export const remark = v.object({ ...fields, parent_id: word, replies: listOf(answer) })
export type RawAnswer = v.InferOutput<typeof answer>
export type RawRemark = v.InferOutput<typeof remark>

const own = 'id,text,timestamp,username,from,hidden'
/** What a comment is asked for. Of the answers under it the first fifty come along. */
export const remarkFields = `${own},parent_id,replies.limit(50){${own}}`

export const media = v.object({
  id,
  caption: word,
  timestamp: time,
  permalink: address,
  media_url: address,
  thumbnail_url: address,
  media_type: word,
  comments_count: count,
  comments: listOf(v.object({ id })),
})
export type RawMedia = v.InferOutput<typeof media>

/** What a post is asked for: what its tickets show of it, and what tells from afar that something was said under it. */
export const mediaFields = 'id,caption,timestamp,permalink,media_url,thumbnail_url,media_type,comments_count,comments.limit(1){id}'
