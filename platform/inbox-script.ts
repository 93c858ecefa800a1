import browser from 'webextension-polyfill'
import { covers } from '@/domain/site'
import { sitesAllowed } from './sites'

/** Reads which conversation is open; made by the build from `entrypoints/follow`. */
const script = 'follow.js'
const id = 'follow'

const isWithin = (allowed: readonly string[], pattern: string) => allowed.some(origin => covers(origin, pattern.replaceAll('*', 'x')))

let writing: Promise<unknown> = Promise.resolve()

async function register(sites: readonly string[], blocked: readonly string[]) {
  const allowed = await sitesAllowed()
  const matches = sites.filter(pattern => isWithin(allowed, pattern))
  const excludeMatches = blocked.map(host => `*://*.${host}/*`)
  const [now] = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (JSON.stringify([now?.matches ?? [], now?.excludeMatches ?? []]) === JSON.stringify([matches, matches.length > 0 ? excludeMatches : []])) return
  if (now) await browser.scripting.unregisterContentScripts({ ids: [id] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([{ id, js: [script], matches, excludeMatches, allFrames: false, runAt: 'document_idle', persistAcrossSessions: true }])
  const tabs = await browser.tabs.query({ url: matches })
  await Promise.allSettled(tabs.map(async ({ id }) => id === undefined ? undefined : browser.scripting.executeScript({ target: { tabId: id }, files: [script] })))
}

/** Puts the reader into these inboxes where they are allowed, open ones too; with none it goes from all. One call after the other. */
export function readInboxes(sites: readonly string[], blocked: readonly string[]): Promise<void> {
  const turn = writing.then(() => register(sites, blocked))
  writing = turn.catch(() => {})
  return turn
}
