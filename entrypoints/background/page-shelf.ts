import type { Tabs } from 'webextension-polyfill'
import type { CannedMessage } from '@/domain/canned/canned'
import type { PageAbout } from '@/domain/canned/in-page'
import type { Rendered } from '@/domain/canned/render'
import type { Shelf } from '@/domain/canned/shelf'
import type { Values } from '@/domain/canned/values'
import type { Language } from '@/domain/language'
import { builtIns } from '@/domain/canned/built-in'
import { render } from '@/domain/canned/render'
import { lineOf, shelfOf } from '@/domain/canned/shelf'
import { templateOf } from '@/domain/canned/template'
import { variantFor } from '@/domain/canned/variant'
import { fold } from '@/domain/fold'
import { spokenLanguage } from '@/locales/page'
import { readSettings } from '@/platform/settings'
import { cannedUses } from '@/sync/canned/canned'
import { cannedReader } from '@/sync/canned/canned-reader'
import { db } from '@/sync/db'
import { valuesOf } from '@/sync/values'
import { pageTicket } from './page-ticket'

/** Everything that a menu in a page is answered from. */
export interface PageShelf {
  shelf: Shelf
  /** The ticket whose values fill messages; nothing: none. */
  ticket: string | undefined
  values: Values
  /** The agent's. */
  language: Language
  theme: 'system' | 'light' | 'dark'
  blocked: readonly string[]
  message: (id: string) => CannedMessage | undefined
  /** A message filled for that ticket. */
  fill: (message: CannedMessage, answers: Record<string, string>, about: PageAbout) => Rendered
}

const reader = cannedReader()
const kept = new Map<number, Promise<PageShelf>>()

async function read(tab: Tabs.Tab | undefined): Promise<PageShelf> {
  const [stored, uses, ticketId, settings] = await Promise.all([reader.refresh(), cannedUses(), pageTicket(tab), readSettings()])
  const language = spokenLanguage(settings.language)
  const [values, ticket] = await Promise.all([valuesOf(ticketId, settings.me, language), ticketId === undefined ? undefined : db.tickets.get(ticketId)])
  const spoken = values.customer.language
  const lines = [...stored, ...builtIns(language).map(lineOf)]
  const shelf = shelfOf(lines, new Map(uses.map(use => [use.id, use])), { page: ticket?.page, channel: ticket?.channel, language: spoken }, Date.now())

  const message = (id: string) => lines.find(line => line.message.id === id)?.message
  function snippets(shortcut: string): string | undefined {
    const used = shelf.lines.find(line => line.shortcut === fold(shortcut).trim())?.message
    return used && variantFor(used, spoken).body
  }
  function fill(message: CannedMessage, answers: Record<string, string>, about: PageAbout): Rendered {
    const variant = variantFor(message, spoken)
    return render(templateOf(variant.body), { ...values, ...about }, answers, { now: Date.now(), language: variant.language, snippets, shortcut: message.shortcut })
  }
  return { shelf, ticket: ticketId, values, language, theme: settings.theme, blocked: settings.blockedSites, message, fill }
}

/** Read anew when a menu opens, and kept for its keystrokes; a background that was put to sleep in between reads again. */
export function pageShelf(tab: Tabs.Tab | undefined, opens: boolean): Promise<PageShelf> {
  const window = tab?.windowId ?? -1
  const known = opens ? undefined : kept.get(window)
  if (known) return known
  const fresh = read(tab)
  kept.set(window, fresh)
  // A read that failed is tried again with the next keystroke.
  fresh.catch(() => kept.delete(window))
  return fresh
}
