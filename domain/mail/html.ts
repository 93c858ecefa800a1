import { mask } from '../mask'

/** Longer ones are newsletters; their text is kept (characters). */
const longest = 300_000
const comments = /<!--[\s\S]*?-->/g
const unseen = /<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi
const tag = /<[^>]*>/g
const entity = /&(?:nbsp|#160|#xa0|shy|#173|zwnj|#8204);/gi
const numbered = /&#(\d{1,7});/g

/** What a person reads of it, roughly: enough to look for card numbers in. */
const readable = (html: string) => html.replace(comments, '').replace(unseen, '').replace(tag, '').replace(entity, ' ').replace(numbered, (_, code: string) => Number(code) <= 0x10FFFF ? String.fromCodePoint(Number(code)) : '')

/** These say nothing that the text does not. */
const plainTag = /^<\/?(?:html|head|body|div|p|br|span|meta|title|style|o:p)\b[^>]*>$/i

/**
 * The formatted form of a mail as it may be kept; nothing where its text says as much, where it is too long, and where a card number stands
 * in it: a number can hide between tags, so of such a mail only the masked text is kept (S138).
 */
export function htmlToKeep(html: unknown): string | undefined {
  if (typeof html !== 'string' || html.trim() === '' || html.length > longest) return undefined
  const tags = html.replace(comments, '').match(tag) ?? []
  if (tags.every(one => plainTag.test(one))) return undefined
  const seen = readable(html)
  return mask(seen) === seen && mask(html) === html ? html : undefined
}
