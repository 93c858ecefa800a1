// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { createTag } from '@/sync/tags'
import { freshStage } from '../stage'

import { kept, keys, names, open, until } from './tag-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()

it('S088 by keyboard: Space lifts, arrows move, Space drops, and the order is kept', async () => {
  const page = await open('A', 'B', 'C')
  await keys(page, 'A', ' ', 'ArrowDown')
  expect(names(page)).toEqual(['B', 'A', 'C'])
  expect(await kept()).toEqual(['A', 'B', 'C'])
  expect(page.get('[role=status]').text()).toBe('A, place 2 of 3')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move A')
  await keys(page, 'A', ' ')
  await until(async () => expect(await kept()).toEqual(['B', 'A', 'C']))
  expect(page.get('[role=status]').text()).toBe('A dropped at place 2 of 3')
})

it('S088 lifted again at once, it is lifted from where it was dropped', async () => {
  const page = await open('A', 'B', 'C')
  await keys(page, 'A', ' ', 'End', ' ', ' ')
  expect(names(page)).toEqual(['B', 'C', 'A'])
  await keys(page, 'A', 'Home', 'Escape')
  expect(names(page)).toEqual(['B', 'C', 'A'])
  await until(async () => expect(await kept()).toEqual(['B', 'C', 'A']))
})

it('S088 Esc puts it back where it was, and nothing is kept', async () => {
  const page = await open('A', 'B', 'C')
  await keys(page, 'C', ' ', 'Home', 'Escape')
  expect(names(page)).toEqual(['A', 'B', 'C'])
  expect(page.get('[role=status]').text()).toBe('C is back at place 3 of 3')
  expect(await kept()).toEqual(['A', 'B', 'C'])
})

it('S088 a lifted tag does not move beyond the ends', async () => {
  const page = await open('A', 'B')
  await keys(page, 'A', ' ', 'ArrowUp', 'ArrowUp')
  expect(names(page)).toEqual(['A', 'B'])
  await keys(page, 'A', 'End', 'ArrowDown')
  expect(names(page)).toEqual(['B', 'A'])
})

it('S088 arrows on a grip that is not lifted move nothing', async () => {
  const page = await open('A', 'B')
  await keys(page, 'A', 'ArrowDown')
  expect(names(page)).toEqual(['A', 'B'])
})

it('S088 by buttons, one step at a time; at the ends they are disabled and the focus stays near', async () => {
  const page = await open('A', 'B')
  expect([page.get('[aria-label="Move A up"]'), page.get('[aria-label="Move B down"]')].map(found => found.attributes('disabled'))).toEqual(['', ''])
  await page.get('[aria-label="Move A down"]').trigger('click')
  await until(async () => expect(await kept()).toEqual(['B', 'A']))
  expect(names(page)).toEqual(['B', 'A'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move A up')
})

it('S088 a tag that arrives while another is lifted stands behind and disturbs nothing', async () => {
  const page = await open('A', 'B', 'C')
  await keys(page, 'C', ' ', 'ArrowUp')
  await createTag('From the Page')
  await until(() => expect(names(page)).toEqual(['A', 'C', 'B', 'From the Page']))
  await keys(page, 'C', ' ')
  await until(async () => expect(await kept()).toEqual(['A', 'C', 'B', 'From the Page']))
})

it('S087 no tag, and twenty with long names', async () => {
  const page = await open()
  expect(page.text()).toContain('There are no tags yet')
  for (let i = 0; i < 20; i++) await createTag(`Visszatérítésre és számlahelyesbítésre vár a vevő ${i}`)
  await until(() => expect(names(page)).toHaveLength(20))
})
