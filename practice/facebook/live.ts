import type { LivePost } from '../lives'
import type { Page } from '../world'
import type { Call } from './call'
import type { Node } from './fields'
import { findLive, livesOf, videoOf } from '../lives'
import { graphTime, refuse, refuseWith } from './answer'
import { text } from './call'
import { comments, needReading } from './comment'
import { strings } from './conversation'
import { parseFields, plainFields, show } from './fields'
import { cut } from './paging'

const statusOf = ({ live }: LivePost) => live.endedAt === undefined ? 'LIVE' : 'VOD'

/** What a live video can show. */
function liveNode(call: Call, post: LivePost): Node {
  const { live, page } = post
  return {
    id: () => live.id,
    status: () => statusOf(post),
    title: () => live.title || undefined,
    description: () => post.text || undefined,
    broadcast_start_time: () => live.endedAt === undefined ? graphTime(live.startedAt) : undefined,
    creation_time: () => graphTime(live.startedAt - 2 * 60_000),
    live_views: () => live.viewers,
    permalink_url: () => `/${page}/videos/${videoOf(post)}/`,
    video: () => ({ id: videoOf(post), length: live.endedAt === undefined ? undefined : (live.endedAt - live.startedAt) / 1000 }),
    from: () => ({ name: call.world.pages.find(({ id }) => id === page)?.name, id: page }),
    embed_html: () => '<iframe src="https://www.facebook.com/plugins/video.php"></iframe>',
    comments: ({ args, fields }) => comments(call, post, undefined, args, fields),
  }
}

function wantedStatuses(value: unknown): string[] | undefined {
  if (value === undefined) return undefined
  try {
    const list: unknown = JSON.parse(String(value))
    if (Array.isArray(list)) return list.map(String)
  }
  catch {}
  throw refuseWith(100, '(#100) param broadcast_status must be an array.')
}

/** `GET /{page}/live_videos`, newest first. */
export function liveVideos(call: Call, page: Page) {
  const asked = parseFields(text(call.params.fields) ?? '')
  const fields = asked.length > 0 ? asked : plainFields('status', 'embed_html')
  const wanted = wantedStatuses(call.params.broadcast_status)
  return cut(call, {
    path: `${page.id}/live_videos`,
    items: livesOf(call.world, page.id).filter(post => wanted?.includes(statusOf(post)) ?? true),
    place: ({ live }) => live.id,
    after: (posts, id) => posts.findIndex(({ live }) => live.id === id) + 1,
    render: post => show(liveNode(call, post), fields, 'LiveVideo'),
    cap: 100,
    args: strings(call.params, ['broadcast_status', 'source', 'fields', 'limit', 'after']),
  })
}

/** A broadcast of the Page that asks, by either of its ids. */
export function liveOf(call: Call, id: string): LivePost {
  const post = findLive(call.world, id)
  if (!post) throw refuse('100_33_missing_object')
  needReading(call, post.page)
  return post
}

/** `GET /{live video or video}/comments`. */
export function liveComments(call: Call, id: string) {
  const fields = parseFields(text(call.params.fields) ?? '')
  const args = strings(call.params, ['filter', 'order', 'since', 'summary', 'limit', 'after', 'live_filter'])
  return comments(call, liveOf(call, id), undefined, { ...args, filter: 'stream' }, fields.length > 0 ? fields : undefined)
}
