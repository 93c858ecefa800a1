import type { Session } from './connector'
import type { Labelled } from '@/domain/labels'
import type { Ticket } from '@/domain/ticket'

/** A channel's own list of tags, which staff sees there too. Tags go by id; case and accents do not count. All of it may be done twice. */
export interface TagList {
  has: (session: Session, tag: string) => Promise<boolean>
  /** Takes a tag away, from everybody who has it. */
  drop: (session: Session, tag: string) => Promise<void>
  /** Gives a ticket's customer the tag of a name in place of another. Resolves with their labels after that, or nothing when they did not have the tag. */
  swap: (session: Session, ticket: Ticket, tag: string, name: string) => Promise<Labelled | undefined>
}
