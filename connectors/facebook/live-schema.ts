import * as v from 'valibot'
import { count, listOf, part, time, word } from './soft'

const id = v.pipe(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), v.nonEmpty())

export const liveVideo = v.object({
  id,
  status: word,
  title: word,
  description: word,
  broadcast_start_time: time,
  creation_time: time,
  live_views: count,
  permalink_url: word,
  video: part(v.object({ id, length: count })),
  comments: v.optional(v.pipe(v.unknown(), v.transform(value => ({
    newest: v.parse(listOf(v.object({ id, created_time: time })), value)?.items[0],
    total: v.parse(part(v.object({ summary: part(v.object({ total_count: count })) })), value)?.summary?.total_count,
  })))),
})
export type RawLive = v.InferOutput<typeof liveVideo>

/** What a live video is asked for; its newest comment and their number tell from afar that something was said under a recording. */
export const liveFields = 'id,status,title,description,broadcast_start_time,creation_time,live_views,permalink_url,video{id,length},comments.limit(1).filter(stream).order(reverse_chronological).summary(true){id,created_time}'

/** Those that have begun. Scheduled ones have no comments to answer. */
export const begun = '["LIVE","LIVE_STOPPED","PROCESSING","VOD"]'

/** Facebook reads `LIVE`; its own SDK also names it `LIVE_NOW`. */
export const isRunning = ({ status }: RawLive) => status === 'LIVE' || status === 'LIVE_NOW'
