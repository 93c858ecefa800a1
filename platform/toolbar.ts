import browser from 'webextension-polyfill'

/** Whether the browser is dark, as one of our pages last saw it: Chromium's background cannot see that. */
const key = 'toolbar:dark'
const dark = '(prefers-color-scheme: dark)'

/** Tells how the browser looks, now and whenever that changes. `window`: of a page of ours. */
export function tellToolbar(window: Window) {
  const query = window.matchMedia(dark)
  const tell = () => void browser.storage.local.set({ [key]: query.matches }).catch(() => {})
  query.addEventListener('change', tell)
  tell()
}

/** Undefined until a page of ours was open once. */
export async function isToolbarDark(): Promise<boolean | undefined> {
  const kept = (await browser.storage.local.get(key))[key]
  return typeof kept === 'boolean' ? kept : undefined
}

/** Calls `changed` when the browser turns light or dark. */
export function watchToolbar(changed: (isDark: boolean) => void) {
  browser.storage.onChanged.addListener((changes, area) => {
    const now = changes[key]?.newValue
    if (area === 'local' && typeof now === 'boolean') changed(now)
  })
}
