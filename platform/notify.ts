import browser from 'webextension-polyfill'

const needed = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] }

/** Whether notifications may be shown. Can be taken back by the user at any time. */
export const mayNotify = () => browser.permissions.contains(needed)

/** Asks for it. Must be called in the click itself, before anything is awaited. */
export const askToNotify = () => browser.permissions.request(needed)

/** Shows a notification; one with the same id takes the place of the former. Without leave it does nothing. */
export async function notify(id: string, title: string, message: string) {
  if (!await mayNotify()) return
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message })
}
