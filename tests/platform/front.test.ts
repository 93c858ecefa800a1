import { expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { watchFront } from '@/platform/tabs'

it('S110 the page in front is looked at again when keys of ours were pressed in it: only then the browser says which one it is', async () => {
  const pressed = new Set<() => void>()
  Object.assign(browser, { commands: { onCommand: { addListener: (on: () => void) => pressed.add(on), removeListener: (on: () => void) => pressed.delete(on) } } })
  let url: string | undefined
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ url }] as never)
  const seen: (string | undefined)[] = []
  const stop = watchFront(address => seen.push(address))
  await vi.waitFor(() => expect(seen).toEqual([undefined]))
  url = 'https://business.facebook.com/latest/inbox/all'
  for (const look of pressed) look()
  await vi.waitFor(() => expect(seen.at(-1)).toBe(url))
  stop()
  expect(pressed.size).toBe(0)
})
