import type { ArticlePart, ArticleWhy, ArticleWish } from '@/domain/article'
import type { DeskAct, DeskOutcome, DeskWhy, Somebody } from '@/domain/desk-act'

/** What the panel asks of a desk that lives on a team's server. */
export interface DeskMessages {
  /** Do something on a ticket's desk, now. */
  desk: (ticket: string, act: DeskAct) => DeskOutcome
  /** Whom the server of a ticket's desk finds by these words. */
  findPeople: (ticket: string, words: string) => Somebody[] | DeskWhy
  /** Articles for customers that fit a ticket. `search` names the open search, whose previous question is cut off. */
  findArticles: (search: string, ticket: string, wish: ArticleWish) => ArticlePart | ArticleWhy
  /** The search was closed: what is still being asked for it is cut off. */
  endArticles: (search: string) => void
  /** The agent has gone through the server's own notices. */
  readNotices: () => void
}
