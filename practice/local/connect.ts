import type { Page } from 'puppeteer'
import { until } from './reach'

declare const chrome: { runtime: { sendMessage: (message: object) => Promise<{ account?: string } | undefined> } }

/** Connects Pages by their tokens as the settings do. `page` is any page of the extension. */
export async function connectPages(page: Page, tokens: string[]) {
  for (const token of tokens) {
    // Just after start the background may not be listening yet.
    await until('the Page to be connected', async () => {
      const check = await page.evaluate(token => chrome.runtime.sendMessage({ name: 'connect', args: ['facebook', token] }), token)
      return check?.account
    })
  }
}
