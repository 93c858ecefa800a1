import type { World } from './world'

/** The next number in [0, 1) of the world's own sequence (mulberry32): the same seed tells the same story. */
export function draw(world: Pick<World, 'random'>): number {
  world.random = (world.random + 0x6D2B79F5) | 0
  let mixed = Math.imul(world.random ^ (world.random >>> 15), 1 | world.random)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** A whole number from `least` to `most`, both included. */
export function between(world: Pick<World, 'random'>, [least, most]: readonly [number, number]): number {
  return least + Math.floor(draw(world) * (most - least + 1))
}

export function pick<T>(world: Pick<World, 'random'>, list: readonly [T, ...T[]]): T {
  return list[between(world, [0, list.length - 1])] ?? list[0]
}
