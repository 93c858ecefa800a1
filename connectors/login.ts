import type { Session } from './connector'
import type { LoginRefusal, Offer, Told } from '@/domain/login'

/** What the address of a login dialog is made of. */
export interface Asking {
  /** The app that asks: the shop's own, or the build's. */
  app: string
  /** Where the dialog comes back to. */
  back: string
  /** Returned with the answer. */
  state: string
  /** Asks again for what was declined before. */
  again: boolean
  /** Also asks for what accounts linked to the shop's need. */
  linked: boolean
}

/** A person's secret, and what was told with it. */
export interface Granted {
  secret: string
  told: Told
}

/** An account as the settings offer it, with what connects it. */
export interface Account extends Offer {
  /** The account's own secret; absent when the channel gives none. */
  secret?: string
  tasks?: string[]
}

/** A channel that a person can log in to. No secret of an app is needed for any of it. */
export interface Login {
  /** The app this build was made for; empty when each shop has to enter its own. */
  app: string
  dialog: (asking: Asking) => string
  /** What the dialog came back with: query and fragment together. */
  read: (answer: URLSearchParams, now: number) => Granted | { refused: LoginRefusal }
  /**
   * The accounts a person may work on. The session's secret is the person's.
   * @throws {Rejected | Unauthorized | Throttled}; a broken network as it is.
   */
  accounts: (session: Session) => Promise<Account[]>
}
