import browser from 'webextension-polyfill'

const keyOf = (window: number) => `told:${window}`

/** Something that happened outside the panel, in words, and how to take it back. */
export interface Told { said: string, alarm: boolean, undo?: string }

/** Lets the panel of a window say something; one that is opened later says nothing of it. */
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
    if (told !== undefined) say(told as Told)
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
