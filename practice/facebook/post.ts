import type { Post } from '../posts'
import type { Page } from '../world'
import type { Call } from './call'
import type { Node } from './fields'
import { addressOf } from '../pictures'
import { graphTime } from './answer'
import { text } from './call'
import { comments, permalink } from './comment'
import { strings } from './conversation'
import { parseFields, plainFields, show } from './fields'
import { cut } from './paging'

/** What a post node can show. */
export function postNode(call: Call, post: Post): Node {
  const page = call.world.pages.find(({ id }) => id === post.page)
  return {
    id: () => post.id,
    message: () => post.text || undefined,
    from: () => ({ name: page?.name, id: post.page }),
    created_time: () => graphTime(post.at),
    updated_time: () => graphTime(post.updatedAt),
    permalink_url: () => permalink(post),
    full_picture: () => post.picture && addressOf({ id: post.id.split('_')[1] ?? '', picture: post.picture, name: 'post.jpg' }, call.now),
    status_type: () => post.picture ? 'added_photos' : 'mobile_status_update',
    is_published: () => !post.dark,
    can_reply_privately: () => false,
    comments: ({ args, fields }) => comments(call, post, undefined, args, fields),
  }
}

/** `GET /{page}/feed` and its kin, newest first. An advertisement that is not published stands in `ads_posts` alone. */
export function posts(call: Call, page: Page, edge: string) {
  const asked = parseFields(text(call.params.fields) ?? '')
  const fields = asked.length > 0 ? asked : plainFields('created_time', 'message')
  const items = Object.values(call.world.posts)
    .filter(post => post.page === page.id && !post.instagram && (edge === 'ads_posts' ? post.dark : !post.dark))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  return cut(call, {
    path: `${page.id}/${edge}`,
    items,
    place: post => post.id,
    after: (items, id) => items.findIndex(post => post.id === id) + 1,
    render: post => show(postNode(call, post), fields, 'Post'),
    cap: 100,
    args: strings(call.params, ['fields', 'limit', 'after']),
  })
}
