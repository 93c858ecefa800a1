import type { Page } from 'puppeteer'
import type { Desk } from './desk'
import { AxePuppeteer } from '@axe-core/puppeteer'
import { root } from './build'
import { until } from './until'

/** A page of the extension in this theme, language and width (px). */
export async function dressed({ probe: tab }: Pick<Desk, 'probe'>, page: Page, theme: string, language: string, width: number) {
  await page.setViewport({ width, height: 725 })
  await tab.evaluate(async (theme, language) => {
    await probe.writeSetting('theme', theme as 'light')
    await probe.writeSetting('language', language as 'en')
  }, theme, language)
  await until(`${theme} ${language}`, () => page.evaluate((theme, language) =>
    document.documentElement.dataset.theme === theme && document.documentElement.lang === language, theme, language))
  // Beyond that width the conversation is laid out anew.
  await until('the width', () => page.evaluate(() => [undefined, innerWidth >= 720].includes(document.querySelector('.frame')?.classList.contains('wide'))))
}

/** What axe finds, as one line each; nothing wider than the window; and a picture to look at, in `pictures/look/`, which has to be there. */
export async function faultsOf(page: Page, name: string) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
  await page.screenshot({ path: `${root}pictures/look/${name}.png` })
  const { violations } = await new AxePuppeteer(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [
    ...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`),
    ...(wide > 0 ? [`${name}: ${wide} px too wide`] : []),
  ]
}
