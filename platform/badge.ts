import browser from 'webextension-polyfill'

const text = (count: number) => count === 0 ? '' : count > 99 ? '99+' : String(count)

/** The same number as the bubble on Pull ticket (S034): white on the red that passes in both toolbars. */
export async function showBadge(count: number) {
  await browser.action.setBadgeText({ text: text(count) })
  await browser.action.setBadgeBackgroundColor({ color: '#d32f2f' })
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
}
