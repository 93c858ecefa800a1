import type { Session } from './connector'
import type { Begun } from '@/domain/begun'

/** What a connector has that takes tickets which are begun in a page of another tool. */
export interface MayBegin {
  /** True: nothing is connected, this browser alone keeps its tickets and needs neither a secret nor a network for them. */
  alone?: true
  /**
   * Begins a conversation with what a customer has said in a page that the remote cannot reach itself, and returns the ticket's id; nothing where the
   * account has no place for it. Called twice, it begins two.
   */
  begin?: (session: Session, begun: Begun) => Promise<string | undefined>
}
