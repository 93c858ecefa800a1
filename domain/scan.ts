/** The id of each line: a list, or whatever tells them as one does. */
export interface Ids { at: (line: number) => string | undefined }

/** Folded lines of search text, joined by line breaks; line i belongs to `ids.at(i)`. */
export interface Lines<Of extends Ids = Ids> {
  text: string
  ids: Of
  /** Where each line ends (index of its line break, or the text's length). */
  ends: Uint32Array
}

/** Where each of so many lines ends: the index of its line break, or the text's length. */
export function endsOf(text: string, count: number): Uint32Array {
  const ends = new Uint32Array(count)
  let from = 0
  for (let i = 0; i < count; i++) {
    const end = text.indexOf('\n', from)
    ends[i] = end < 0 ? text.length : end
    from = (ends[i] ?? 0) + 1
  }
  return ends
}

/** Finds the ends of lines once, when a pack is loaded, so that the line of a hit is found by binary search. */
export const linesOf = <Of extends Ids & { length: number }>(text: string, ids: Of): Lines<Of> => ({ text, ids, ends: endsOf(text, ids.length) })

/** The line that holds this place of the text. */
export function lineAt(ends: Uint32Array, hit: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < hit) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Ids of the lines that hold every word, in the order of the lines, at most `limit`. `indexOf` looks for the word whose first
 * occurrence is the latest, which mostly is the rarest; the others are looked for in that line only.
 */
export function scan(lines: Lines, words: string[], limit: number): string[] {
  const places = words.map(word => ({ word, at: lines.text.indexOf(word) })).sort((a, b) => b.at - a.at || b.word.length - a.word.length)
  const [rarest, ...rest] = places
  if (rarest === undefined || places.some(({ at }) => at < 0)) return []
  const others = rest.map(({ word }) => word)
  const found: string[] = []
  for (let hit = rarest.at; hit >= 0 && found.length < limit;) {
    const at = lineAt(lines.ends, hit)
    const end = lines.ends[at] ?? lines.text.length
    const line = lines.text.slice(at === 0 ? 0 : (lines.ends[at - 1] ?? 0) + 1, end)
    const id = lines.ids.at(at)
    if (id && others.every(word => line.includes(word))) found.push(id)
    hit = lines.text.indexOf(rarest.word, end)
  }
  return found
}
