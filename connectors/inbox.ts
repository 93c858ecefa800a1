import type { MayBegin } from './begin'
import type { Place } from '@/domain/inbox/place'
import type { InboxReader } from '@/domain/inbox/signals'
import type { Source } from '@/domain/source'

/** Which tickets a conversation of a channel's own inbox may be: those with these ids, those whose ids begin so, or any by name. */
export type InDesk = { ids: string[] } | { under: string } | { named: true }

/** What a connector knows of its channel's own inbox, beside which the panel sits (S002, S110). */
export interface SiteInbox extends InboxReader {
  /** Match patterns of its pages. */
  sites: readonly string[]
  /** The tickets that a place may be; `named`: only a name, or what was learned before, can tell. */
  inDesk: (source: Source, place: Place) => InDesk
}

/** What a connector has to do with pages in the browser. */
export interface HasInbox extends MayBegin {
  /** Its channel's own inbox in the browser, where it has one. */
  inbox?: SiteInbox
}
