import browser from 'webextension-polyfill'

const keyOf = (tab: number) => `inboxLed:${tab}`

/** Remembers, until the tab has shown a conversation, for which ticket it was opened. */
export const leadTab = (tab: number, ticket: string) => browser.storage.session.set({ [keyOf(tab)]: ticket })

/** The ticket that a tab was opened for; nothing once the tab has shown its first conversation. */
export async function ledTo(tab: number): Promise<string | undefined> {
  const kept = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)]
  return typeof kept === 'string' ? kept : undefined
}

/** The tab has shown its first conversation: what it was opened for counts no longer. */
export const arrived = (tab: number) => browser.storage.session.remove(keyOf(tab))
