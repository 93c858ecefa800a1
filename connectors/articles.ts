import type { Session } from './connector'
import type { ArticlePart, ArticleWish, Portal } from '@/domain/article'
import type { Ticket } from '@/domain/ticket'

/** Articles for customers that a team's server keeps (S145). All methods throw as a pull does, and `Rejected` where the server said no. */
export interface Articles {
  /** Help centres that are open to customers and hold something to read. */
  portals: (session: Session) => Promise<Portal[]>
  /** Id of the inbox through which a ticket came in, as the roster names it. */
  inboxOf: (session: Session, ticket: Ticket) => Promise<string>
  /** Published articles of these, in the order in which they are to be shown. */
  find: (session: Session, portals: readonly Portal[], wish: ArticleWish) => Promise<ArticlePart>
}
