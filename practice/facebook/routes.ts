import type { Call } from './call'
import type { Node } from './fields'
import type { Pool } from './quota'
import { findRemark } from '../posts'
import { findLine } from '../threads'
import { featureReview, pageNode, personNode, userNode } from './account'
import { refuse } from './answer'
import { needMessaging, text } from './call'
import { commentNode, comments, needManaging, needReading } from './comment'
import { change, like, photo, remove, replyTo } from './comment-write'
import { conversationNode, conversations, messages, strings } from './conversation'
import { isOld } from './direct'
import { parseFields, plainFields, show } from './fields'
import { create, destroy, isLabel, change as label, labelNode, labels } from './label'
import { liveComments, liveVideos } from './live'
import { commentThere, hideThere, media, mediaComments, removeThere, replyThere } from './media'
import { messageNode } from './message'
import { postNode, posts } from './post'
import { send, upload } from './send'
import { accounts, debugToken, grantedPermissions } from './token'

/** One thing Graph answers. `ids` are what the groups of `path` matched. */
interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  path: RegExp
  pool: Pool
  /** Counts towards the two reads of conversations a second. */
  paced?: boolean
  answer: (call: Call, id: string) => unknown
}

const idOf = (call: Call, id: string) => id === 'me' ? call.page?.id ?? '' : id
const pageOf = (call: Call, id: string) => needMessaging(call, idOf(call, id))

export const routes: Route[] = [
  { method: 'GET', path: /^me\/permissions$/, pool: 'pages', answer: grantedPermissions },
  { method: 'GET', path: /^me\/accounts$/, pool: 'pages', answer: accounts },
  { method: 'POST', path: /^debug_token$/, pool: 'pages', answer: debugToken },
  { method: 'GET', path: /^(me|\d+)\/messaging_feature_review$/, pool: 'pages', answer: featureReview },
  { method: 'GET', path: /^(me|\d+)\/(?:conversations|threads)$/, pool: 'messenger', paced: true, answer: (call, id) => conversations(call, pageOf(call, id)) },
  { method: 'POST', path: /^(me|\d+)\/messages$/, pool: 'messenger', answer: (call, id) => send(call, pageOf(call, id)) },
  { method: 'POST', path: /^(me|\d+)\/message_attachments$/, pool: 'messenger', answer: (call, id) => pageOf(call, id) && upload(call) },
  // Instagram's ids: conversations and messages begin with sealed words, comments and media with digits of their own.
  { method: 'GET', path: /^(aWdfZAG06\w+)\/messages$/, pool: 'instagram', paced: true, answer: messagesOf },
  { method: 'GET', path: /^(aWdfZAG06\w+)$/, pool: 'instagram', paced: true, answer: conversation },
  { method: 'GET', path: /^(aWdfZAG1f\w+)$/, pool: 'instagram', paced: true, answer: message },
  { method: 'GET', path: /^(17841\d+)\/media$/, pool: 'instagram', answer: media },
  { method: 'GET', path: /^(180\d{14})\/comments$/, pool: 'instagram', answer: mediaComments },
  { method: 'POST', path: /^(179\d{14})\/replies$/, pool: 'instagram', answer: replyThere },
  { method: 'GET', path: /^(179\d{14})$/, pool: 'instagram', answer: commentThere },
  { method: 'POST', path: /^(179\d{14})$/, pool: 'instagram', answer: hideThere },
  { method: 'DELETE', path: /^(179\d{14})$/, pool: 'instagram', answer: removeThere },
  { method: 'GET', path: /^(t_\w+)\/messages$/, pool: 'messenger', paced: true, answer: messagesOf },
  { method: 'GET', path: /^(t_\w+)$/, pool: 'messenger', paced: true, answer: conversation },
  { method: 'GET', path: /^(m_.+)$/, pool: 'messenger', paced: true, answer: message },
  ...(['feed', 'posts', 'published_posts', 'ads_posts'].map((edge): Route => ({ method: 'GET', path: new RegExp(`^(me|\\d+)/${edge}$`), pool: 'pages', answer: (call, id) => posts(call, needReading(call, idOf(call, id)), edge) }))),
  { method: 'GET', path: /^(me|\d+)\/live_videos$/, pool: 'pages', answer: (call, id) => liveVideos(call, needReading(call, idOf(call, id))) },
  { method: 'GET', path: /^(\d+)\/comments$/, pool: 'pages', answer: liveComments },
  { method: 'POST', path: /^(me|\d+)\/photos$/, pool: 'pages', answer: (call, id) => needManaging(call, idOf(call, id)) && photo(call) },
  { method: 'GET', path: /^(\d+_\d+)\/comments$/, pool: 'pages', answer: commentsOf },
  { method: 'POST', path: /^(\d+_\d+)\/comments$/, pool: 'pages', answer: replyTo },
  { method: 'POST', path: /^(\d+_\d+)\/likes$/, pool: 'pages', answer: (call, id) => like(call, id, true) },
  { method: 'DELETE', path: /^(\d+_\d+)\/likes$/, pool: 'pages', answer: (call, id) => like(call, id, false) },
  { method: 'GET', path: /^(\d+_\d+)$/, pool: 'pages', answer: postOrComment },
  { method: 'POST', path: /^(\d+_\d+)$/, pool: 'pages', answer: change },
  { method: 'DELETE', path: /^(\d+_\d+)$/, pool: 'pages', answer: remove },
  { method: 'GET', path: /^(me|\d+)\/custom_labels$/, pool: 'messenger', answer: labels },
  { method: 'POST', path: /^(me|\d+)\/custom_labels$/, pool: 'messenger', answer: create },
  { method: 'POST', path: /^(\d+)\/label$/, pool: 'messenger', answer: (call, id) => label(call, id, true) },
  { method: 'DELETE', path: /^(\d+)\/label$/, pool: 'messenger', answer: (call, id) => label(call, id, false) },
  { method: 'DELETE', path: /^(\d+)$/, pool: 'messenger', answer: destroy },
  { method: 'GET', path: /^(me|\d+)$/, pool: 'pages', answer: anyone },
]

