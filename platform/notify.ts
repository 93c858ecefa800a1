import browser from 'webextension-polyfill'

const needed = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] }

/** What Chromium's notifications can beside what both browsers know. */
interface More {
  create: (id: string, options: Record<string, unknown>) => Promise<string>
  getPermissionLevel?: () => Promise<'granted' | 'denied'>
  onButtonClicked?: { addListener: (pressed: (id: string, button: number) => void) => void }
}

/** Whether notifications may be shown. Can be taken back by the user at any time. */
export const mayNotify = () => browser.permissions.contains(needed)

/** Asks for it. Must be called in the click itself, before anything is awaited. */
export const askToNotify = () => browser.permissions.request(needed)

/** Gives it back. */
export const takeBackNotify = () => browser.permissions.remove(needed)

/** Absent until it is allowed; read each time, because permission may come while the background runs. */
const notifications = () => browser.notifications as typeof browser.notifications & More | undefined

/** Whether the user has switched off this extension's notifications in the browser. The system's own settings cannot be asked. */
export async function areBlocked(): Promise<boolean> {
  return await (globalThis as { chrome?: { notifications?: More } }).chrome?.notifications?.getPermissionLevel?.().catch(() => 'granted') === 'denied'
}

/** The ticket of a notification that is not about a single ticket. */
export const nothingSingle = '*'

/**
 * Shows a notification about a ticket (or `nothingSingle`); one about the same matter replaces the previous one. Without permission it does
 * nothing. Its id says which ticket a press opens, because the background that showed it may be gone by then. `button`: the word on
 * a button that opens the ticket too, where the browser has buttons.
 */
export async function notify(ticket: string, matter: string, title: string, message: string, button?: string) {
  if (!await mayNotify()) return
  const buttons = button !== undefined && notifications()?.onButtonClicked ? { buttons: [{ title: button }] } : {}
  await notifications()?.create(`${ticket} ${matter}`, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message, ...buttons })
}

/** Calls `pressed` with the ticket when a notification or its button is pressed. To be called at once when the background starts. */
export function onNotificationPressed(pressed: (ticket: string) => void) {
  let listening = false
  const open = (id: string) => {
    void notifications()?.clear(id)
    pressed(id.slice(0, id.indexOf(' ')))
  }
  const listen = () => {
    if (listening) return
    notifications()?.onClicked.addListener(open)
    notifications()?.onButtonClicked?.addListener(open)
    listening = notifications() !== undefined
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
