import browser from 'webextension-polyfill'

const text = (count: number) => count === 0 ? '' : count > 99 ? '99+' : String(count)

/**
 * Ground and number. No one colour stands out (3:1) from the darkest of the light toolbars and the lightest of the dark ones, so there are
 * two. As long as the toolbar is not known it is the light one's: on a dark toolbar its white number stands out instead.
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
