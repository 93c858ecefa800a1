/** One line of a connection's check: `check.<what>.<state>` in the locales says it in words. */
export interface CheckLine {
  what: string
  state: 'ok' | 'bad' | 'warn'
  /** What goes beside it: a date (ms), a count, the name of a permission. */
  detail?: string | number
}

/** What works with a secret and what does not, with the remote's own id and name once it was reached. */
export interface Check {
  account?: string
  name?: string
  /** The channel lets a person answer for seven days. */
  humanAgent?: boolean
  lines: CheckLine[]
}
