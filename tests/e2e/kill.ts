import type { Browser, Page } from 'puppeteer'

/** Ends the extension's service worker in the middle of whatever it does. It wakes with the next message or alarm. */
export async function killWorker(page: Page) {
  const session = await page.createCDPSession()
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await session.detach()
}

/** The browser is gone from one moment to the next, as when the power fails. */
export async function killBrowser(browser: Browser) {
  const child = browser.process()
  if (!child) throw new Error('the browser has no process')
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
