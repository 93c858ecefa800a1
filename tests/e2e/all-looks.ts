import type { CDPSession, Page } from 'puppeteer'
import type { Desk } from './desk'
import { dressed, faultsOf } from './look'

const themes = ['light', 'dark'] as const
const languages = ['en', 'vi', 'id', 'hu'] as const
const widths = [320, 360, 1100] as const

/** The browser's own few colours instead of ours, as Windows forces them. */
async function force(page: Page, devtools: CDPSession, colours: 'active' | 'none') {
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: colours }] })
  await page.waitForFunction(forced => matchMedia('(forced-colors: active)').matches === forced, {}, colours === 'active')
}

/** A screen in both themes, all widths and all languages: every language at 320 px, where words are tightest. `ready` puts it there each time. */
export async function inAllLooks(desk: Desk, page: Page, devtools: CDPSession, screen: string, ready: () => Promise<unknown> = async () => {}) {
  const dress = (theme: string, language: string, width: number) => dressed(desk, page, theme, language, width)
  const found: string[] = []
  for (const theme of themes) {
    for (const width of widths) {
      await dress(theme, 'en', width)
      await ready()
      found.push(...await faultsOf(page, `${screen}-${width}-${theme}-en`))
    }
  }
  await dress('light', 'en', 360)
  await force(page, devtools, 'active')
  await ready()
  found.push(...await faultsOf(page, `${screen}-360-forced-en`))
  await force(page, devtools, 'none')
  for (const language of languages.slice(1)) {
    await dress('light', language, 320)
    await ready()
    found.push(...await faultsOf(page, `${screen}-320-light-${language}`))
  }
  return found
}
