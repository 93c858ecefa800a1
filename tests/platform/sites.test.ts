import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { registerScript, sitesAllowed } from '@/platform/sites'

const registered: Record<string, unknown>[] = []
let origins: string[] = []

beforeEach(() => {
  registered.length = 0
  origins = []
  Object.assign(browser.permissions, { getAll: async () => ({ origins }) })
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: '', version: '1', optional_host_permissions: ['https://graph.example/*', 'https://*/*', 'http://*/*'] } as never)
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async () => [...registered],
      unregisterContentScripts: async () => void registered.splice(0),
      registerContentScripts: async (scripts: Record<string, unknown>[]) => {
        if (registered.length > 0) throw new Error('Duplicate script ID')
        registered.push(...scripts)
      },
    },
  })
})

it('no site is allowed until the agent allows one, and hosts that are fetched from are none', async () => {
  origins = ['https://graph.example/*', 'file:///*']
  expect(await sitesAllowed()).toEqual([])
  await registerScript([])
  expect(registered).toEqual([])
})

it('the script goes into all frames of allowed sites, before the page’s own, but not of blocked ones', async () => {
  origins = ['https://mail.example/*']
  await registerScript(['bank.example'])
  expect(registered).toMatchObject([{ matches: ['https://mail.example/*'], excludeMatches: ['*://*.bank.example/*'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' }])
})

it('two changes at once end with the last one, registered once', async () => {
  origins = ['https://*/*']
  await Promise.all([registerScript([]), registerScript(['a.example']), registerScript(['b.example'])])
  expect(registered).toMatchObject([{ excludeMatches: ['*://*.b.example/*'] }])
})

it('a site that is taken back loses the script', async () => {
  origins = ['https://mail.example/*']
  await registerScript([])
  origins = []
  await registerScript([])
  expect(registered).toEqual([])
})
