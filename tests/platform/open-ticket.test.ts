import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { openPanelHere, openTicketHere } from '@/platform/open-ticket'

vi.mock('@/platform/panel-open', () => ({ openPanelIn: async () => false }))

const opened = vi.fn<(where: 'tab' | 'window', url: string) => void>()
let windows = 1
const none = () => Promise.reject(new Error('No current window'))

beforeEach(() => {
  opened.mockClear()
  Object.assign(browser.windows, {
    getLastFocused: async () => windows > 0 ? { id: 1 } : none(),
    create: async ({ url }: { url: string }) => opened('window', url),
  })
  Object.assign(browser.tabs, { create: async ({ url }: { url: string }) => windows > 0 ? opened('tab', url) : none() })
  vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('nobody listens'))
})

it.each([
  ['with a window that shows no panel, in a tab', 1, 'tab'],
  ['with all windows closed and the browser running on, in a window of its own', 0, 'window'],
] as const)('S133 what a pressed notification is about opens: %s', async (_, there, where) => {
  windows = there
  await openTicketHere('facebook:1/t_1')
  await openPanelHere()
  expect(opened.mock.calls.map(([kind, url]) => [kind, url.slice(url.indexOf('sidepanel'))])).toEqual([
    [where, 'sidepanel.html#facebook%3A1%2Ft_1'],
    [where, 'sidepanel.html'],
  ])
})
