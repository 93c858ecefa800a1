/** Chance that can be repeated: the same seed gives the same steps (mulberry32). */
export function randomly(seed: number) {
  let state = seed
  function next() {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from 0 to below `n`. */
  const upTo = (n: number) => Math.floor(next() * n)
  const pick = <T>(from: readonly T[]): T => from[upTo(from.length)]!
  const chance = (share: number) => next() < share
  return { next, upTo, pick, chance }
}
