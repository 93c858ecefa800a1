import type { AskedAside } from '@/domain/customer/in-page'
import browser from 'webextension-polyfill'

const keyOf = (window: number) => `told:${window}`
const askedKey = (window: number) => `asked:${window}`

/** Something that happened outside the panel, in words, and how to take it back. */
export interface Told { said: string, alarm: boolean, undo?: string }

/** Has the open panel of a window say something; a panel that is opened later does not say it. */
export async function tellPanel(window: number, told: Told): Promise<void> {
  await browser.storage.session.set({ [keyOf(window)]: { ...told, at: Date.now() } })
  await browser.storage.session.remove(keyOf(window))
}

/** Calls `say` with what this window's panel is to say. Returns how to stop. */
export function onTold(say: (told: Told) => void) {
  let own: string | undefined
  async function find() {
    const { id } = await browser.windows.getCurrent()
    own = id === undefined ? undefined : keyOf(id)
  }
  void find().catch(() => {})
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const told = area === 'session' && own !== undefined ? changes[own]?.newValue : undefined
    if (told) say(told as Told)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

/** Has the panel of a window ask something, now or when it is next open; nothing: it is answered. */
export function askPanel(window: number, asked: AskedAside | undefined): Promise<void> {
  const key = askedKey(window)
  return asked ? browser.storage.session.set({ [key]: asked }) : browser.storage.session.remove(key)
}

/** Calls `show` with what this window's panel is to ask, now and after every change. Returns how to stop. */
export function onAsked(show: (asked: AskedAside | undefined, window: number) => void) {
  let own: number | undefined
  const tell = (kept: unknown, window: number) => show(kept ? kept as AskedAside : undefined, window)
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'session' || own === undefined || !(askedKey(own) in changes)) return
    tell(changes[askedKey(own)]?.newValue, own)
  }
  browser.storage.onChanged.addListener(listener)
  async function find() {
    const { id } = await browser.windows.getCurrent()
    if (id === undefined) return
    own = id
    tell((await browser.storage.session.get(askedKey(id)))[askedKey(id)], id)
  }
  void find().catch(() => {})
  return () => browser.storage.onChanged.removeListener(listener)
}
