import type { Session } from './connector'
import type { Choice, Entered } from '@/domain/enter'

/** A remote with people and passwords of its own. Only the secret that comes back is kept. */
export interface SignIn {
  /** The session's source has nothing but an address yet. */
  password: (session: Session, email: string, password: string) => Promise<Entered>
  code: (session: Session, codeFor: string, code: string) => Promise<Entered>
  /** The accounts that a secret opens. */
  choices: (session: Session) => Promise<Choice[]>
  /** Reads what somebody types as its address; nothing when it cannot be one. `account`: when it was copied from inside an account. */
  address: (typed: string) => { origin: string, account?: number, insecure: boolean } | undefined
}
