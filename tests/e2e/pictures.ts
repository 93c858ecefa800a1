import type { Page } from 'puppeteer'
import { mkdirSync } from 'node:fs'
import { afterEach } from 'vitest'
import { root } from './build'

/** A picture of these pages when a test has failed, in `pictures/e2e/`. */
export function picturesOfFailures(pages: () => Page[]) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const folder = `${root}pictures/e2e`
    mkdirSync(folder, { recursive: true })
    const name = task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
    for (const [at, page] of pages().entries()) {
      await page.screenshot({ path: `${folder}/${name}-${at}.png` }).catch((problem: unknown) => console.warn('no picture:', problem))
    }
  })
}
