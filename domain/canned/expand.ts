import type { Piece, Template } from './template'
import { templateOf } from './template'

/** The body of the message with this shortcut; nothing when there is none. */
export type Snippets = (shortcut: string) => string | undefined

/** No message has more pieces than this; messages that use each other ten times over grow into millions. */
const most = 2000

export interface Expanded {
  pieces: Piece[]
  /** A message that uses itself, also by way of others: the shortcuts on the way, the repeated one last. */
  loop?: string[]
  /** Put together it became longer than anything that can be sent, so it was cut off. */
  tooLong?: boolean
}

const sameShortcut = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/**
 * A template with the messages it uses in their place. One that nobody knows stays as a piece and is asked for; a loop is cut
 * where it repeats. `own`: the shortcut of the message itself.
 */
export function expand(template: Template, snippets: Snippets = () => undefined, own?: string): Expanded {
  const out: Expanded = { pieces: [] }

  function walk(pieces: Piece[], path: string[]) {
    for (const piece of pieces) {
      if (out.pieces.length >= most) {
        out.tooLong = true
        return
      }
      if (piece.kind === 'snippet' && path.some(shortcut => sameShortcut(shortcut, piece.shortcut))) {
        out.loop ??= [...path, piece.shortcut]
        continue
      }
      const body = piece.kind === 'snippet' ? snippets(piece.shortcut) : undefined
      if (piece.kind === 'snippet' && body !== undefined) walk(templateOf(body).pieces, [...path, piece.shortcut])
      else out.pieces.push(piece)
    }
  }
  walk(template.pieces, own === undefined ? [] : [own])
  return out
}

/** The loop that a body under this shortcut would close, for the editor to refuse; nothing when there is none. */
export const loopOf = (shortcut: string, body: string, snippets: Snippets) => expand(templateOf(body), snippets, shortcut).loop
