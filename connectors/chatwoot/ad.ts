import type { RawMessage } from './schema'
import type { Attachment } from '@/domain/message'
import * as v from 'valibot'

const words = v.fallback(v.optional(v.string(), ''), '')
/** Meta's own fields, as the server hands them on: those of WhatsApp, and those of Messenger and Instagram. */
const referral = v.object({
  headline: words,
  body: words,
  source_url: words,
  source_id: words,
  image_url: words,
  thumbnail_url: words,
  ad_id: words,
  ads_context_data: v.fallback(v.optional(v.object({ ad_title: words, photo_url: words })), undefined),
})

const first = (...given: (string | undefined)[]) => given.find(one => one !== undefined && one.trim() !== '')?.trim()
const address = (given: string | undefined) => given?.startsWith('http') ? given : undefined

/** The ad through which the customer came with this message (S128). Newer servers keep it only with the message, under `referral`. */
export function adIn({ content_attributes: { referral: told } }: Pick<RawMessage, 'content_attributes'>): Attachment | undefined {
  const read = v.safeParse(referral, told)
  if (!read.success) return undefined
  const { headline, body, source_url, source_id, image_url, thumbnail_url, ad_id, ads_context_data: context } = read.output
  const title = first(headline, context?.ad_title, source_id, ad_id)
  const url = address(source_url)
  if (title === undefined && url === undefined) return undefined
  const preview = address(first(image_url, thumbnail_url, context?.photo_url))
  return { kind: 'ad', ...(title === undefined ? {} : { title }), ...(body.trim() === '' ? {} : { text: body.trim() }), ...(url === undefined ? {} : { url }), ...(preview === undefined ? {} : { preview }) }
}

/** Where the customer came from, in one line: what the ad says and where it stands. */
export function adWords(messages: RawMessage[]): string | undefined {
  const ad = messages.map(adIn).find(Boolean)
  return ad && [ad.title, ad.url].filter(Boolean).join(' · ')
}
