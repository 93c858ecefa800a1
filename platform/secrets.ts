import browser from 'webextension-polyfill'

/**
 * Tokens and keys. In `storage.local`, which `keepFromPages` closes to content scripts; never in Dexie, an
 * export, a log or an address. Firefox has no such switch, but there content scripts ask the background
 * for everything and read no storage.
 */
const keyOf = (source: string) => `secret:${source}`

/** The token or key of a source; nothing where there is none. */
export async function readSecret(source: string): Promise<string | undefined> {
  const stored = await browser.storage.local.get(keyOf(source))
  const secret = stored[keyOf(source)]
  return typeof secret === 'string' ? secret : undefined
}

/** Keeps it, in place of an older one. */
export const writeSecret = (source: string, secret: string) => browser.storage.local.set({ [keyOf(source)]: secret })

/** Deletes it. */
export const forgetSecret = (source: string) => browser.storage.local.remove(keyOf(source))

/** Deletes all keys and settings. */
export const forgetEverything = () => browser.storage.local.clear()

interface AccessLevel { setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }

/** Once, when the background starts: only the extension's own pages may read storage. */
export async function keepFromPages() {
  return (browser.storage.local as AccessLevel).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}
