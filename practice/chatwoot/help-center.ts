import type { Article, Portal } from './articles'
import type { Call, Route } from './call'
import type { Office } from './office'
import { json, refusals } from './answer'
import { helpCenters } from './articles'
import { agentView } from './views'

const perPage = 25

/** An office's own Help Centers, else those of every practice shop. */
const portalsOf = (office: Office): Portal[] => office.portals ?? helpCenters()

/** The Help Center that is set for an inbox, as the inbox tells it. */
export function helpCenterOf(office: Office, slug: string | undefined) {
  const portal = portalsOf(office).find(one => one.slug === slug)
  return portal ? { help_center: { name: portal.name, slug: portal.slug } } : {}
}

const count = (articles: Article[], shown: Article['shown']) => articles.filter(article => article.shown === shown).length

function portalView({ office }: Call, { id, slug, name, domain, archived, languages, articles }: Portal) {
  const categories = new Set(articles.map(({ category }) => category))
  return {
    id,
    color: '#1F93FF',
    custom_domain: domain,
    header_text: name,
    homepage_link: '',
    name,
    page_title: name,
    slug,
    archived,
    account_id: office.account.id,
    config: { allowed_locales: languages.map(code => ({ code, articles_count: articles.filter(({ language }) => language === code).length, categories_count: categories.size })) },
    meta: { all_articles_count: articles.length, archived_articles_count: count(articles, 'archived'), published_count: count(articles, 'published'), draft_articles_count: count(articles, 'draft'), categories_count: categories.size, default_locale: languages[0] },
  }
}

function articleView({ running, office }: Call, { id, slug, title, content, shown, language, category, at }: Article) {
  const author = office.agents[0]
  return {
    id,
    slug,
    title,
    content,
    description: null,
    status: shown,
    position: id * 10,
    account_id: office.account.id,
    updated_at: Math.round(at / 1000),
    meta: {},
    locale: language,
    category: { id: category === null ? null : 61, name: category, slug: category === null ? null : 'c', locale: category === null ? null : language },
    views: 0,
    ...(author ? { author: agentView(author, running) } : {}),
    associated_articles: null,
  }
}

/** PostgreSQL's text search: each word begins one of the text; accents count. */
function holds({ title, content }: Article, query: string): boolean {
  const has = `${title} ${content}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every(word => has.some(one => one.startsWith(word)))
}

/** Newest change first, whatever was looked for; counts are of all statuses. */
function articles(call: Call) {
  const { office, query, ids } = call
  const portal = portalsOf(office).find(({ slug }) => slug === decodeURIComponent(ids[0] ?? ''))
  if (!portal) throw refusals.notFound()
  const [language, shown, words, page] = [query.get('locale'), query.get('status'), query.get('query') ?? '', Number(query.get('page') ?? 1)]
  const found = portal.articles.filter(article => (!language || article.language === language) && holds(article, words)).sort((a, b) => b.at - a.at)
  const rows = found.filter(article => !shown || article.shown === shown)
  return json({
    payload: rows.slice((page - 1) * perPage, page * perPage).map(article => articleView(call, article)),
    meta: { all_articles_count: portal.articles.length, archived_articles_count: count(found, 'archived'), articles_count: found.length, current_page: page, draft_articles_count: count(found, 'draft'), mine_articles_count: 0, published_count: count(found, 'published') },
  })
}

export const helpCenterRoutes: Route[] = [
  { method: 'GET', path: /^portals$/, answer: call => json({ payload: portalsOf(call.office).map(portal => portalView(call, portal)), meta: { current_page: 1, portals_count: portalsOf(call.office).length } }) },
  { method: 'GET', path: /^portals\/([^/]+)\/articles$/, answer: articles },
]
