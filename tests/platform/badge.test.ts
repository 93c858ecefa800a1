import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { showBadge } from '@/platform/badge'
import { isToolbarDark, tellToolbar, watchToolbar } from '@/platform/toolbar'

const shown: Record<string, string> = {}
beforeEach(() => {
  Object.assign(browser, { action: {
    setBadgeText: async ({ text, ...where }: { text: string }) => void Object.assign(shown, { text, where: JSON.stringify(where) }),
    setBadgeBackgroundColor: async ({ color }: { color: string }) => void (shown.ground = color),
    setBadgeTextColor: async ({ color }: { color: string }) => void (shown.ink = color),
  } })
})

it.each([[0, ''], [1, '1'], [99, '99'], [100, '99+'], [4321, '99+']])('S034 %i new tickets stand on the toolbar as “%s”', async (count, text) => {
  await showBadge(count)
  expect(shown.text).toBe(text)
})

it('S034 every window and every tab of it shows the same number', async () => {
  await showBadge(3)
  expect(shown.where).toBe('{}')
})

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const lightOnes = [['Chromium', '#ffffff'], ['Chromium, older', '#f1f3f4'], ['Chromium behind other tabs', '#dee1e6'], ['Firefox', '#f9f9fb'], ['Firefox behind other tabs', '#f0f0f4']] as const
const darkOnes = [['Chromium', '#1f1f1f'], ['Chromium, older', '#35363a'], ['Chromium in private', '#202124'], ['Chromium in private, older', '#3c4043'], ['Firefox', '#2b2a33'], ['Firefox behind other tabs', '#1c1b22'], ['Firefox with its tab raised', '#42414d']] as const
const isTold = (isDark: boolean, ones: readonly (readonly [string, string])[]) => ones.map(([name, colour]) => [isDark ? 'dark' : 'light', name, colour, isDark] as const)

it.each([undefined, false, true])('S034 the number can be read on its ground (dark toolbar: %s)', async (isDark) => {
  await showBadge(3, isDark)
  expect(contrast(shown.ink ?? '', shown.ground ?? '')).toBeGreaterThanOrEqual(4.5)
})

it.each([
  ...isTold(false, lightOnes),
  ...isTold(true, darkOnes),
])('S034 the badge of a toolbar that is %s stands out from that of %s, %s', async (_, __, toolbar, isDark) => {
  await showBadge(3, isDark)
  expect(contrast(shown.ground ?? '', toolbar)).toBeGreaterThanOrEqual(3)
})

it.each([...lightOnes, ...darkOnes])('S034 before anybody knows how the toolbar looks, the ground or the number of the badge stands out from that of %s, %s', async (_, toolbar) => {
  await showBadge(3)
  expect(Math.max(...[shown.ground, shown.ink].map(colour => contrast(colour ?? '', toolbar)))).toBeGreaterThanOrEqual(3)
})

it('S034 a page of ours tells whether the browser is dark, and tells it again when that changes', async () => {
  expect(await isToolbarDark()).toBeUndefined()
  const query = Object.assign(new EventTarget(), { matches: true })
  const told: boolean[] = []
  watchToolbar(isDark => told.push(isDark))
  tellToolbar({ matchMedia: () => query } as unknown as Window)
  await vi.waitFor(async () => expect(await isToolbarDark()).toBe(true))
  query.matches = false
  query.dispatchEvent(new Event('change'))
  await vi.waitFor(async () => expect(await isToolbarDark()).toBe(false))
  expect(told).toEqual([true, false])
})

it('S034 a browser without a colour for the number shows it all the same', async () => {
  Object.assign(browser.action, { setBadgeTextColor: undefined })
  await showBadge(7)
  expect(shown.text).toBe('7')
})
