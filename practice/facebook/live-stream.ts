import type { LivePost } from '../lives'
import type { Remark } from '../posts'
import type { World } from '../world'
import type { Call } from './call'
import { advance } from '../customers/advance'
import { Cut } from '../faults'
import { refuseWith } from './answer'
import { text } from './call'
import { commentNode } from './comment'
import { parseFields, plainFields, show } from './fields'
import { liveOf } from './live'

/** Where the event stream lives; its addresses carry no version. */
export const streamHost = 'streaming-graph.facebook.com'

/** How often (ms) a stream looks whether somebody has written. */
const beat = 100
/** Beats between two signs of life. */
const pingEvery = 50

/** Comments in one beat at each rate; whatever is more is left out, as Facebook does. */
const rates: Record<string, number> = { one_per_two_seconds: 1, ten_per_second: 1, one_hundred_per_second: 1000 }

export const isStream = (response: Response) => response.headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** Every remark that came since the last look, in the order of their times. */
function follower({ remarks }: LivePost) {
  const told = new Set(remarks.map(({ id }) => id))
  return () => {
    const fresh = []
    // New ones stand near the end, but not only there.
    for (let at = remarks.length - 1; at >= 0 && at > remarks.length - 1000; at--) {
      const remark = remarks[at]
      if (!remark || told.has(remark.id)) continue
      told.add(remark.id)
      fresh.unshift(remark)
    }
    return fresh
  }
}

/**
 * `GET /{live video}/live_comments`: a stream of events that begins empty, one comment in each, until the broadcast ends,
 * the client goes, or `drops` grows. While the broadcast is `silent` it stays open and says nothing; what was written then is lost to it.
 */
export function liveStream(call: Call, id: string, now: () => number, signal: AbortSignal): Response {
  const { world } = call
  const post = liveOf(call, id)
  if (post.live.id !== id || post.live.endedAt !== undefined) throw refuseWith(100, '(#100) The live video is not broadcasting.')
  const rate = rates[text(call.params.comment_rate) ?? '']
  if (rate === undefined) throw refuseWith(100, '(#100) param comment_rate must be one of the known rates.')
  const asked = parseFields(text(call.params.fields) ?? '')
  const fields = asked.length > 0 ? asked : plainFields('from', 'message', 'created_time')
  const body = events({ world, post, now, rate, signal }, (remark) => {
    const shown = show(commentNode({ ...call, now: now() }, post, remark), fields, 'Comment')
    return `data: ${JSON.stringify(shown)}\n\n`
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}

interface Airing {
  world: World
  post: LivePost
  now: () => number
  /** Comments in one beat. */
  rate: number
  /** The client's, which ends it. */
  signal: AbortSignal
}

function events({ world, post, now, rate, signal }: Airing, tell: (remark: Remark) => string) {
  const encoder = new TextEncoder()
  const { drops } = post.live
  let timer: ReturnType<typeof setInterval> | undefined
  function leave() {
    if (timer === undefined) return
    clearInterval(timer)
    timer = undefined
    post.live.listeners -= 1
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const fresh = follower(post)
      let beats = 0
      controller.enqueue(encoder.encode(': ping\n\n'))
      const stop = (end: () => void) => {
        leave()
        end()
      }
      const look = () => {
        advance(world, now())
        const told = fresh().slice(0, rate)
        if (post.live.drops !== drops) return stop(() => controller.error(new Cut()))
        const said = post.live.silent ? '' : told.map(tell).join('')
        const sign = ++beats % pingEvery === 0 && !post.live.silent ? ': ping\n\n' : ''
        if (said || sign) controller.enqueue(encoder.encode(said + sign))
        if (post.live.endedAt !== undefined) stop(() => controller.close())
      }
      timer = setInterval(look, beat)
      post.live.listeners += 1
      signal.addEventListener('abort', () => stop(() => controller.error(signal.reason)), { once: true })
    },
    cancel: leave,
  })
}
