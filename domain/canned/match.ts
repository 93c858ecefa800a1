import type { CannedMessage } from './canned'
import type { Shelf } from './shelf'
import { fold } from '../fold'
import { lettersIn } from './shelf'

export interface Found {
  /** The best of them, best first. */
  hits: CannedMessage[]
  /** How many match in all. */
  total: number
}

/** The ways to match, best first: within one, use, page, channel and language decide (the shelf's own order). */
const tiers = ['exact', 'shortcut', 'title', 'words', 'within', 'close', 'loose', 'body', 'tags'] as const
type Tier = (typeof tiers)[number]

type Line = Shelf['lines'][number]

/** Every word begins a word of the title, the folder or the shortcut. */
function beginsWords({ title, starts, shortcut }: Line, words: string[]) {
  return words.every(word => shortcut.startsWith(word) || starts.some(at => title.startsWith(word, at)))
}

/**
 * Whether the letters stand in this order, and how close: begun words and neighbours are close, all else is loose. First found,
 * first taken, with one step back for a word's beginning.
 */
function fuzzy({ title, starts, shortcut }: Line, letters: string): Tier | undefined {
  if (inOrder(shortcut, letters) && shortcut.length <= 2 * letters.length + 2) return 'close'
  const initials = starts.map(at => title[at]).join('')
  if (initials.includes(letters)) return 'close'
  return letters.length > 2 && inOrder(title, letters) ? 'loose' : undefined
}

function inOrder(text: string, letters: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}

/** One letter too many, too few, wrong or swapped with its neighbour, at the beginning of `text`. */
function nearly(text: string, typed: string): boolean {
  let same = 0
  while (same < typed.length && text[same] === typed[same]) same++
  const [rest, tail] = [typed.slice(same), text.slice(same)]
  return tail.startsWith(rest.slice(1)) || tail.slice(1).startsWith(rest.slice(1)) || tail.slice(1).startsWith(rest)
    || (rest.length > 1 && tail.startsWith(`${rest[1]}${rest[0]}${rest.slice(2)}`))
}

function tierOf(line: Line, query: string, words: string[], letters: string, wanted: number): Tier | undefined {
  const { shortcut, title } = line
  if (shortcut === query) return 'exact'
  if (shortcut.startsWith(query)) return 'shortcut'
  if (title.startsWith(query)) return 'title'
  if (beginsWords(line, words)) return 'words'
  if (query.length < 2) return undefined
  if ((line.letters & wanted) === wanted) {
    if (shortcut.includes(query) || title.includes(query)) return 'within'
    const tier = fuzzy(line, letters)
    if (tier) return tier
  }
  if (query.length > 2 && words.every(word => line.body.includes(word))) return 'body'
  return words.every(word => line.tags.includes(word)) ? 'tags' : undefined
}

function hasTypo({ shortcut, title, starts }: Line, query: string) {
  return nearly(shortcut, query) || starts.some(at => nearly(title.slice(at, at + query.length + 1), query))
}

/** Letters from which on a slip of the finger is forgiven: shorter words are one letter away from anything. */
const typoFrom = 4

/**
 * What fits a query, accents and letter case aside (S156): the exact shortcut, what begins with it, titles whose words begin so,
 * titles roughly so, texts, tags; each in the shelf's order, so equal ones never change places. With nothing typed, everything.
 */
export function find({ lines }: Shelf, typed: string, limit: number): Found {
  const query = fold(typed).trim()
  if (query === '') return { hits: lines.slice(0, limit).map(({ message }) => message), total: lines.length }
  const words = query.split(' ')
  const letters = query.replaceAll(' ', '')
  const wanted = lettersIn(letters)
  const found = new Map<Tier, Line[]>(tiers.map(tier => [tier, []]))
  for (const line of lines) {
    const tier = tierOf(line, query, words, letters, wanted)
    if (tier) found.get(tier)?.push(line)
  }
  const all = tiers.flatMap(tier => found.get(tier) ?? [])
  const matching = all.length === 0 && query.length >= typoFrom ? lines.filter(line => hasTypo(line, query)) : all
  return { hits: matching.slice(0, limit).map(({ message }) => message), total: matching.length }
}

/**
 * Whether nothing fits, whatever else is typed. Every way to match becomes stricter with each letter but two: slips of the finger, which are
 * only forgiven from `typoFrom` letters on, and letters strewn over a shortcut, which are looked at here. `total`: how many fit this query.
 */
export function isFutile({ lines }: Shelf, typed: string, total: number): boolean {
  const letters = fold(typed).replaceAll(' ', '')
  return total === 0 && letters.length >= typoFrom && !lines.some(({ shortcut }) => inOrder(shortcut, letters))
}
