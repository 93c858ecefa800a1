import browser from 'webextension-polyfill'

/** Opens an address in a tab of its own, beside the one that is looked at. Only https and http. */
export async function openTab(address: string): Promise<void> {
  if (!/^https?:\/\//i.test(address)) return
  await browser.tabs.create({ url: address, active: true })
}
