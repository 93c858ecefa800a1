import type { PageCapture, PageKept } from '@/domain/customer/in-page'
import browser from 'webextension-polyfill'

/** The script of the bar; made by the build from `entrypoints/capture`. */
const script = 'capture.js'

interface Ours { desksideCapture?: { look: () => void, take: () => Promise<boolean>, tell: (about: PageCapture, kept: PageKept) => void } }

type Where = { tabId: number, frameIds: number[] } | { tabId: number, allFrames: true }
const whereOf = (tabId: number, frame: number | undefined): Where => frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] }

/** Offers what is highlighted in a frame. Throws where no script of ours may run. */
export async function lookIn(tabId: number, frame: number): Promise<void> {
  const target = whereOf(tabId, frame)
  await browser.scripting.executeScript({ target, files: [script] })
  await browser.scripting.executeScript({ target, func: () => (globalThis as Ours).desksideCapture?.look() })
}

/** Keeps the first guess of what is highlighted in whichever frame has the focus. False: nothing is highlighted there. Throws as above. */
export async function takeIn(tabId: number): Promise<boolean> {
  const target = whereOf(tabId, undefined)
  await browser.scripting.executeScript({ target, files: [script] })
  const answers = await browser.scripting.executeScript({ target, func: () => (globalThis as Ours).desksideCapture?.take() })
  return answers.some(({ result }) => result === true)
}

/** Shows in a frame what became of something that was kept from the browser's own menu. Throws as above. */
export async function tellIn(tabId: number, frame: number, about: PageCapture, kept: PageKept): Promise<void> {
  const target = whereOf(tabId, frame)
  await browser.scripting.executeScript({ target, files: [script] })
  await browser.scripting.executeScript({ target, args: [about, kept], func: (about: PageCapture, kept: PageKept) => (globalThis as Ours).desksideCapture?.tell(about, kept) })
}
