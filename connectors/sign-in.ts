import type { Session } from './connector'
import type { CheckLine } from '@/domain/check'

/** An account that a person works in. */
export interface Choice {
  /** As a source names it. */
  account: string
  name: string
}

/** How signing in went: done, a code is asked for, or why not. */
export type SignedIn
  = | { secret: string, choices: Choice[] }
  /** To be given back with the code from the person's app; lasts a few minutes. */
    | { codeFor: string }
    | { lines: CheckLine[] }

/** A remote with people and passwords of its own. Nothing of it is kept but the secret that comes back. */
export interface SignIn {
  /** The source has only its address. */
  password: (session: Session, email: string, password: string) => Promise<SignedIn>
  code: (session: Session, codeFor: string, code: string) => Promise<SignedIn>
  /** The accounts that a secret opens. */
  choices: (session: Session) => Promise<Choice[]>
  /** What somebody types as its address; nothing when it can be none. `account`: when it was copied from inside of one. */
  address: (typed: string) => { origin: string, account?: number, insecure: boolean } | undefined
}
