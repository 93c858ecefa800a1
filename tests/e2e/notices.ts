import type { Desk } from './desk'

/** The background itself, where notifications are shown and pressed. */
async function background({ launched: { browser } }: Desk) {
  const target = await browser.waitForTarget(target => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'))
  return (await target.worker())!
}
/** What is said in each notification, by its id; kept while the browser draws it. */
export async function overhear(desk: Desk) {
  await (await background(desk)).evaluate(() => {
    const { notifications } = (globalThis as unknown as { chrome: { notifications: { create: (id: string, options: { title: string, message: string }) => unknown } } }).chrome
    const create = notifications.create.bind(notifications)
    const heard: Record<string, string> = {}
    notifications.create = (id, options) => {
      heard[id] = `${options.title} | ${options.message}`
      return create(id, options)
    }
    Object.assign(globalThis, { heard })
  })
}
export const heard = async (desk: Desk, id: string) => (await background(desk)).evaluate(id => (globalThis as unknown as { heard: Record<string, string> }).heard[id], id)
/** The ids of those that the browser shows. */
export const shown = ({ probe: page }: Desk) => page.evaluate(() => (globalThis as unknown as { chrome: { notifications: { getAll: () => Promise<object> } } }).chrome.notifications.getAll().then(Object.keys))
/** As a press does, which no test can reach on the screen of the system. */
export async function pressNotification(desk: Desk, id: string) {
  return (await background(desk)).evaluate((id) => {
    (globalThis as unknown as { chrome: { notifications: { onClicked: { dispatch: (id: string) => void } } } }).chrome.notifications.onClicked.dispatch(id)
  }, id)
}
