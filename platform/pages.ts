import browser from 'webextension-polyfill'

/** The settings, in the tab they already have or in a new one. */
export const openSettings = () => browser.runtime.openOptionsPage()

export const version = () => browser.runtime.getManifest().version
