import type { Session } from './connector'
import type { Choice, Entered } from '@/domain/enter'

/** A remote with people and passwords of its own. Nothing of it is kept but the secret that comes back. */
export interface SignIn {
  /** The source has only its address. */
  password: (session: Session, email: string, password: string) => Promise<Entered>
  code: (session: Session, codeFor: string, code: string) => Promise<Entered>
  /** The accounts that a secret opens. */
  choices: (session: Session) => Promise<Choice[]>
  /** What somebody types as its address; nothing when it can be none. `account`: when it was copied from inside of one. */
  address: (typed: string) => { origin: string, account?: number, insecure: boolean } | undefined
}
