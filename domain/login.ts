import type { CheckLine } from './check'

/** What is only told at login, and cannot be asked for later with an account's own secret. */
export interface Told {
  /** What the person may do on the account, in the channel's own words. */
  tasks?: string[]
  /** Until when an account's secret is valid (ms); `never`: it does not end by itself. */
  until?: number | 'never'
  /** Until when data may be read with it (ms), however long it is valid. */
  dataUntil?: number
}

/** An account that somebody who logged in may connect. */
export interface Offer {
  account: string
  name: string
  /** The name of another channel's account that hangs on it. */
  linked?: string
  /** What is missing on it: a `bad` line rules it out. */
  lines: CheckLine[]
}

/** What a person's secret opens. No account: the lines say why. */
export interface Found {
  offers: Offer[]
  lines: CheckLine[]
}

/** Why a login dialog gave no secret: `login.<name>` in the locales. */
export type LoginRefusal = 'declined' | 'failed'
