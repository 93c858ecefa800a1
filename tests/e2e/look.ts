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

/**
 * What a person can neither press nor read as it stands: anything wider than the window, controls that reach out of it, are
 * smaller than a finger needs (2.5.8) or cut their own words off, and words that run down a column of letters.
 */
export function cramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth: width, scrollWidth } = document.documentElement
    const seen = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
    const named = (fault: string, element: Element) => `${fault}: ${element.tagName.toLowerCase()} “${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}”`
    const isWords = (element: Element) => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim().length > 3)

    const controls = seen
      .filter(element => element.matches('button, a[href], select, [role=tab], [role=switch], input:not([type=checkbox], [type=radio])'))
      // The box around a field counts for it. What is for screen readers alone has one pixel, what has scrolled away is reached by scrolling.
      .map(control => ({ control, box: (control.closest('.input') ?? control).getBoundingClientRect(), style: getComputedStyle(control) }))
      .filter(({ box }) => box.width > 1)
    const letters = seen.filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return isWords(element) && width > 1 && width < 24 && height > 60
    })
    return [
      ...scrollWidth > width ? [`${scrollWidth - width} px too wide`] : [],
      ...controls.filter(({ box }) => box.left < -1 || box.right > width + 1).map(({ control }) => named('out of the window', control)),
      ...controls.filter(({ box, style }) => style.display !== 'inline' && (box.width < 24 || box.height < 23.5)).map(({ control, box }) => named(`${Math.round(box.width)} × ${Math.round(box.height)}`, control)),
      ...controls.filter(({ control, style }) => control.scrollWidth > control.clientWidth + 1 && style.display !== 'inline' && !control.matches('input, [title]')).map(({ control }) => named('words cut off', control)),
      ...letters.map(element => named('a column of letters', element)),
    ]
  })
}

/** What axe finds in a page, as one line each. Its older way of running is the same rules without a tab of its own each time, which lasts as long as all the rest. */
export async function axeFaults(page: Page): Promise<string[]> {
  const axe = new AxePuppeteer(page).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)
}

/** What axe finds and what is `cramped`, as one line each; and a picture to look at, in `pictures/look/`, which has to be there. */
export async function faultsOf(page: Page, name: string) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished)))
  await page.screenshot({ path: `${root}pictures/look/${name}.png` })
  return [...await axeFaults(page), ...await cramped(page)].map(fault => `${name}: ${fault}`)
}

/** The same at 200 % in a window of 640 × 725 px: a quarter of the room, and not less than `least` (px) of `part` to be seen in it. */
export async function faultsAtTwice(page: Page, name: string, part?: string, least = 0) {
  await page.setViewport({ width: 320, height: 362 })
  const found = await cramped(page)
  const height = part === undefined ? least : await page.$eval(part, element => element.clientHeight)
  await page.setViewport({ width: 320, height: 725 })
  return [...found, ...height < least ? [`only ${height} px of ${part}`] : []].map(fault => `${name} at 200 %: ${fault}`)
}
