import type { CheckLine } from './check'

/** How somebody proves who they are to a server of the shop's own: by a token, by a password, or by the code that follows one. */
export type Entry = { token: string } | { email: string, password: string } | { codeFor: string, code: string }

/** An account that a person works in. */
export interface Choice {
  /** As a source names it. */
  account: string
  name: string
}

/** How entering went: done, a code is asked for, or why not. */
export type Entered
  = | { secret: string, choices: Choice[] }
  /** To be sent along with the code from the person's app; valid for a few minutes. */
    | { codeFor: string }
    | { lines: CheckLine[] }
