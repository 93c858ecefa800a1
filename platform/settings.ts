import type { Agent, Availability } from '@/domain/agent'
import type { Filters } from '@/domain/filters'
import type { Sort, View } from '@/domain/places'
import type { ConnectorName } from '@/domain/source'
import browser from 'webextension-polyfill'
import { noFilters } from '@/domain/filters'

/** What the agent has chosen; the same in every window, kept over restarts. Nothing secret is here. */
export interface Settings {
  /** Empty: as the browser is set. */
  language: '' | 'en' | 'vi' | 'id' | 'hu'
  theme: 'system' | 'light' | 'dark'
  availability: Availability
  /** The availability that each server was last told, by source. */
  availabilityTold: Record<string, Availability>
  /** Who sits here (S042, S044). */
  me: Agent
  /** Everybody a ticket can be given to, this agent included. */
  team: Agent[]
  /** S001 can be turned off: then opening an unassigned ticket leaves it so. */
  openingAssigns: boolean
  /** S002: the panel shows the ticket of the conversation that is open in the channel's own inbox. */
  follows: boolean
  enterSends: boolean
  /** S016: whether closing sends a request for feedback, as last chosen. Nothing goes out before it was chosen once. */
  asksFeedback: boolean
  /** Single-letter shortcuts can be turned off (WCAG 2.1.4). */
  shortcuts: boolean
  /** Where the agent was looking. */
  view: Pick<View, 'list' | 'tab' | 'page'> & { sort: Sort }
  /** What narrows every list (S062). */
  filters: Filters
  /** The shop's own apps to log in with, by connector; empty where the build's own is used. */
  apps: Partial<Record<ConnectorName, string>>
  /** Which shop is looked at beside tickets of a source, where there are several: ids by source. */
  shopOf: Record<string, string>
  /** Host names, with all below them, whose pages are left alone even where they are allowed. */
  blockedSites: string[]
  /** S157: new messages of my tickets pop up in pages while the panel is closed. */
  quickReply: boolean
  /** S133, S135: the browser tells of messages that come while the agent is away. */
  noticesOffline: boolean
  /** S133, S136: the browser tells of customers who left before an answer. */
  noticesMissed: boolean
  /** The browser tells of what a team's own server has for this agent: named in a note, given a ticket. */
  noticesTeam: boolean
  /** S090: what is highlighted in an allowed page is offered for the customer's card. */
  captures: boolean
  /** The last time the disk was full (ms); 0 when it is not. */
  storageFullAt: number
}

const alone: Agent = { id: 'me', name: '', role: 'owner' }

/** The settings until somebody chooses otherwise. */
export const defaults: Settings = {
  language: '',
  theme: 'system',
  availability: 'available',
  availabilityTold: {},
  me: alone,
  team: [alone],
  openingAssigns: true,
  follows: true,
  enterSends: true,
  asksFeedback: false,
  shortcuts: true,
  view: { list: 'open', tab: 'all', page: '*', sort: 'waiting' },
  filters: noFilters(),
  apps: {},
  shopOf: {},
  blockedSites: [],
  quickReply: true,
  noticesOffline: true,
  noticesMissed: true,
  noticesTeam: true,
  captures: true,
  storageFullAt: 0,
}

const keyOf = (name: string) => `setting:${name}`

/** A stored value in today's form: an older version may have stored filters without those that were added since. */
function today(name: keyof Settings, stored: unknown): unknown {
  if (name === 'filters') return { ...noFilters(), ...stored as Partial<Filters> | undefined }
  return stored ?? defaults[name]
}

/** Everything, with the default where nothing was chosen yet. */
export async function readSettings(): Promise<Settings> {
  const names = Object.keys(defaults) as (keyof Settings)[]
  const stored = await browser.storage.local.get(names.map(keyOf))
  return Object.fromEntries(names.map(name => [name, today(name, stored[keyOf(name)])])) as unknown as Settings
}

/** Keeps one setting; every window follows it. */
export function writeSetting<K extends keyof Settings>(name: K, value: Settings[K]) {
  return browser.storage.local.set({ [keyOf(name)]: value })
}

/** Restores settings from a backup; values of the wrong type are ignored. */
export async function restoreSettings(stored: Record<string, unknown>) {
  const fits = (name: keyof Settings) => typeof stored[name] === typeof defaults[name] && Array.isArray(stored[name]) === Array.isArray(defaults[name]) && stored[name] !== null
  const names = (Object.keys(defaults) as (keyof Settings)[]).filter(name => name !== 'storageFullAt' && fits(name))
  await browser.storage.local.set(Object.fromEntries(names.map(name => [keyOf(name), stored[name]])))
}

/** Calls `changed` whenever any window changes a setting. Returns how to stop. */
export function watchSettings(changed: (change: Partial<Settings>) => void) {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return
    const ours = Object.entries(changes).filter(([key]) => key.startsWith('setting:'))
    if (ours.length === 0) return
    changed(Object.fromEntries(ours.map(([key, { newValue }]) => {
      const name = key.slice('setting:'.length) as keyof Settings
      return [name, today(name, newValue)]
    })))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
