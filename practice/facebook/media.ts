import type { Post, Remark } from '../posts'
import type { Call } from './call'
import type { Field, Node } from './fields'
import { answeredUnder } from '../customers/comments'
import { addressOf } from '../pictures'
import { comment, findRemark, touch, withdraw } from '../posts'
import { graphTime, refuse, refuseWith } from './answer'
import { text } from './call'
import { strings } from './conversation'
import { needInstagram } from './direct'
import { parseFields, plainFields, show } from './fields'
import { cut, writeFields } from './paging'

const done = { success: true }
const permission = 'instagram_manage_comments'
const fieldsOf = (call: Call) => parseFields(text(call.params.fields) ?? '')

/** `GET /{account}/media`, newest first. */
export function media(call: Call, id: string) {
  if (needInstagram(call, permission).id !== id) throw refuse('100_33_missing_object')
  const fields = fieldsOf(call)
  const items = Object.values(call.world.posts).filter(post => post.instagram && post.page === call.page?.id).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  return cut(call, {
    path: `${id}/media`,
    items,
    place: post => post.id,
    after: (posts, last) => posts.findIndex(post => post.id === last) + 1,
    render: post => show(mediaNode(call, post), fields.length > 0 ? fields : plainFields('id'), 'IGMedia'),
    cap: 100,
    args: strings(call.params, ['fields', 'limit', 'after']),
  })
}

function mediaNode(call: Call, post: Post): Node {
  return {
    id: () => post.id,
    caption: () => post.text || undefined,
    media_type: () => 'IMAGE',
    media_url: () => post.picture && addressOf({ id: post.id, picture: post.picture, name: 'post.jpg' }, call.now),
    thumbnail_url: () => undefined,
    permalink: () => `https://www.instagram.com/p/P${Number(post.id.slice(3)).toString(36)}/`,
    timestamp: () => graphTime(post.at),
    comments_count: () => post.remarks.length,
    comments: ({ args, fields }) => commentsUnder(call, post, args, fields),
  }
}

function commentNode(call: Call, post: Post, remark: Remark): Node {
  const account = call.page?.instagram
  const username = remark.who?.name ?? account?.username
  return {
    id: () => remark.id,
    text: () => remark.text,
    timestamp: () => graphTime(remark.at),
    username: () => username,
    // Of an answer Graph often tells no more than the username.
    from: () => remark.nameless || remark.parent !== undefined ? undefined : { id: remark.who?.psid ?? account?.id, username },
    hidden: () => remark.hidden ?? false,
    like_count: () => 0,
    parent_id: () => remark.parent,
    media: () => ({ id: post.id }),
    replies: ({ args, fields }) => repliesTo(call, post, remark, args, fields),
  }
}

const oldestLast = (a: Remark, b: Remark) => b.at - a.at || (a.id < b.id ? 1 : -1)

function list(call: Call, post: Post, path: string, items: Remark[], args: Record<string, string>, fields: Field[] = plainFields('id', 'text', 'timestamp')) {
  return cut(call, {
    path,
    items,
    place: ({ id }) => id,
    after: (remarks, last) => remarks.findIndex(({ id }) => id === last) + 1,
    render: remark => show(commentNode(call, post, remark), fields, 'IGComment'),
    cap: 50,
    args: { fields: writeFields(fields), ...args },
  })
}

/** Only what stands at the top, newest first. */
function commentsUnder(call: Call, post: Post, args: Record<string, string>, fields?: Field[]) {
  return list(call, post, `${post.id}/comments`, post.remarks.filter(({ parent }) => parent === undefined).sort(oldestLast), args, fields)
}

function repliesTo(call: Call, post: Post, { id }: Remark, args: Record<string, string>, fields?: Field[]) {
  const answers = post.remarks.filter(({ parent }) => parent === id)
  return answers.length === 0 ? undefined : list(call, post, `${id}/replies`, answers, args, fields)
}

function found(call: Call, id: string) {
  needInstagram(call, permission)
  const under = findRemark(call.world, id)
  if (!under || !under.post.instagram || under.post.page !== call.page?.id) throw refuse('100_33_missing_object')
  return under
}

/** `GET /{media}/comments`. */
export function mediaComments(call: Call, id: string) {
  needInstagram(call, permission)
  const post = call.world.posts[id]
  if (!post || post.page !== call.page?.id) throw refuse('100_33_missing_object')
  const fields = fieldsOf(call)
  return commentsUnder(call, post, strings(call.params, ['limit', 'after']), fields.length > 0 ? fields : undefined)
}

export function commentThere(call: Call, id: string) {
  const { post, remark } = found(call, id)
  const fields = fieldsOf(call)
  return show(commentNode(call, post, remark), fields.length > 0 ? fields : plainFields('id', 'text', 'timestamp'), 'IGComment')
}

/** `POST /{comment}/replies`: what answers an answer is filed under the comment at the top; a hidden one takes none. */
export function replyThere(call: Call, id: string) {
  const { post, remark } = found(call, id)
  const words = text(call.params.message) ?? ''
  if (words === '') throw refuse('100_invalid_parameter_retired_tag')
  if (words.length > 2200) throw refuseWith(100, '(#100) The comment is too long')
  if (remark.hidden) throw refuseWith(100, '(#100) Cannot reply to a hidden comment')
  const said = comment(call.world, post, { at: call.now, text: words, parent: remark.parent ?? remark.id })
  answeredUnder(call.world, post, remark, call.now)
  return { id: said.id }
}

/** `POST /{comment}?hide=…`. An own one cannot be hidden. */
export function hideThere(call: Call, id: string) {
  const { post, remark } = found(call, id)
  if (call.params.hide === undefined || !remark.who) throw refuse('100_invalid_parameter_retired_tag')
  remark.hidden = String(call.params.hide) === 'true'
  touch(call.world, post, call.now)
  return done
}

export function removeThere(call: Call, id: string) {
  withdraw(call.world, found(call, id).post, id)
  return done
}
