import type { Browser } from 'puppeteer'
import { mkdirSync } from 'node:fs'
import { afterEach } from 'vitest'
import { root } from './build'

/** A picture of every page that is open when a test has failed, in `pictures/e2e/`. */
export function picturesOfFailures(browser: () => Browser) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const folder = `${root}pictures/e2e`
    mkdirSync(folder, { recursive: true })
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
    for (const [at, page] of (await browser().pages()).entries()) {
      if (page.url().includes('-extension://') && !page.url().endsWith('probe.html')) await page.screenshot({ path: `${folder}/${name}-${at}.png` as const }).catch(() => {})
    }
  })
}
