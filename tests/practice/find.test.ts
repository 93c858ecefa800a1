import process from 'node:process'
import { afterEach, expect, it, vi } from 'vitest'
import { findBrowser, usualPlaces } from '@/practice/local/find'

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

it.each([
  ['darwin', 'chromium', { HOME: '/Users/lan' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', 'firefox', { HOME: '/Users/lan' }, '/Users/lan/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['win32', 'chromium', { 'PROGRAMFILES': 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['win32', 'chromium', { LOCALAPPDATA: 'C:\\Users\\Lan\\AppData\\Local' }, 'C:\\Users\\Lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', 'firefox', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ['linux', 'chromium', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/google-chrome'],
  ['linux', 'firefox', {}, '/snap/bin/firefox'],
] as const)('on %s a %s is looked for in its usual places', (system, kind, env, path) => {
  expect(usualPlaces(kind, system, env)).toContain(path)
})

it('on Windows without its variables nothing is looked for', () => {
  expect(usualPlaces('chromium', 'win32', {})).toEqual([])
})
