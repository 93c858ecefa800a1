import * as v from 'valibot'
import { address, count, flag, listOf, part, soft, time, word } from './soft'

/** Required: without an id, an item cannot be referred to. */
export const id = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.nonEmpty(),
)

const party = v.object({ id, name: word, username: word })

const picture = v.object({
  url: address,
  preview_url: address,
  animated_gif_url: address,
  width: count,
  height: count,
  render_as_sticker: flag,
})
const film = v.object({ url: address, preview_url: address, width: count, height: count, length: count })
const card = v.object({
  title: word,
  subtitle: word,
  media_url: address,
  cta: part(v.object({ url: address })),
})

export const attachment = v.object({
  id: word,
  mime_type: word,
  name: word,
  size: count,
  file_url: address,
  image_data: part(picture),
  video_data: part(film),
  generic_template: part(card),
})
export type RawAttachment = v.InferOutput<typeof attachment>

const product = v.object({ retailer_id: word, image_url: address, name: word, price: word })
const products = part(v.object({ payload: part(v.object({ product: part(v.object({ elements: listOf(product) })) })) }))
export const share = v.object({ link: address, name: word, description: word, picture: address, template: products })
export type RawShare = v.InferOutput<typeof share>

const reaction = v.object({ reaction: v.pipe(v.string(), v.nonEmpty()) })

/** A story that a message on Instagram is about. */
const told = v.object({ link: address })

export const message = v.object({
  id,
  created_time: time,
  from: part(party),
  message: word,
  sticker: address,
  attachments: listOf(attachment),
  shares: listOf(share),
  reactions: listOf(reaction),
  reply_to: part(v.object({ mid: word })),
  is_unsupported: flag,
  story: part(v.object({ mention: part(told), reply_to: part(told) })),
})
export type RawMessage = v.InferOutput<typeof message>

export const conversation = v.object({
  id,
  link: word,
  updated_time: time,
  unread_count: count,
  message_count: count,
  can_reply: flag,
  snippet: word,
  participants: listOf(party),
  messages: listOf(message),
})
export type RawConversation = v.InferOutput<typeof conversation>

export const sent = v.object({ message_id: id })
export const uploaded = v.object({ attachment_id: id })

/** The answer to mark_seen says nothing that is needed. */
export const anything = v.unknown()

export const account = v.object({ id, name: word })

/** A Page among those a person has tasks on. */
export const managed = v.object({
  id,
  name: word,
  access_token: word,
  tasks: part(v.array(v.string())),
  instagram_business_account: part(v.object({ username: word })),
})

/** What Graph tells of a token; times in seconds, 0 for "does not end". */
export const tokenFacts = v.object({
  data: v.object({ app_id: word, is_valid: flag, expires_at: count, data_access_expires_at: count }),
})

/** A post with just enough of its comments to see whether they, and who wrote them, can be read. */
export const glimpse = v.object({ comments: listOf(v.object({ id, from: part(party) })) })

export const permission = v.object({ permission: v.string(), status: v.string() })
export const feature = v.object({ feature: v.string(), status: v.string() })

/** Graph's error body. Only code and subcode count: the wording changes, and may quote the token. */
export const failure = v.object({
  error: v.object({
    code: count,
    error_subcode: count,
    is_transient: soft(value => value === true),
  }),
})
export type Failure = v.InferOutput<typeof failure>['error']
