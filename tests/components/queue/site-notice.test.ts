// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import SiteNotice from '@/components/queue/SiteNotice.vue'
import SettingsSites from '@/components/settings/SettingsSites.vue'
import { askToReach } from '@/platform/permissions'
import { takeBack } from '@/platform/sites'
import { useSession } from '@/stores/session'
import { useShutPage } from '@/stores/shut-page'
import { freshStage, show } from '../stage'

/** What the browser says: the page in front, and what it has granted. */
const browserSays = vi.hoisted(() => ({ front: undefined as string | undefined, granted: [] as string[], allows: true, heard: [] as (() => void)[] }))
const changed = () => browserSays.heard.forEach(tell => tell())
vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/notify', async original => ({ ...await original<object>(), mayNotify: async () => false }))
vi.mock('@/platform/tabs', async original => ({ ...await original<object>(), watchFront: (tell: (address: string | undefined) => void) => {
  tell(browserSays.front)
  return () => {}
} }))
vi.mock('@/platform/permissions', async original => ({ ...await original<object>(), askToReach: vi.fn(async (patterns: string[]) => {
  if (browserSays.allows) browserSays.granted = [...browserSays.granted, ...patterns]
  changed()
  return browserSays.allows
}) }))
vi.mock('@/platform/sites', async original => ({
  ...await original<object>(),
  sitesKept: () => [],
  sitesAllowed: async () => browserSays.granted,
  watchSites: (tell: () => void) => {
    browserSays.heard.push(tell)
    return () => {}
  },
  takeBack: vi.fn(async (patterns: string[]) => {
    browserSays.granted = browserSays.granted.filter(pattern => !patterns.includes(pattern))
    changed()
    return true
  }),
}))

freshStage()
beforeEach(() => {
  vi.clearAllMocks()
  fakeBrowser.reset()
  Object.assign(browserSays, { front: 'https://mail.example.com/inbox', granted: [], allows: true, heard: [] })
})
const until = <T>(state: () => T) => vi.waitFor(state, { timeout: 10_000, interval: 20 })

it('S156 the panel asks for the page beside it where it is used, and then says that it is allowed', async () => {
  const page = show(SiteNotice)
  await until(() => expect(page.text()).toContain('mail.example.com'))
  page.get<HTMLElement>('button.primary').element.click()
  await until(() => expect(page.find('button').exists()).toBe(false))
  expect(askToReach).toHaveBeenCalledTimes(1)
  expect(page.text()).toContain('mail.example.com')
  expect(useShutPage().isShut).toBe(false)
})

it('S156 a no of the browser is said, and can be asked again; put off it is one quiet line', async () => {
  browserSays.allows = false
  const page = show(SiteNotice)
  await until(() => expect(page.find('button.primary').exists()).toBe(true))
  expect(useShutPage().isShut).toBe(true)
  const before = page.text()
  page.get<HTMLElement>('button.primary').element.click()
  await until(() => expect(page.text()).not.toBe(before))
  expect(page.find('button.primary').exists()).toBe(true)
  page.get<HTMLElement>('button.quiet').element.click()
  await until(() => expect(page.find('p.site').exists()).toBe(true))
  expect(page.find('.notice').exists()).toBe(false)
})

it.each([['chrome://settings'], [undefined]])('S156 a page that may not or cannot be seen (%s) is not asked for', async (front) => {
  browserSays.front = front
  const page = show(SiteNotice)
  expect(page.find('button').exists()).toBe(false)
})

it('S156 a blocked site says so, and is taken off the list there', async () => {
  const page = show(SiteNotice)
  await useSession().set('blockedSites', ['example.com'])
  await until(() => expect(page.find('p.site button').exists()).toBe(true))
  page.get<HTMLElement>('p.site button').element.click()
  await until(() => expect(useSession().settings.blockedSites).toEqual([]))
})

it('S156 the settings list what is allowed and take it back', async () => {
  browserSays.granted = ['https://mail.example.com/*', 'https://desk.example.org/*']
  const page = show(SettingsSites)
  await until(() => expect(page.findAll('.address').map(node => node.text())).toEqual(['desk.example.org', 'mail.example.com']))
  page.get<HTMLElement>('button[aria-label*="mail.example.com"]').element.click()
  await until(() => expect(page.findAll('.address').map(node => node.text())).toEqual(['desk.example.org']))
  expect(takeBack).toHaveBeenCalledWith(['https://mail.example.com/*'])
})

it.each([
  ['https://Bank.example/login', ['bank.example'], ''],
  ['not an address', [], 'fault'],
])('S156 “%s” is blocked, or it is said why not, and what was typed stays', async (typed, blocked, fault) => {
  const page = show(SettingsSites)
  await page.get('form input').setValue(typed)
  await page.get('form').trigger('submit')
  await until(() => expect(useSession().settings.blockedSites).toEqual(blocked))
  expect(page.get('#site-fault').text() !== '').toBe(fault !== '')
  expect((page.get('form input').element as HTMLInputElement).value).toBe(fault === '' ? '' : typed)
})
