import type { InboxRead, Place, PlaceKind } from './place'

/** A read that follows the first by less than this may still show the previous conversation (ms). */
export const settlesAfter = 250

/** What one address tells; what it does not name is absent. */
export interface Pointed {
  page?: string
  item?: string
  kind?: PlaceKind
}

/** How a site's addresses are read; `undefined` where it is no inbox. */
export interface InboxReader {
  address: (url: string) => Pointed | undefined
  /** The person's own id in the link to a profile. */
  profile: (url: string) => string | undefined
}

/** Why nobody can say what is open. `elsewhere`: no inbox · `none`: nothing is open · `moving`: not settled · `disagree` · `few`: too few signals. */
export type Doubt = 'elsewhere' | 'none' | 'moving' | 'disagree' | 'few'

export type Settled = { settled: Place } | { doubt: Doubt }

const same = (a: InboxRead, b: InboxRead) => JSON.stringify({ ...a, at: 0 }) === JSON.stringify({ ...b, at: 0 })
const distinct = (values: (string | undefined)[]) => [...new Set(values.filter(value => value !== undefined && value !== ''))]

/** Two signals from different places of the page at least; a post has but one, so it is never taken for sure. */
const enough: Record<PlaceKind, number> = { learned: 2, computed: 2, post: 1 }

/** What one read says. The tab of another channel carries that channel's conversation at the same time, so it is not asked. */
export function agreed(read: InboxRead, { address, profile }: InboxReader): Settled {
  const here = address(read.url)
  if (!here) return { doubt: 'elsewhere' }
  const tabs = read.tabs.flatMap(url => address(url) ?? []).filter(tab => tab.item !== undefined)
  // Where the address has lost the conversation, only links that all mean one channel tell which it is.
  const kinds = distinct(here.kind === undefined ? tabs.map(tab => tab.kind) : [here.kind])
  if (kinds.length > 1) return { doubt: 'few' }
  const kind = kinds[0] as PlaceKind | undefined
  if (kind === undefined) return { doubt: 'none' }
  const alike = tabs.filter(tab => tab.kind === kind)
  const pages = distinct([here.page, ...alike.map(tab => tab.page)])
  const ofTabs = distinct(alike.map(tab => tab.item))
  const ofProfiles = kind === 'learned' ? distinct(read.profiles.map(profile)) : []
  const items = distinct([here.item, ...ofTabs, ...ofProfiles])
  if (pages.length > 1 || items.length > 1 || distinct(read.names).length > 1) return { doubt: 'disagree' }
  const [page] = pages
  const [item] = items
  const signals = [here.item !== undefined, ofTabs.length > 0, ofProfiles.length > 0].filter(Boolean).length
  if (page === undefined || item === undefined || signals < enough[kind]) return { doubt: 'few' }
  return { settled: { page, item, kind, name: read.names[0] ?? '', ...(read.last ? { last: read.last } : {}) } }
}

/** Settled once the last two reads are the same, far enough apart, and their signals agree (S002, S110). */
export function settle(reads: readonly InboxRead[], reader: InboxReader): Settled {
  const [before, now] = reads.slice(-2)
  if (!before || !now) return { doubt: 'moving' }
  return same(before, now) && now.at - before.at >= settlesAfter ? agreed(now, reader) : { doubt: 'moving' }
}
