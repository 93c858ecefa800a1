import type { MailHead } from './head'

/** A mail to be sent from a ticket: it begins a conversation of its own. */
export interface MailWish {
  /** What was typed there; `to` holds one address. */
  head: MailHead
  text: string
  /** Ids of rows in `files`. */
  files: string[]
}

/**
 * What came of it. `ticket`: id of the new conversation. `why`: nothing was sent and the draft stays. `unsure`: the connection broke while it was
 * being sent, so the agent is to look before it is sent again. `mailWhy.<why>` in the locales.
 */
export type MailOutcome = { ticket: string } | { why: 'noWay' | 'noInbox' | 'refused' | 'later' | 'offline' | 'fileLost' | 'unsure' }
