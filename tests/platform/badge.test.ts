import { beforeEach, expect, it } from 'vitest'
import browser from 'webextension-polyfill'
import { showBadge } from '@/platform/badge'

const shown: Record<string, string> = {}
beforeEach(() => {
  Object.assign(browser, { action: {
    setBadgeText: async ({ text }: { text: string }) => void (shown.text = text),
    setBadgeBackgroundColor: async ({ color }: { color: string }) => void (shown.ground = color),
    setBadgeTextColor: async ({ color }: { color: string }) => void (shown.ink = color),
  } })
})

it.each([[0, ''], [1, '1'], [99, '99'], [100, '99+'], [4321, '99+']])('S034 %i new tickets stand on the toolbar as “%s”', async (count, text) => {
  await showBadge(count)
  expect(shown.text).toBe(text)
})

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

it('S034 the number can be read on its ground whatever the toolbar is', async () => {
  await showBadge(3)
  expect(contrast(shown.ink ?? '', shown.ground ?? '')).toBeGreaterThanOrEqual(4.5)
})

it.each([['light in Chromium', '#ffffff'], ['light in Firefox', '#f9f9fb'], ['dark in Chromium', '#1f1f1f'], ['dark in Firefox', '#2b2a33']])('S034 the badge stands out from a toolbar that is %s', async (_, toolbar) => {
  await showBadge(3)
  expect(contrast(shown.ground ?? '', toolbar)).toBeGreaterThanOrEqual(2.8)
})

it('S034 a browser without a colour for the number shows it all the same', async () => {
  Object.assign(browser.action, { setBadgeTextColor: undefined })
  await showBadge(7)
  expect(shown.text).toBe('7')
})
