import type { Post, Remark } from '../posts'
import type { Call } from './call'
import type { Field, Node } from './fields'
import { addressOf } from '../pictures'
import { graphTime, refuse } from './answer'
import { narrow, plainFields, show } from './fields'
import { cut, writeFields } from './paging'

/** One private message per comment, within 7 days (ms). */
export const privatelyWithin = 7 * 86_400_000

/** For what people say under a Page's posts, both are needed; without them Graph refuses. */
export function needReading(call: Call, id: string) {
  const { grant, page } = call
  if (!page) throw refuse('190_missing_scopes')
  if (page.id !== id) throw refuse('100_33_missing_object')
  if (grant.declined.includes('pages_read_engagement') || grant.declined.includes('pages_read_user_content')) throw refuse('10_no_permission')
  return page
}

export function needManaging(call: Call, id: string) {
  const page = needReading(call, id)
  if (call.grant.declined.includes('pages_manage_engagement')) throw refuse('200_permissions')
  return page
}

function authorOf({ world }: Call, { page }: Post, { who, nameless }: Remark) {
  if (nameless) return undefined
  return who ? { name: who.name, id: who.psid } : { name: world.pages.find(({ id }) => id === page)?.name ?? '', id: page }
}

export function permalink({ id, page, live, reel }: Post) {
  const number = id.split('_')[1]
  return reel ? `https://www.facebook.com/reel/${number}` : `https://www.facebook.com/${page}/${live ? 'videos' : 'posts'}/${number}`
}

/** What can still be said in private to whoever wrote it. */
export const isPrivatelyOpen = ({ now }: Call, { who, at, privateThread }: Remark) => who !== undefined && privateThread === undefined && now - at <= privatelyWithin

function attachment({ now }: Call, { picture }: Remark) {
  if (!picture) return undefined
  const url = `https://www.facebook.com/photo.php?fbid=${picture.id}`
  return { media: { image: { height: 480, src: addressOf(picture, now), width: 480 } }, target: { id: picture.id, url }, type: 'photo', url }
}

function conversation({ world }: Call, { privateThread }: Remark) {
  const thread = privateThread === undefined ? undefined : world.threads[privateThread]
  return thread && { id: thread.id, link: `/${thread.page}/inbox/${thread.number}/?section=messages`, updated_time: graphTime(thread.updatedAt) }
}

/** What a comment node can show. `raw` of the comment has the last word. */
export function commentNode(call: Call, post: Post, remark: Remark): Node {
  const above = remark.parent === undefined ? undefined : post.remarks.find(({ id }) => id === remark.parent)
  const facts: Record<string, unknown> = {
    id: remark.id,
    message: remark.text,
    from: authorOf(call, post, remark),
    created_time: graphTime(remark.at),
    parent: above && { id: above.id, message: above.text, from: authorOf(call, post, above), created_time: graphTime(above.at) },
    attachment: attachment(call, remark),
    message_tags: undefined,
    can_comment: true,
    can_hide: remark.who !== undefined,
    can_like: true,
    can_remove: true,
    can_reply_privately: isPrivatelyOpen(call, remark),
    is_hidden: remark.hidden ?? false,
    is_private: false,
    user_likes: remark.liked ?? false,
    like_count: remark.liked ? 1 : 0,
    // A broadcast has thousands of comments: they are gone through only when somebody asks.
    comment_count: () => post.remarks.filter(({ parent }) => parent === remark.id).length,
    permalink_url: `${permalink(post)}?comment_id=${remark.id.split('_')[1]}`,
    private_reply_conversation: conversation(call, remark),
    live_broadcast_timestamp: post.live && Math.floor((remark.at - post.live.startedAt) / 1000),
    object: undefined,
    admin_creator: undefined,
    application: undefined,
    ...remark.raw,
  }
  return {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, ({ fields }: Field) => narrow(typeof value === 'function' ? value() : value, fields)])),
    comments: ({ args, fields }) => comments(call, post, remark.id, args, fields),
  }
}

const sinceOf = (since: string | undefined) => since === undefined ? -Infinity : /^\d+$/.test(since) ? Number(since) * 1000 : Date.parse(since)

/** `GET /{post or comment}/comments`, and the same nested into a post. `under`: only the answers to that comment. */
export function comments(call: Call, post: Post, under: string | undefined, args: Record<string, string>, fields = plainFields('created_time', 'from', 'message')) {
  const order = args.order === 'reverse_chronological' ? args.order : 'chronological'
  const all = post.remarks.filter(({ parent }) => under === undefined ? args.filter === 'stream' || parent === undefined : parent === under)
  const asked = all.filter(({ at }) => at >= sinceOf(args.since))
  const sign = order === 'chronological' ? 1 : -1
  const placed = (at: number, id: string, other: Remark) => sign * (at - other.at || (id < other.id ? -1 : id > other.id ? 1 : 0))
  const page = cut(call, {
    path: `${under ?? post.id}/comments`,
    items: order === 'chronological' ? asked : asked.toReversed(),
    place: ({ at, id }) => `${at} ${id}`,
    after: (items, place) => {
      const [at, id = ''] = place.split(' ')
      const next = items.findIndex(item => placed(Number(at), id, item) < 0)
      return next < 0 ? items.length : next
    },
    render: remark => show(commentNode(call, post, remark), fields, 'Comment'),
    cap: 100,
    args: { fields: writeFields(fields), ...args },
  })
  const summary = args.summary === 'true' || args.summary === '1' ? { summary: { order, total_count: all.length, can_comment: true } } : {}
  return { ...page, ...summary }
}
