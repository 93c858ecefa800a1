import type { Ids, Lines } from './scan'
import { endsOf, lineAt, linesOf } from './scan'

/** A browser keeps a text that has one such character at two bytes each; any other takes one. */
const wide = /[^\0-\xFF]/g
/** Characters that are joined in one call: a function does not take more arguments. */
const atOnce = 8192
const lineBreak = 10

/** The lines without such a character, at one byte each. They are built anew, because what is cut out of a wide text stays wide. */
function narrow(text: string, ends: Uint32Array, apart: ReadonlySet<number>): string {
  const codes = new Uint8Array(text.length + 1)
  let length = 0
  for (const [line, end] of ends.entries()) {
    if (apart.has(line)) continue
    for (let i = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1; i < end; i++) codes[length++] = text.charCodeAt(i)
    codes[length++] = lineBreak
  }
  let whole = ''
  // Behind the last line there is no break.
  for (let from = 0; from < length - 1; from += atOnce) {
    whole += Reflect.apply(String.fromCharCode, undefined, codes.subarray(from, Math.min(from + atOnce, length - 1))) as string
  }
  return whole
}

/** Ids in one text instead of a text each. */
function joined(ids: string[]): Ids & { length: number } {
  const text = ids.join('\n')
  const ends = endsOf(text, ids.length)
  return { length: ids.length, at: line => text.slice(line === 0 ? 0 : (ends[line - 1] ?? 0) + 1, ends[line]) }
}

/**
 * The lines of a pack in half the memory: the few that need two bytes for each character, such as those of “O’Neill” or 李, stand by
 * themselves. Each part is scanned for itself.
 */
export function leanLines(text: string, ids: string[]): Lines[] {
  const ends = endsOf(text, ids.length)
  const apart = new Set(Array.from(text.matchAll(wide), ({ index }) => lineAt(ends, index)))
  if (apart.size === 0) return [linesOf(text, joined(ids))]
  const few = [...apart]
  return [
    linesOf(narrow(text, ends, apart), joined(ids.filter((_, line) => !apart.has(line)))),
    linesOf(few.map(line => text.slice(line === 0 ? 0 : (ends[line - 1] ?? 0) + 1, ends[line])).join('\n'), joined(few.map(line => ids[line] ?? ''))),
  ]
}
