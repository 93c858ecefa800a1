import type { Articles } from '../articles'
import type { Session } from '../connector'
import type { Article, Portal, Shelf } from '@/domain/article'
import * as v from 'valibot'
import { shelvesFor } from '@/domain/article'
import { Rejected } from '../errors'
import { get } from './api'
import { remoteId } from './ids'
import { readOne } from './lists'
import { list } from './schema'

const words = v.fallback(v.nullish(v.string()), undefined)
const locale = v.object({ code: v.string(), articles_count: v.fallback(v.optional(v.number()), undefined), draft: v.fallback(v.nullish(v.boolean()), false) })
const portal = v.object({
  slug: v.string(),
  name: v.fallback(v.string(), ''),
  custom_domain: words,
  archived: v.fallback(v.nullish(v.boolean()), false),
  config: v.fallback(v.optional(v.object({ allowed_locales: v.fallback(list(locale), []) })), undefined),
  meta: v.fallback(v.optional(v.object({ default_locale: words })), undefined),
})
const article = v.object({
  id: v.number(),
  slug: v.string(),
  title: v.string(),
  status: v.picklist(['published']),
  /** Seconds. */
  updated_at: v.fallback(v.number(), 0),
  locale: words,
  category: v.fallback(v.nullish(v.object({ name: words, locale: words })), undefined),
})
const portals = v.object({ payload: list(portal) })
/** Unchecked rows, so that an odd one does not make a full page look like the last. */
const articles = v.object({ payload: v.array(v.unknown()) })
const readable = list(article)

/** Rows in one page. */
const perPage = 25
/** Most calls for one answer, however many shelves hold nothing that fits. */
const perAnswer = 8

/** Text on one line: a line break in a title would split the reply. */
const lineOf = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()

/** The address of a help centre's pages: its own domain, told with or without a scheme, or else the server itself. */
function homeOf({ source }: Session, { slug, custom_domain }: v.InferOutput<typeof portal>): string {
  const own = custom_domain?.trim().replace(/\/+$/, '')
  const base = own ? /^https?:\/\//i.test(own) ? own : `https://${own}` : source.address ?? ''
  return `${base}/hc/${encodeURIComponent(slug)}`
}

/** Nothing for a help centre that customers cannot open, or that surely holds nothing to read. */
function portalOf(session: Session, raw: v.InferOutput<typeof portal>): Portal | undefined {
  const told = raw.config?.allowed_locales ?? []
  const languages = told.filter(({ articles_count: count, draft }) => count !== 0 && draft !== true).map(({ code }) => code)
  if (raw.archived === true || (told.length > 0 && languages.length === 0)) return undefined
  const first = raw.meta?.default_locale
  return { id: raw.slug, name: lineOf(raw.name) || raw.slug, address: homeOf(session, raw), languages: languages.sort((a, b) => Number(b === first) - Number(a === first)) }
}

function articleOf({ portal, language }: Shelf, raw: v.InferOutput<typeof article>): Article {
  const category = lineOf(raw.category?.name ?? '')
  return {
    id: `${portal.id}/${raw.id}`,
    title: lineOf(raw.title),
    ...(category === '' ? {} : { category }),
    portal: portal.name,
    language: raw.locale ?? raw.category?.locale ?? language ?? '',
    address: `${portal.address}/articles/${encodeURIComponent(raw.slug)}`,
    changedAt: raw.updated_at * 1000,
  }
}

/** One page of a shelf, newest change first, which is the server's order for search results too. */
async function read(session: Session, shelf: Shelf, page: number, query: string) {
  const { payload } = await get(session, `portals/${encodeURIComponent(shelf.portal.id)}/articles`, articles, {
    status: 'published',
    page: String(page),
    ...(shelf.language === undefined ? {} : { locale: shelf.language }),
    ...(query === '' ? {} : { query }),
  })
  return { found: v.parse(readable, payload).map(raw => articleOf(shelf, raw)), isLast: payload.length < perPage }
}

const goneThere = (error: unknown) => error instanceof Rejected && error.reason === 'gone'

/** Where an answer begins: which shelf, and which page of it. */
function placeIn(from: string | undefined): [number, number] {
  const [shelf = 0, page = 1] = (from ?? '').split(':').map(Number).filter(Number.isInteger)
  return [shelf, page]
}

/** Articles of the Help Center, which any agent may read. */
export const helpCenter: Articles = {
  portals: async session => (await get(session, 'portals', portals)).payload.flatMap(raw => portalOf(session, raw) ?? []),
  inboxOf: async (session, { id }) => String((await readOne(session, remoteId(id))).inbox_id),
  async find(session, portals, { words, language, from }) {
    const shelves = shelvesFor(portals, language)
    let [at, page] = placeIn(from)
    const found: Article[] = []
    let gone: unknown
    for (let calls = 0; calls < perAnswer && found.length < perPage; calls++) {
      const shelf = shelves[at]
      if (!shelf) break
      const part = await read(session, shelf, page, words.trim()).catch((error: unknown) => {
        if (!goneThere(error)) throw error
        gone = error
        return { found: [], isLast: true }
      })
      found.push(...part.found);
      [at, page] = part.isLast ? [at + 1, 1] : [at, page + 1]
    }
    // A help centre that was deleted in the meantime must not hide the others.
    if (gone !== undefined && found.length === 0 && at >= shelves.length) throw gone
    return { articles: found, ...(at < shelves.length ? { next: `${at}:${page}` } : {}) }
  },
}
