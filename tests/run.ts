import type { Tally } from './stage'
import process from 'node:process'
import { addonErrors, command, vitest } from './stage'

/** What `npm test` does, in order. Each stage counts as a test, and so does every test in it. */
const stages: [name: string, run: () => Promise<Tally>][] = [
  ['lint', command('eslint', '.')],
  ['types', command('vue-tsc', '--noEmit')],
  ['unit tests', vitest('unit')],
  ['a real Vendure', vitest('vendure', '-c', 'vitest.vendure.config.ts')],
  ['build for Chrome', command('wxt', 'build')],
  ['build for Firefox', command('wxt', 'build', '-b', 'firefox')],
  ['web-ext lint', addonErrors('.output/firefox-mv3')],
  ['end to end in Chromium and Firefox', vitest('e2e', '-c', 'vitest.e2e.config.ts')],
]

let passed = 0
let failed = 0
const lines: string[] = []
const red: string[] = []
for (const [name, run] of stages) {
  console.log(`\n▶ ${name}`)
  const start = Date.now()
  const tally = await run()
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6)
  passed += tally.passed + (tally.well ? 1 : 0)
  failed += tally.failed + (tally.well ? 0 : 1)
  red.push(...tally.red ?? [])
  const tests = tally.passed + tally.failed > 0 ? `  (${tally.passed} passed, ${tally.failed} failed)` : ''
  lines.push(`${tally.well ? '✔' : '✘'} ${seconds} s  ${name}${tests}`)
  console.log(lines.at(-1))
}

console.log(`\n${[...lines, ...red.map(one => `✘ ${one}`)].join('\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
