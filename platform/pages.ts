import browser from 'webextension-polyfill'

/** The settings, in the tab they already have or in a new one. */
export const openSettings = () => browser.runtime.openOptionsPage()

/** A section of the settings by its name, in a new tab, because an open tab of the settings cannot be given an address. */
export const openSection = (name: string) => browser.tabs.create({ url: `${browser.runtime.getURL('options.html')}#${name}` })

export const version = () => browser.runtime.getManifest().version
