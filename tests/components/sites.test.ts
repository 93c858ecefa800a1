// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import SiteNotice from '@/components/queue/SiteNotice.vue'
import SettingsSites from '@/components/settings/SettingsSites.vue'
import { i18n } from '@/locales'
import { furnish, until } from './ticket/ticket-room'

const browser = vi.hoisted(() => ({ allowed: new Set<string>(), notifies: false, says: true, front: 'https://shop.example/orders', changed: [] as (() => void)[] }))
const patterns = { graph: 'https://graph.facebook.com/*', suite: 'https://business.facebook.com/*', shop: 'https://shop.example/*' }
vi.mock('@/platform/sites', () => ({
  sitesAllowed: async () => [...browser.allowed].filter(origin => !origin.includes('graph')),
  hostsAllowed: async () => [...browser.allowed].filter(origin => origin.includes('graph')),
  sitesKept: () => [],
  takeBack: async (origins: string[]) => {
    origins.forEach(origin => browser.allowed.delete(origin))
    browser.changed.forEach(tell => tell())
    return true
  },
  watchSites: (changed: () => void) => {
    browser.changed.push(changed)
    return () => {}
  },
}))
vi.mock('@/platform/permissions', () => ({
  askToReach: vi.fn(async (origins: string[]) => {
    if (browser.says) origins.forEach(origin => browser.allowed.add(origin))
    browser.changed.forEach(tell => tell())
    return browser.says
  }),
}))
vi.mock('@/platform/notify', () => ({
  mayNotify: async () => browser.notifies,
  takeBackNotify: async () => !(browser.notifies = false),
}))
vi.mock('@/platform/tabs', () => ({
  watchFront: (changed: (address: string) => void) => {
    changed(browser.front)
    return () => {}
  },
}))
vi.mock('@/platform/shortcut', () => ({ insertKeys: async () => 'Ctrl+Shift+.' }))

beforeEach(() => {
  Object.assign(browser, { allowed: new Set(), notifies: false, says: true, front: 'https://shop.example/orders', changed: [] })
})
async function show(component: typeof SiteNotice | typeof SettingsSites) {
  const { pinia } = await furnish()
  return mount(component, { global: { plugins: [pinia, i18n] } })
}
const inbox = 'https://business.facebook.com/latest/inbox/messenger?asset_id=1'

it.each([
  ['a site', 'https://shop.example/orders', 'Canned messages on shop.example', 'reads what you type after the slash', patterns.shop],
  ['a channel’s own inbox', inbox, 'Work beside business.facebook.com', 'sees which conversation is open there', patterns.suite],
])('%s is asked for in the panel beside it, with the reason in one sentence, and only on a press', async (_, front, title, reason, pattern) => {
  browser.front = front
  const notice = await show(SiteNotice)
  await until(() => expect(notice.text()).toContain(title))
  expect(notice.text()).toContain(reason)
  expect([...browser.allowed]).toEqual([])
  await notice.get('button.primary').trigger('click')
  await until(() => expect([...browser.allowed]).toEqual([pattern]))
  await until(() => expect(notice.text()).toContain('Allowed on'))
})

it('refused, nothing is allowed, and it says what still works: copying', async () => {
  Object.assign(browser, { says: false, front: inbox })
  const notice = await show(SiteNotice)
  await until(() => expect(notice.find('button.primary').exists()).toBe(true))
  await notice.get('button.primary').trigger('click')
  await until(() => expect(notice.text()).toContain('can still be copied from the panel'))
  expect([...browser.allowed]).toEqual([])
})

it('Settings, Sites shows everything that is allowed, and takes each of it back', async () => {
  Object.assign(browser, { allowed: new Set(Object.values(patterns)), notifies: true })
  const view = await show(SettingsSites)
  await until(() => expect(view.text()).toContain('Notifications'))
  for (const name of ['business.facebook.com', 'shop.example', 'graph.facebook.com', 'Notifications']) {
    await view.get(`[aria-label="Remove ${name}"]`).trigger('click')
    await until(() => expect(view.find(`[aria-label="Remove ${name}"]`).exists()).toBe(false))
  }
  expect([...browser.allowed]).toEqual([])
  expect(browser.notifies).toBe(false)
})
