import type { Page } from 'puppeteer'

/** One pixel. */
export const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The events that the operating system's clipboard and pointer would make. */
type Give = 'paste' | 'drop'
export function give(page: Page, how: Give, name: string, mime: string, base64: string, text = '') {
  return page.evaluate((how, name, mime, base64, text) => {
    const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], name, { type: mime }))
    if (text) {
      data.setData('text/plain', text)
      data.setData('text/html', `<b>${text}</b>`)
    }
    const target = how === 'paste' ? document.querySelector('textarea')! : document.querySelector('[role=log]')!
    const about = { bubbles: true, cancelable: true }
    if (how === 'paste') return target.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }))
    target.dispatchEvent(new DragEvent('dragenter', { ...about, dataTransfer: data }))
    target.dispatchEvent(new DragEvent('dragover', { ...about, dataTransfer: data }))
    return target.dispatchEvent(new DragEvent('drop', { ...about, dataTransfer: data }))
  }, how, name, mime, base64, text)
}

/** Drags these files or folders (paths) out of the operating system's own window and lets them go over the conversation. */
export async function drag(page: Page, files: string[]) {
  const { x, y } = await (await page.waitForSelector('[role=log]'))!.clickablePoint()
  const devtools = await page.createCDPSession()
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devtools.send('Input.dispatchDragEvent', { type, x, y, data: { items: [], files, dragOperationsMask: 1 } })
  await devtools.detach()
}
