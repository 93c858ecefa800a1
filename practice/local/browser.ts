import type { Browser, Page, Target } from 'puppeteer'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer'
import { findBrowser } from './find'
import { resolverRules } from './hosts'
import { startProxy } from './proxy'
import { until } from './reach'

export interface Launch {
  /** Folder of the built extension. */
  extension: string
  /** Port of the practice server. */
  port: number
  headless: boolean
  /** Kept between launches, for what has to survive a killed browser. A fresh one when absent. */
  userDataDir?: string
}

/** A browser with the extension in it. */
export interface Launched {
  browser: Browser
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  base: string
}

export async function launchChromium({ extension, port, headless, userDataDir }: Launch): Promise<Launched> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    userDataDir,
    defaultViewport: null,
    // Whoever started this closes it properly; the browser still ends together with this process.
    handleSIGINT: false,
    // In a visible window, without the bar that announces automation.
    ignoreDefaultArgs: headless ? false : ['--enable-automation'],
    // Extensions can only be loaded through a pipe.
    pipe: true,
    enableExtensions: [extension],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-default-browser-check',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules(port)}`,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--window-size=1280,860',
      '--lang=en',
      // Nor with the one that warns of the flags above.
      '--test-type',
    ],
  })
  const worker = await browser.waitForTarget(target => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'))
  return { browser, base: new URL(worker.url()).origin.replace(/^null$/, `chrome-extension://${worker.url().split('/')[2]}`) }
}

export async function launchFirefox({ extension, port, headless, userDataDir }: Launch): Promise<Launched> {
  const proxy = await startProxy(port)
  const uuid = randomUUID()
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    userDataDir,
    acceptInsecureCerts: true,
    // Needed to reach moz-extension: pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Fixes the address of the extension's pages.
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: uuid }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.no_proxies_on': '',
      'intl.locale.requested': 'en-US',
      // A microphone that hums, and nobody to ask for it.
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
  })
  browser.on('disconnected', proxy.close)
  await browser.installExtension(extension)
  return { browser, base: `moz-extension://${uuid}` }
}

function geckoId(extension: string): string {
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'))
  return manifest.browser_specific_settings.gecko.id
}

/**
 * Opens the panel beside `page`: in Chromium the real side panel, as a click on the extension's icon does; in Firefox,
 * whose sidebar no test can reach, the same page in a tab.
 */
export async function openPanel({ browser, base }: Launched, page: Page): Promise<Page> {
  if (base.startsWith('moz-extension:')) return openExtensionPage({ browser, base }, 'sidepanel.html')
  const extension = [...await browser.extensions().then(all => all.values())].find(({ id }) => base.endsWith(id))
  if (!extension) throw new Error('the extension is not there')
  const isPanel = (target: Target) => target.url().startsWith(`${base}/sidepanel.html`)
  // A click before the worker has registered its listener opens nothing, and one on an open panel would close it.
  for (let clicks = 0; clicks < 5 && !browser.targets().some(isPanel); clicks++) {
    await page.bringToFront()
    await extension.triggerAction(page)
    await browser.waitForTarget(isPanel, { timeout: 5000 }).catch(() => {})
  }
  return (await browser.waitForTarget(isPanel, { timeout: 1000 })).asPage()
}

/** A page of the extension in a tab of its own, such as `options.html`. */
export async function openExtensionPage({ browser, base }: Launched, path: string): Promise<Page> {
  const page = await browser.newPage()
  const url = `${base}/${path}`
  if (base.startsWith('chrome-extension:')) {
    await page.goto(url)
    return page
  }
  // Firefox never says that such a page has loaded, so look for it instead; a look while the page changes may fail.
  page.goto(url).catch(() => {})
  await until(path, () => page.evaluate(start => location.href.startsWith(start) && document.readyState === 'complete', `${base}/`))
  return page
}
