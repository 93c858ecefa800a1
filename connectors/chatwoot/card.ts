import type { Attachment } from '@/domain/message'
import * as v from 'valibot'

const words = v.fallback(v.optional(v.string(), ''), '')
const item = v.object({ title: words, description: words, media_url: words, link: words, actions: v.fallback(v.optional(v.array(v.object({ type: words, uri: words })), []), []) })
const items = v.fallback(v.array(v.fallback(v.nullable(item), null)), [])

/** The cards of a message, or the articles it names, as the thread shows them; one that cannot be read is left out. */
export function cardsOf(told: unknown): Attachment[] {
  return v.parse(items, told).flatMap((one) => {
    if (!one) return []
    const url = one.actions.find(({ type, uri }) => type === 'link' && uri !== '')?.uri ?? (one.link === '' ? undefined : one.link)
    return [{
      kind: 'card' as const,
      ...(one.title === '' ? {} : { title: one.title }),
      ...(one.description === '' ? {} : { text: one.description }),
      ...(url === undefined ? {} : { url }),
      ...(one.media_url === '' ? {} : { preview: one.media_url }),
    }]
  })
}