function shown(call: Call, node: Node, plain: string[], kind: string) {
  const fields = parseFields(text(call.params.fields) ?? '')
  return show(node, fields.length > 0 ? fields : plainFields(...plain), kind)
}

function threadOf(call: Call, id: string) {
  const thread = call.world.threads[id]
  if (!thread) throw refuse('100_33_missing_object')
  needMessaging(call, thread.page)
  return thread
}

function conversation(call: Call, id: string) {
  return shown(call, conversationNode(call, threadOf(call, id)), ['id', 'link', 'updated_time'], 'UnifiedThread')
}

function messagesOf(call: Call, id: string) {
  const fields = parseFields(text(call.params.fields) ?? '')
  return messages(call, threadOf(call, id), strings(call.params, ['limit', 'after']), fields.length > 0 ? fields : undefined)
}

function message(call: Call, id: string) {
  const found = findLine(call.world, decodeURIComponent(id))
  if (!found) throw refuse('100_33_missing_object')
  needMessaging(call, found.thread.page)
  // Instagram says of an old message that it was deleted.
  if (found.thread.instagram !== undefined && isOld(found.thread, found.line)) throw refuse('100_33_missing_object')
  return shown(call, messageNode(call, found.thread, found.line), ['id', 'created_time'], 'Message')
}

/** A post, or a comment of one, by its id. */
function found(call: Call, id: string) {
  const post = call.world.posts[id]
  const under = post ? { post, remark: undefined } : findRemark(call.world, id)
  if (!under) throw refuse('100_33_missing_object')
  needReading(call, under.post.page)
  return under
}

function commentsOf(call: Call, id: string) {
  const { post, remark } = found(call, id)
  const fields = parseFields(text(call.params.fields) ?? '')
  const args = strings(call.params, ['filter', 'order', 'since', 'summary', 'limit', 'after', 'live_filter'])
  return comments(call, post, remark?.id, args, fields.length > 0 ? fields : undefined)
}

function postOrComment(call: Call, id: string) {
  const { post, remark } = found(call, id)
  return remark
    ? shown(call, commentNode(call, post, remark), ['created_time', 'from', 'message'], 'Comment')
    : shown(call, postNode(call, post), ['created_time', 'message'], 'Post')
}

function anyone(call: Call, id: string) {
  if (id === 'me' && !call.page) return shown(call, userNode(), ['name'], 'User')
  if (call.page && (id === 'me' || id === call.page.id)) return shown(call, pageNode(call, call.page), ['name'], 'Page')
  if (isLabel(call, id)) return labelNode(call, id)
  const thread = Object.values(call.world.threads).find(thread => thread.psid === id && thread.page === call.page?.id)
  if (!thread) throw refuse('100_33_missing_object')
  return shown(call, personNode(thread), ['first_name', 'last_name', 'profile_pic'], 'User')
}
