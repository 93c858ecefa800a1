import browser from 'webextension-polyfill'

const text = (count: number) => count === 0 ? '' : count > 99 ? '99+' : String(count)

/**
 * Ground and number. No one red stands out (3:1) from the lightest and the darkest toolbars of both browsers, so there are two;
 * the one of an unknown toolbar stands out from all but the lightest of the dark ones.
 */
const looks = {
  light: { ground: '#d32f2f', ink: '#ffffff' },
  dark: { ground: '#ff5c50', ink: '#000000' },
  unknown: { ground: '#ec3c31', ink: '#000000' },
}

/** The same number as the bubble on Pull ticket (S034). `isDark`: the toolbar, as far as it is known. */
export async function showBadge(count: number, isDark?: boolean) {
  const { ground, ink } = looks[isDark === undefined ? 'unknown' : isDark ? 'dark' : 'light']
  await browser.action.setBadgeText({ text: text(count) })
  await browser.action.setBadgeBackgroundColor({ color: ground })
  await browser.action.setBadgeTextColor?.({ color: ink })
}
