/** A help centre of the shop, whose articles customers read on the web (S145). */
export interface Portal {
  /** The server's own name for it. */
  id: string
  name: string
  /** Where its pages are: `https://help.example.com/hc/lamps`. */
  address: string
  /** Languages it has articles in, its default first, as the server writes them: `vi`, `pt_BR`. Empty: unknown. */
  languages: string[]
}

/** One published article. */
export interface Article {
  id: string
  /** Always one line of plain text. */
  title: string
  category?: string
  /** Name of its help centre. */
  portal: string
  /** As the server writes it; empty: unknown. */
  language: string
  /** Where a customer reads it. */
  address: string
  /** When (ms) it was changed last. */
  changedAt: number
}

/** What is looked for. `from`: where the last answer ended; without it from the beginning. */
export interface ArticleWish {
  words: string
  /** Articles in this language come first. */
  language?: string
  from?: string
}

/** `next`: there may be more, from there on. */
export interface ArticlePart { articles: Article[], next?: string }

/** Why none can be shown: `articles.why.<why>` in the locales. `none`: there is no help centre for this ticket. */
export type ArticleWhy = 'none' | 'noWay' | 'offline' | 'later' | 'refused' | 'signedOut' | 'gone' | 'unsure'

/** A language without its region: `pt` for `pt_BR`. */
const base = (language: string) => language.toLowerCase().split(/[-_]/)[0]

/** The help centre that is set for the ticket's inbox (`own`), so that no other brand's pages are offered; all of them where none is set. */
export function portalsFor(portals: readonly Portal[], own: string | undefined): readonly Portal[] {
  const set = portals.find(({ id }) => id === own)
  return set ? [set] : portals
}

/** A part of a help centre that is read by itself: its articles in one language. */
export interface Shelf { portal: Portal, language?: string }

/** In which order shelves are read: those in the customer's language, then each help centre's own language, then the others. */
export function shelvesFor(portals: readonly Portal[], language: string | undefined): Shelf[] {
  const shelves = portals.flatMap((portal): (Shelf & { at: number })[] => portal.languages.length === 0
    ? [{ portal, at: 1 }]
    : portal.languages.map((spoken, at) => ({ portal, language: spoken, at: language !== undefined && base(spoken) === base(language) ? 0 : at + 1 })))
  return shelves.sort((a, b) => a.at - b.at).map(({ at: _, ...shelf }) => shelf)
}

/**
 * An article as it stands in a reply: its title, and below it the address, which every channel shows as a link. Doubled braces in a title are
 * pulled apart, because a server that fills in templates would take them for one of its own.
 */
export function articleText({ title, address }: Pick<Article, 'title' | 'address'>): string {
  const plain = title.replaceAll(/(?<=\{)(?=[{%])|(?<=[}%])(?=\})/g, ' ').trim()
  return plain === '' ? address : `${plain}\n${address}`
}

/** The same as it is inserted at `at` in a text: on lines of its own. */
export function articleIn(text: string, at: number, article: Pick<Article, 'title' | 'address'>): string {
  const isLineBegun = /\S[^\n]*$/.test(text.slice(0, at))
  const isLineContinued = /^[^\n]*\S/.test(text.slice(at))
  return `${isLineBegun ? '\n' : ''}${articleText(article)}${isLineContinued ? '\n' : ''}`
}
