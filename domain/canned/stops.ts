/** Where the one stretch that differs between two texts begins, and where it ends in each (UTF-16 units). */
function changed(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { start, end: before.length - tail, newEnd: after.length - tail }
}

/** Places in a text after it was written in: those behind the change go along, those that were written over are gone. */
export function moved(stops: readonly number[], before: string, after: string): number[] {
  const { start, end, newEnd } = changed(before, after)
  return stops.flatMap((at) => {
    if (at >= end) return [at + newEnd - end]
    return at <= start ? [at] : []
  })
}
