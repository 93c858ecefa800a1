import browser from 'webextension-polyfill'
import { thisWindow } from './inbox-seen'
import { openPanelIn } from './panel-open'
import { openOwn } from './tabs'

/** What a ticket is begun from: what is highlighted in a page, and the page's address as far as the browser says it. */
export interface Front { text: string, page: string }

const keyOf = (window: number) => `begin:${window}`

/** The page in front of this window. Where we are not allowed in, nothing is known of it, and the agent pastes what was written. */
export async function frontPage(): Promise<Front> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return { text: '', page: '' }
  const answers = await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, func: () => String(getSelection() ?? '').trim() }).catch(() => [])
  const [text = ''] = answers.flatMap(({ result }) => typeof result === 'string' && result !== '' ? [result] : [])
  return { text, page: tab.url ?? '' }
}

/** Has the panel of a window begin a ticket. Opens the panel first, which the browser only does in the press itself, before anything is awaited. */
export async function wantBegin(window: number, front: Front): Promise<void> {
  const opening = openPanelIn(window)
  await browser.storage.session.set({ [keyOf(window)]: front })
  if (!await opening) await openOwn('sidepanel.html')
}

/** Calls `begin` with what a ticket is to be begun from in this window, now and later. Returns how to stop. */
export function onBegin(begin: (front: Front) => void) {
  let own: string | undefined
  async function take() {
    if (own === undefined) return
    const { [own]: front } = await browser.storage.session.get(own)
    if (front === undefined) return
    await browser.storage.session.remove(own)
    begin(front as Front)
  }
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && own !== undefined && changes[own]?.newValue !== undefined) void take().catch(() => {})
  }
  browser.storage.onChanged.addListener(listener)
  async function first() {
    const id = await thisWindow()
    own = id === undefined ? undefined : keyOf(id)
    await take()
  }
  void first().catch(() => {})
  return () => browser.storage.onChanged.removeListener(listener)
}
