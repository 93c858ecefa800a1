import { expect, it } from 'vitest'
import { wornBy } from '@/practice/labels'
import { newWorld } from '@/practice/world'

function inboxOf(world: ReturnType<typeof newWorld>) {
  return Object.values(world.threads)
    .filter(({ folder }) => folder === 'inbox')
    .sort((a, b) => (b.lines.at(-1)?.at ?? 0) - (a.lines.at(-1)?.at ?? 0))
}

it('S087 a new practice shop has labels on conversations that are among the newest: the first whose labels are read', () => {
  const world = newWorld({ seed: 7, now: Date.UTC(2026, 10, 20, 12) })
  expect(inboxOf(world).slice(0, 4).flatMap(thread => wornBy(world, thread)).length).toBeGreaterThanOrEqual(1)
})

it('one that stands still has none that a test has not given', () => {
  const world = newWorld({ seed: 7, now: Date.UTC(2026, 10, 20, 12), pace: 'still' })
  expect(inboxOf(world).flatMap(thread => wornBy(world, thread))).toEqual([])
})
