/** Whether two words are one slip apart: a letter wrong, missing, too many, or two neighbours swapped. */
export function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length !== long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

/** Shorter ones are near to too many others. */
const shortestWithSlip = 4

/** Of words that occur, those that may have been meant, at most `most`: near as a whole, or in their beginning while one is still typing. */
export function nearWords(typed: string, vocabulary: Iterable<string>, most: number): string[] {
  const found: string[] = []
  if (typed.length < shortestWithSlip) return found
  for (const word of vocabulary) {
    if (word.length < typed.length - 1) continue
    if (isNear(typed, word.length > typed.length + 1 ? word.slice(0, typed.length) : word)) found.push(word)
    if (found.length >= most) break
  }
  return found
}
