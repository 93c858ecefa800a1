import type { Role } from './agent'
import type { Check } from './check'
import type { Told } from './login'
import type { Hue } from './tag'
import { isAhead } from './clock'

export const connectorNames = ['facebook', 'chatwoot', 'pages'] as const
export type ConnectorName = (typeof connectorNames)[number]

/** A fetch that failed and is tried again by itself. `failure.<why>` in the locales. */
export interface Failure {
  why: 'network' | 'server' | 'storageFull'
  at: number
}

/** Why a source stands still, and what the banner says to do. `trouble.<code>` in the locales. */
export interface Trouble {
  code: string
  at: number
}

/** An account on another channel that the same secret serves, through the same connector. */
export interface Linked {
  /** The channel's own id of it. */
  id: string
  username: string
}

/** One connected account. Its secret is not here: it lives in `platform/secrets`. */
export interface Source {
  /** `<connector>:<the remote's own id>`; the practice shop's begin with `practice:`. */
  id: string
  connector: ConnectorName
  /** The remote's own id: of the Page, of the account. */
  account: string
  name: string
  /** Where it runs, as an origin without a slash at its end, when each shop has its own server. */
  address?: string
  /** Who the secret belongs to there, by the remote's own id, and as what. */
  me?: string
  role?: Role
  hue: Hue
  /** Place in the page switcher. */
  order: number
  /** Plays inside this browser with invented customers; needs neither account nor network. */
  practice: boolean
  /** S047–S056: "this Page greets with a chatbot". */
  greets: boolean
  /** Stopped by the agent: nothing is fetched or sent, everything is kept. */
  paused: boolean
  /** The shop's app may answer for seven days (Facebook's human-agent tag). */
  humanAgent?: boolean
  /** Who has a ticket, its priority and that it is pending travel as the channel's own labels, for all to see. */
  shares?: boolean
  /** What is linked to it there, once it was looked for. */
  linked?: Linked
  /** Sharing was switched on or off, and the channel still has to be told of older tickets: of those after the ticket `after`, and not before (ms). */
  sharing?: { after: string, notBefore: number }
  /** When it was first connected here (ms): nobody here has missed a customer who waited before that. Absent in rows of older versions. */
  connectedAt?: number
  /** Where the next pull starts. */
  cursor?: string
  /** The first sync has been finished: what comes now is new. */
  filled?: boolean
  syncedAt?: number
  trouble?: Trouble
  failure?: Failure
  /** The channel asked us to wait; no call before this time (ms). And when it asked: see `isHeld`. */
  notBefore?: number
  heldAt?: number
  /** Percent of the channel's quota that is used up, as it last said, and when. */
  usage?: number
  usageAt?: number
  /** The last check that reached the channel. */
  check?: Check
  told?: Told
}

/** Whether its channel is to be left alone now (ms). Told to wait at a time that is still to come, it was told before this computer's clock was put back. */
export const isHeld = ({ notBefore = 0, heldAt = 0 }: Pick<Source, 'notBefore' | 'heldAt'>, now: number): boolean => notBefore > now && !isAhead(heldAt, now)
