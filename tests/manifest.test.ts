import type { UserConfig } from 'wxt'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** The parts of WXT's configuration that become a manifest, read anew under an environment. */
async function manifestWith(hosts: string, browser: string) {
  vi.stubEnv('DESKSIDE_HOSTS', hosts)
  vi.resetModules()
  const { default: config } = await import('../wxt.config') as { default: UserConfig }
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function')
  const manifest = await config.manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
  return { manifest, folder: config.outDirTemplate }
}

beforeEach(() => vi.stubEnv('DESKSIDE_PAGE', ''))
afterEach(() => vi.unstubAllEnvs())

it.each(['chrome', 'firefox'])('the test build for %s differs in that what is asked for is granted, and in nothing else', async (browser) => {
  const { manifest: ours, folder } = await manifestWith('', browser)
  const { manifest: test, folder: testFolder } = await manifestWith('granted', browser)
  const { optional_host_permissions: asked, optional_permissions: later = [], permissions = [], ...rest } = ours
  const { host_permissions: granted, permissions: all, ...testRest } = test
  expect(granted).toEqual(asked)
  expect(all).toEqual([...permissions, ...later])
  expect(testRest).toEqual(rest)
  expect(testFolder).toBe(`${folder}-test`)
})

it.each(['chrome', 'firefox'])('asks for no host at install in %s: those of channels, of the map and of pages come when they are needed', async (browser) => {
  const { manifest } = await manifestWith('', browser)
  expect(manifest.host_permissions).toBeUndefined()
  expect(manifest.optional_host_permissions).toEqual(['https://graph.facebook.com/*', 'https://streaming-graph.facebook.com/*', 'https://tile.openstreetmap.org/*', 'https://*/*', 'http://*/*'])
  expect(manifest.permissions).not.toContain('tabs')
})

it.each(['chrome', 'firefox'])('what the browser would warn of at install in %s is asked for later or never', async (browser) => {
  const { manifest } = await manifestWith('', browser)
  const warned = ['tabs', 'history', 'webNavigation', 'notifications', 'clipboardRead', 'clipboardWrite', 'downloads', 'bookmarks', 'cookies', 'webRequest', 'declarativeNetRequest', 'debugger', 'management', 'topSites', 'geolocation']
  expect((manifest.permissions as string[]).filter(name => warned.includes(name))).toEqual([])
  expect(manifest.content_scripts).toBeUndefined()
  expect(manifest.optional_permissions).toContain('notifications')
})

it('the login window comes back to the same address in every build of Chrome: its id is fixed', async () => {
  const ids = await Promise.all(['', 'granted'].map(async (hosts) => {
    const { manifest } = await manifestWith(hosts, 'chrome')
    const digest = createHash('sha256').update(Buffer.from(manifest.key ?? '', 'base64')).digest('hex').slice(0, 32)
    return [...digest].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
  }))
  expect(ids).toEqual(['afoooojhbegafdgfjibfajmplmjeknic', 'afoooojhbegafdgfjibfajmplmjeknic'])
})

it('in Firefox the id of the add-on fixes it, and Chrome’s key is not there', async () => {
  const { manifest } = await manifestWith('', 'firefox')
  expect(manifest.key).toBeUndefined()
  expect(manifest.browser_specific_settings?.gecko?.id).toBe('deskside@deskside.example')
  expect(manifest.permissions).toContain('identity')
})
