import type { Call } from './call'
import { toBase64 } from '@/domain/base64'
import { answeredUnder } from '../customers/comments'
import { comment, findRemark, touch, withdraw } from '../posts'
import { enclosureId } from '../threads'
import { refuse, refuseWith } from './answer'
import { text } from './call'
import { needManaging } from './comment'

const done = { success: true }

/** Of this Page, with the permission to change something about it. */
function target(call: Call, id: string) {
  const found = findRemark(call.world, id)
  if (!found) throw refuse('100_33_missing_object')
  needManaging(call, found.post.page)
  return found
}

/** `POST /{comment or post}/comments`: words, a picture that was uploaded unpublished, or both. */
export function replyTo(call: Call, id: string) {
  const { world, now, params } = call
  const under = world.posts[id] ? { post: world.posts[id], remark: undefined } : findRemark(world, id)
  if (!under) throw refuse('100_33_missing_object')
  needManaging(call, under.post.page)
  const words = text(params.message) ?? ''
  const uploaded = params.attachment_id === undefined ? undefined : world.uploads[String(params.attachment_id)]
  if (params.attachment_id !== undefined && !uploaded) throw refuse('100_invalid_parameter_retired_tag')
  if (words === '' && !uploaded) throw refuse('100_invalid_parameter_retired_tag')
  if (words.length > 8000) throw refuseWith(100, '(#100) Message is too long')
  const remark = comment(world, under.post, { at: now, text: words, picture: uploaded, parent: under.remark?.id })
  if (under.remark) answeredUnder(world, under.post, under.remark, now)
  return { id: remark.id }
}

/** `POST|DELETE /{comment}/likes`. Doing it twice is no error. */
export function like(call: Call, id: string, liked: boolean) {
  const { remark } = target(call, id)
  remark.liked = liked
  call.world.changes += 1
  return done
}

/** `POST /{comment}`: hides or shows it, or gives an own one other words. */
export function change(call: Call, id: string) {
  const { world, now, params } = call
  const { post, remark } = target(call, id)
  const words = text(params.message)
  if (words !== undefined && remark.who) throw refuse('200_permissions')
  if (params.is_hidden !== undefined && !remark.who) throw refuse('100_invalid_parameter_retired_tag')
  if (words !== undefined) remark.text = words
  if (params.is_hidden !== undefined) remark.hidden = String(params.is_hidden) === 'true'
  touch(world, post, now)
  return done
}

/** `DELETE /{comment}`: with all that stands under it. */
export function remove(call: Call, id: string) {
  const { post } = target(call, id)
  withdraw(call.world, post, id)
  return done
}

/** `POST /{page}/photos` with `published=false`: a picture to hang onto a comment. */
export async function photo(call: Call) {
  const { world, params, file } = call
  if (String(params.published) !== 'false' || !file || file.size === 0) throw refuse('100_invalid_parameter_retired_tag')
  if (!file.type.startsWith('image/')) throw refuseWith(324, '(#324) Missing or invalid image file')
  const id = enclosureId(world)
  world.uploads[id] = { id, kind: 'image', mime: file.type, name: file.name, size: file.size, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }
  world.changes += 1
  return { id }
}
