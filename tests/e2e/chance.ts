import process from 'node:process'

/** Seed of this run's random choices; `DESKSIDE_SEED=…` plays one again. Printed, because a failure without it is lost. */
export const seed = Number(process.env.DESKSIDE_SEED ?? Date.now() % 1_000_000)

/** Random choices that are the same for the same seed (mulberry32). */
export function chance(from: number) {
  let state = from
  const next = () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (least: number, most: number) => least + next() * (most - least),
    one: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
  }
}
