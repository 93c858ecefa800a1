import type { Outside } from './outside'
import type { Articles } from '@/connectors/articles'
import type { Session } from '@/connectors/connector'
import type { ArticlePart, ArticleWhy, ArticleWish, Portal } from '@/domain/article'
import type { Ticket } from '@/domain/ticket'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { portalsFor } from '@/domain/article'
import { db } from './db'
import { wayTo } from './way'

/** What is being asked, by the search it is for. */
const running = new Map<string, AbortController>()

/** Nobody waits for its answer any more. */
export function endArticles(search: string) {
  running.get(search)?.abort()
  running.delete(search)
}

function begin(search: string): AbortController {
  endArticles(search)
  const mine = new AbortController()
  running.set(search, mine)
  return mine
}

function whyNot(error: unknown): ArticleWhy {
  if (error instanceof Throttled) return 'later'
  if (error instanceof Unauthorized) return 'signedOut'
  if (error instanceof Rejected) return error.reason === 'gone' ? 'gone' : 'refused'
  return 'unsure'
}

/** From the desk's lists as last read; asked for, and kept with those lists, where they are missing. */
async function portalsOf(articles: Articles, session: Session): Promise<readonly Portal[]> {
  const kept = await db.rosters.get(session.source.id)
  if (kept?.portals) return kept.portals
  const portals = await articles.portals(session)
  await db.rosters.update(session.source.id, { portals })
  return portals
}

/** The inboxes of tickets, by ticket id: a ticket never moves to another. */
const inboxes = new Map<string, string>()

/** The help centre that is set for the ticket's inbox; asked only where that makes a difference. */
async function ownPortal(articles: Articles, session: Session, ticket: Ticket, portals: readonly Portal[]): Promise<string | undefined> {
  const set = (await db.rosters.get(ticket.source))?.inboxes.filter(({ portal }) => portal !== undefined) ?? []
  if (portals.length < 2 || set.length === 0) return undefined
  const inbox = inboxes.get(ticket.id) ?? await articles.inboxOf(session, ticket)
  inboxes.set(ticket.id, inbox)
  return set.find(({ id }) => id === inbox)?.portal
}

/** Published articles that a customer of this ticket could be sent (S145), a part at a time; says why where there are none to be had. */
export async function findArticles(search: string, id: string, wish: ArticleWish, outside: Outside): Promise<ArticlePart | ArticleWhy> {
  const mine = begin(search)
  const way = await wayTo(id, outside)
  const articles = way?.connector.articles
  if (!way || !articles) return outside.online() ? 'noWay' : 'offline'
  const session: Session = { ...way.session, signal: AbortSignal.any([way.session.signal, mine.signal]) }
  try {
    const all = await portalsOf(articles, session)
    const portals = portalsFor(all, await ownPortal(articles, session, way.ticket, all))
    return portals.length === 0 ? 'none' : await articles.find(session, portals, wish)
  }
  catch (error) {
    return whyNot(error)
  }
  finally {
    if (running.get(search) === mine) running.delete(search)
  }
}
