import { LinkifyIt } from 'linkify-it'

/** A stretch of a text: plain, or a link. */
export interface Piece {
  text: string
  href?: string
}

const links = new LinkifyIt({ fuzzyLink: true })
/** The only schemes that become links, whatever a customer writes. */
const allowed = /^(?:https?|mailto|tel):/i

/** Cuts a text at its links. Joined again the pieces are the text itself, so nothing a customer wrote is lost. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { index, lastIndex, url } of links.match(text) ?? []) {
    if (!allowed.test(url)) continue
    if (index > from) pieces.push({ text: text.slice(from, index) })
    pieces.push({ text: text.slice(index, lastIndex), href: url })
    from = lastIndex
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
