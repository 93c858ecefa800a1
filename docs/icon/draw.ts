import { readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer'

/**
 * Draws `public/icon/*.png` from the two drawings beside it. Run by hand after changing them:
 * `npx tsx docs/icon/draw.ts` (a Chromium is looked for in CHROME_PATH).
 */
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  const drawing = readFileSync(new URL(size === 16 ? 'ticket-16.svg' : 'ticket.svg', import.meta.url), 'utf8')
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`)
  writeFileSync(new URL(`../../public/icon/${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }))
}
await browser.close()
