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

/** As the lists of the desk last had them; asked for where those lack them, and kept with them. */
async function portalsOf(articles: Articles, session: Session): Promise<readonly Portal[]> {
  const kept = await db.rosters.get(session.source.id)
  if (kept?.portals) return kept.portals
  const portals = await articles.portals(session)
  await db.rosters.update(session.source.id, { portals })
  return portals
}

/** The help centre of the ticket's inbox. An inbox is known here by its name; where two bear it and differ, none is set. */
async function ownPortal({ source, inbox }: Ticket): Promise<string | undefined> {
  const inboxes = (await db.rosters.get(source))?.inboxes.filter(({ name }) => name === inbox) ?? []
  return inboxes.every(({ portal }) => portal === inboxes[0]?.portal) ? inboxes[0]?.portal : undefined
}

/** Published articles that a customer of this ticket could be sent (S145), a part at a time; says why where there are none to be had. */
export async function findArticles(search: string, id: string, wish: ArticleWish, outside: Outside): Promise<ArticlePart | ArticleWhy> {
  const mine = begin(search)
  const way = await wayTo(id, outside)
  const articles = way?.connector.articles
  if (!way || !articles) return outside.online() ? 'noWay' : 'offline'
  const session: Session = { ...way.session, signal: AbortSignal.any([way.session.signal, mine.signal]) }
  try {
    const portals = portalsFor(await portalsOf(articles, session), await ownPortal(way.ticket))
    return portals.length === 0 ? 'none' : await articles.find(session, portals, wish)
  }
  catch (error) {
    return whyNot(error)
  }
  finally {
    if (running.get(search) === mine) running.delete(search)
  }
}
