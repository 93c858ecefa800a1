import process from 'node:process'
import { afterEach, expect, it, vi } from 'vitest'
import { findBrowser } from '@/practice/local/find'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['chromium', 'DESKSIDE_CHROMIUM'],
  ['chromium', 'CHROME_PATH'],
  ['firefox', 'DESKSIDE_FIREFOX'],
] as const)('%s is taken from %s first', (kind, variable) => {
  vi.stubEnv('DESKSIDE_CHROMIUM', '')
  vi.stubEnv(variable, process.execPath)
  expect(findBrowser(kind)).toBe(process.execPath)
})

it.each([
  ['chromium', 'DESKSIDE_CHROMIUM'],
  ['firefox', 'DESKSIDE_FIREFOX'],
] as const)('a %s that is not where %s says ends in words of what to do', (kind, variable) => {
  vi.stubEnv(variable, '/nowhere/browser')
  expect(() => findBrowser(kind)).toThrow(/^There is no browser at \/nowhere\/browser\. Install .+, or set DESKSIDE_\w+ to the path of one\.$/)
})
