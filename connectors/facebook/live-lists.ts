import type { Session } from '../connector'
import type { RawLive } from './live-schema'
import type { Broadcast } from './live-state'
import type { Post } from '@/domain/comment'
import type { Live } from '@/domain/live'
import type { Source } from '@/domain/source'
import { clip } from '@/domain/clip'
import { linkOf } from './links'
import { list } from './lists'
import { unread } from './live-read'
import { begun, isRunning, liveFields, liveVideo } from './live-schema'

/** How many of the newest broadcasts are known; older recordings are posts like any other. */
const newest = 25
/** Pages of comments that are read of a recording that is new to us; the rest is read on demand. */
const firstPages = 10

/** The Page's newest broadcasts, running or over: one call. */
export async function readLives(session: Session): Promise<RawLive[]> {
  const query = { broadcast_status: begun, source: 'owner', fields: liveFields }
  return (await list(session, `${encodeURIComponent(session.source.account)}/live_videos`, query, liveVideo, newest, false)).items
}

const lookOf = ({ comments }: RawLive) => JSON.stringify([comments?.total ?? 0, comments?.newest?.id ?? ''])

/** When it ended. Facebook only tells how long the recording is (s); if we saw it running, it ended just now. */
function endOf(raw: RawLive, startedAt: number, before: Broadcast | undefined, now: number): number | undefined {
  if (isRunning(raw)) return undefined
  if (before) return before.endedAt ?? now
  return startedAt + (raw.video?.length ?? 0) * 1000
}

/** How many comments there are, and, until some are read again, how many there were when last read. */
function countsOf({ comments }: RawLive, known: Broadcast | undefined): Pick<Broadcast, 'count' | 'before'> {
  const before = known?.before ?? (known?.count === undefined || known.progress.top === 0 ? undefined : { count: known.count, until: known.progress.top })
  return { count: comments?.total, ...(before && { before }) }
}

/** A broadcast as it is kept in the cursor. `look` stays as it was: it tells what was read, not what there is. */
export function broadcastOf(raw: RawLive, before: Broadcast | undefined, now: number): Broadcast {
  const link = linkOf(raw.permalink_url)
  const startedAt = raw.broadcast_start_time ?? before?.startedAt ?? raw.creation_time ?? now
  const endedAt = endOf(raw, startedAt, before, now)
  return {
    id: raw.id,
    video: raw.video?.id ?? before?.video ?? raw.id,
    title: clip(raw.title ?? raw.description ?? ''),
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(raw.live_views === undefined || endedAt !== undefined ? {} : { viewers: raw.live_views }),
    ...(link === undefined ? {} : { link }),
    look: before?.look ?? '',
    ...countsOf(raw, before),
    progress: before?.progress ?? unread(endedAt === undefined ? undefined : firstPages),
  }
}

/** Whether something was said under it since it was read to the end. */
export const hasNews = (raw: RawLive, { look }: Broadcast) => (raw.comments?.total ?? 1) > 0 && look !== lookOf(raw)

/** The broadcast with all that can be seen of it from afar now counted as read. */
export const read = (raw: RawLive, broadcast: Broadcast): Broadcast => ({ ...broadcast, look: lookOf(raw) })

/** Id of a broadcast here. */
export const liveId = (source: Source, video: string) => `${source.id}/${video}`

/** As the panel keeps it. */
export function liveOf(source: Source, { video, title, startedAt, endedAt, viewers, link }: Broadcast): Live {
  return {
    id: liveId(source, video),
    source: source.id,
    page: source.id,
    title,
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(viewers === undefined ? {} : { viewers }),
    ...(link === undefined ? {} : { link }),
  }
}

/** What its tickets show of it. */
export function postOfLive({ video, title, startedAt, link }: Broadcast): Post {
  return { id: video, excerpt: title, at: startedAt, ...(link === undefined ? {} : { link }) }
}
