import type { Stage } from '@/practice/local/stage'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setStage } from '@/practice/local/stage'
import { steps } from '@/practice/local/steps'
import { guide } from '@/practice/local/tour'
import { built } from '../build'

let stage: Stage
beforeAll(async () => {
  stage = await setStage(true, built.chromium)
})
afterAll(() => stage.close())

it('what `npm start` plays where there is no display comes to its end: the main job among customers who keep writing', async () => {
  const told: string[] = []
  const good = await guide(stage, line => told.push(line))
  expect(good, told.join('\n')).toBe(true)
  expect(told).toHaveLength(steps.length)
}, 120_000)
