import browser from 'webextension-polyfill'

const needed = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] }

/** Whether notifications may be shown. Can be taken back by the user at any time. */
export const mayNotify = () => browser.permissions.contains(needed)

/** Asks for it. Must be called in the click itself, before anything is awaited. */
export const askToNotify = () => browser.permissions.request(needed)

/** Absent until it is allowed, also in a background that was running before. */
const notifications = () => browser.notifications as typeof browser.notifications | undefined

/**
 * Shows a notification about a ticket; one about the same matter takes the place of the former. Without leave it does nothing. Its id
 * says which ticket a press opens, because the background that showed it may be gone by then.
 */
export async function notify(ticket: string, matter: string, title: string, message: string) {
  if (!await mayNotify()) return
  await notifications()?.create(`${ticket} ${matter}`, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message })
}

/** Calls `pressed` with the ticket of a notification that was pressed. To be called at once when the background starts. */
export function onNotificationPressed(pressed: (ticket: string) => void) {
  let listening = false
  const listen = () => {
    if (listening) return
    notifications()?.onClicked.addListener((id) => {
      void notifications()?.clear(id)
      pressed(id.slice(0, id.indexOf(' ')))
    })
    listening = notifications() !== undefined
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
