import type { PutSays } from '@/domain/inbox/guard'
import type { InboxRead } from '@/domain/inbox/place'
import browser from 'webextension-polyfill'

/** Made by the build from `entrypoints/put`. */
const script = 'put.js'

interface Ours { desksidePut?: { read: () => InboxRead, put: (mark: string, text: string) => Promise<PutSays> } }

/** What the page says now of the conversation that is open in it. Throws where no script of ours may be. */
export async function readTab(tabId: number): Promise<InboxRead | undefined> {
  await browser.scripting.executeScript({ target: { tabId }, files: [script] })
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => (globalThis as Ours).desksidePut?.read() })
  return answer?.result as InboxRead | undefined
}

/** Puts a text into the conversation that was read as `mark`. */
export async function putInTab(tabId: number, mark: string, text: string) {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    args: [mark, text],
    func: (mark: string, text: string) => (globalThis as Ours).desksidePut?.put(mark, text),
  })
  return answer?.result as PutSays | undefined
}
