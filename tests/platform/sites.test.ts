import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { covers } from '@/domain/site'
import { registerScript, sitesAllowed } from '@/platform/sites'

const registered: Record<string, unknown>[] = []
let origins: string[] = []
let tabs: { id: number, url: string }[] = []
const put: number[] = []

beforeEach(() => {
  registered.length = 0
  origins = []
  tabs = []
  put.length = 0
  vi.spyOn(browser.tabs, 'query').mockImplementation(async ({ url }) => tabs.filter(tab => [url].flat().some(pattern => covers(pattern!, tab.url))) as never)
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
      executeScript: async ({ target }: { target: { tabId: number } }) => void put.push(target.tabId),
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

it('an update of the extension leaves no open page of an allowed site without it, and puts it into none a second time', async () => {
  origins = ['https://mail.example/*']
  tabs = [{ id: 1, url: 'https://mail.example/inbox' }, { id: 2, url: 'https://other.example/' }]
  await registerScript([])
  expect(put).toEqual([1])
  // The background begins anew, as it does many times a day.
  await registerScript([])
  await registerScript(['bank.example'])
  expect(put).toEqual([1])
})

it('nothing is put into the open page of a blocked site', async () => {
  origins = ['https://*/*']
  tabs = [{ id: 1, url: 'https://mail.example/inbox' }, { id: 2, url: 'https://www.bank.example/' }]
  await registerScript(['bank.example'])
  expect(put).toEqual([1])
})
