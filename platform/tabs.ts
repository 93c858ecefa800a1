import browser from 'webextension-polyfill'

/** Opens a page of the extension itself in a tab. */
export async function openOwn(page: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('')}${page}`, active: true })
}

/** Closes the tab this page is in. */
export async function closeOwn(): Promise<void> {
  const { id } = await browser.tabs.getCurrent()
  if (id !== undefined) await browser.tabs.remove(id)
}

/** Opens an address in a tab of its own, beside the one that is looked at. Only https and http. */
export async function openTab(address: string): Promise<void> {
  if (!/^https?:\/\//i.test(address)) return
  await browser.tabs.create({ url: address, active: true })
}
