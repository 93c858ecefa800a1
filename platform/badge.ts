import browser from 'webextension-polyfill'

const text = (count: number) => count === 0 ? '' : count > 99 ? '99+' : String(count)

/**
 * Background and number. No single colour stands out (3:1) from both the darkest light toolbars and the lightest dark ones, so there are
 * two. Until the toolbar is known, the one for light toolbars is used: on a dark one, at least its white number stands out.
 */
const looks = {
  light: { ground: '#d32f2f', ink: '#ffffff' },
  dark: { ground: '#ff5c50', ink: '#000000' },
}

/** The same number as the bubble on Pull ticket (S034). `isDark`: the toolbar, as far as it is known. */
export async function showBadge(count: number, isDark?: boolean) {
  const { ground, ink } = looks[isDark ? 'dark' : 'light']
  await browser.action.setBadgeText({ text: text(count) })
  await browser.action.setBadgeBackgroundColor({ color: ground })
  await browser.action.setBadgeTextColor?.({ color: ink })
}
