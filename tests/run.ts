import type { Tally } from './stage'
import process from 'node:process'
import { addonErrors, command, vitest } from './stage'

type Stage = [name: string, run: () => Promise<Tally>]

/**
 * What `npm test` does, group by group: tests that fill both cores, and those that drive browsers, have the machine for themselves. The
 * lanes of a group run beside one another, the stages of a lane in order. Each stage counts as a test, and so does every test in it.
 */
const groups: Stage[][][] = [
  [
    [
      ['lint', command('eslint', '.')],
      ['a real Vendure', vitest('vendure', '-c', 'vitest.vendure.config.ts')],
    ],
    // In order, because a build writes the types that are checked.
    [
      ['types', command('vue-tsc', '--noEmit')],
      ['build for Chrome', command('wxt', 'build')],
      ['build for Firefox', command('wxt', 'build', '-b', 'firefox')],
      ['web-ext lint', addonErrors('.output/firefox-mv3')],
    ],
  ],
  [[['unit tests', vitest('unit')]]],
  [[['end to end in Chromium and Firefox', vitest('e2e', '-c', 'vitest.e2e.config.ts')]]],
]

let passed = 0
let failed = 0
const lines: string[] = []
const red: string[] = []

async function pass([name, run]: Stage) {
  console.log(`\n▶ ${name}`)
  const start = Date.now()
  const tally = await run()
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6)
  passed += tally.passed + (tally.well ? 1 : 0)
  failed += tally.failed + (tally.well ? 0 : 1)
  red.push(...tally.red ?? [])
  const tests = tally.passed + tally.failed > 0 ? `  (${tally.passed} passed, ${tally.failed} failed)` : ''
  const line = `${tally.well ? '✔' : '✘'} ${seconds} s  ${name}${tests}`
  lines.push(line)
  console.log(line)
}

for (const lanes of groups) {
  await Promise.all(lanes.map(async (lane) => {
    for (const stage of lane) await pass(stage)
  }))
}

console.log(`\n${[...lines, ...red.map(one => `✘ ${one}`)].join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
