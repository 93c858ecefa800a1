import browser from 'webextension-polyfill'
import { everySite, isBlocked } from '@/domain/site'

/** The script of a page; made by the build from `entrypoints/content`. */
const script = 'content.js'
const id = 'page'

/** Hosts that were granted for fetching, not for working in their pages. */
function ownHosts(): Set<string> {
  const { host_permissions: must = [], optional_host_permissions: may = [] } = browser.runtime.getManifest() as { host_permissions?: string[], optional_host_permissions?: string[] }
  return new Set([...must, ...may].filter(pattern => !everySite.includes(pattern)))
}

/** The sites whose pages may carry our script, as match patterns. The browser is the one that knows. */
export async function sitesAllowed(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const own = ownHosts()
  return origins.filter(origin => !own.has(origin) && /^(?:https?|\*):/.test(origin))
}

/** The hosts that may be fetched from, as match patterns. */
export async function hostsAllowed(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const own = ownHosts()
  return origins.filter(origin => own.has(origin))
}

/** Those that the manifest requires, which cannot be revoked from here. */
export function sitesKept(): string[] {
  const { host_permissions: must = [] } = browser.runtime.getManifest() as { host_permissions?: string[] }
  return must
}

/** Gives up the permission for these origins. False when the browser keeps it. */
export const takeBack = (origins: string[]) => browser.permissions.remove({ origins })

/** Calls `changed` whenever sites are allowed or taken back, here or in the browser's own settings. Returns how to stop. */
export function watchSites(changed: (added: string[]) => void) {
  const added = ({ origins = [] }: { origins?: string[] }) => changed(origins)
  const removed = () => changed([])
  browser.permissions.onAdded.addListener(added)
  browser.permissions.onRemoved.addListener(removed)
  return () => {
    browser.permissions.onAdded.removeListener(added)
    browser.permissions.onRemoved.removeListener(removed)
  }
}

/** A blocked host with all below it, as a match pattern. */
const blockedPattern = (host: string) => `*://*.${host}/*`

let writing: Promise<unknown> = Promise.resolve()

async function register(blocked: readonly string[]) {
  const [allowed, registered] = await Promise.all([sitesAllowed(), browser.scripting.getRegisteredContentScripts({ ids: [id] })])
  const wanted = {
    id,
    js: [script],
    matches: allowed,
    excludeMatches: blocked.map(blockedPattern),
    allFrames: true,
    // Some editors are in frames without an address of their own.
    matchOriginAsFallback: true,
    // Before the page's listeners, so that an Enter that chooses a message never sends what is typed.
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }
  const [now] = registered
  if (now && JSON.stringify([now.matches, now.excludeMatches ?? []]) === JSON.stringify([wanted.matches, wanted.excludeMatches])) return
  if (now) await browser.scripting.unregisterContentScripts({ ids: [id] })
  if (allowed.length === 0) return
  await browser.scripting.registerContentScripts([wanted])
  // An update takes every registration away, and the script of the pages that are open belongs to nobody from then on.
  if (!now) await putInTabs(allowed, blocked)
}

/** Makes the pages of all allowed sites carry the script from their next load on, blocked ones excepted; open ones, too, where none did. One call after the other. */
export function registerScript(blocked: readonly string[]): Promise<void> {
  const turn = writing.then(() => register(blocked))
  writing = turn.catch(() => {})
  return turn
}

/** Puts the script into all frames of a tab that is open already. Frames of sites that are not allowed stay without. */
export async function putInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script] })
}

/** The same for every open tab of these sites but the blocked ones. */
export async function putInTabs(origins: string[], blocked: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const tabs = await browser.tabs.query({ url: origins })
  await Promise.allSettled(tabs.map(async ({ id, url }) => id === undefined || isBlocked(url, blocked) ? undefined : putInTab(id)))
}

/** Opens the menu in this frame of the tab, or in whichever has the focus, putting the script there first if need be. */
export async function openMenuIn(tabId: number, frame?: number): Promise<void> {
  await putInTab(tabId)
  const target = frame === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frame] }
  await browser.scripting.executeScript({ target, args: [frame !== undefined], func: (isHere: boolean) => {
    const { deskside } = globalThis as { deskside?: { open: () => void } }
    if (isHere || document.hasFocus()) deskside?.open()
  } })
}
