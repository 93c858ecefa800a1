import type { Role } from './agent'

/** One line of a connection's check: `check.<what>.<state>` in the locales says it in words, `step.<what>` what to do. */
export interface CheckLine {
  what: string
  /** `unknown`: the channel does not tell, which is no fault. */
  state: 'ok' | 'bad' | 'warn' | 'unknown'
  /** What goes beside it: a date (ms), a count, the name of a permission. */
  detail?: string | number
  /** Where the next step is done (https). */
  link?: string
}

/** What works with a secret and what does not, with the remote's own id and name once it was reached. */
export interface Check {
  account?: string
  name?: string
  /** Of a remote with a server of its own: where it was found, who the secret belongs to there, and as what. */
  address?: string
  me?: string
  role?: Role
  /** The channel lets a person answer for seven days. */
  humanAgent?: boolean
  /** The secret is a person's, who may have several accounts: see `Login.accounts`. */
  person?: boolean
  lines: CheckLine[]
  /** When it was checked (ms). */
  at?: number
}
