import type { FieldId } from '../customer'
import type { Language } from '../language'
import type { Offered } from './keep'
import { mask } from '../mask'

/** What is highlighted in a page, with what stands right before and after it: a number that was cut through is meant whole. */
export interface PagePiece {
  before: string
  text: string
  after: string
}

/** Longer than any address: such a stretch was highlighted to be copied or read (characters). */
export const longestPiece = 2000
/** As much around it as a number or a word can have (characters). */
export const around = 40

/** A value as a page's bar shows it. */
export interface PageOffer extends Offered {
  label: string
  shown: string
}

/** The words of the bar, by their names under `pageCapture` in the locales. */
export type PageCaptureWords = Record<'title' | 'for' | 'more' | 'dismiss' | 'undo' | 'failed' | 'undone' | 'tooLate', string>

/** How our window in a page speaks and looks. */
export interface PageLook<Words> {
  words: Words
  style: string
  language: Language
  theme: 'system' | 'light' | 'dark'
}

/** What a page is told of what was highlighted in it: nothing of the customer but whose card it is. */
export interface PageCapture {
  look: PageLook<PageCaptureWords>
  /** The ticket whose customer it goes to, and what that one is called. */
  ticket: string
  who: string
  /** What was highlighted, on one line. */
  line: string
  /** What was recognised, the likeliest first; what it may be when nothing was. All of them are kept with one press. */
  offers: PageOffer[]
  /** What the first button says. */
  guess: string
  /** The whole line for whatever field the agent says, the usual ones first. */
  others: PageOffer[]
  /** Why nothing can be kept, in words; then the rest is empty. */
  refusal?: string
}

export type KeepChoice = 'beside' | { replace: string }

/** Values to be kept one after the other, the first of them in this way where others stand there. */
export interface KeepWish {
  ticket: string
  offers: Offered[]
  choice?: KeepChoice
  /** What was kept of the same highlight before, to be taken back together. */
  undo?: string
}

/** One answer to "something stands there already". */
export interface PageChoice {
  label: string
  choice: KeepChoice | 'neither'
}

/** What became of a wish. `asks`: the agent has to say how the first of `rest` stands beside what is there. */
export type PageKept
  = | { kind: 'kept', said: string, undo: string }
    | { kind: 'asks', said: string, choices: PageChoice[], rest: Offered[], undo?: string }
    | { kind: 'told', said: string, undo?: string }

/** A question about a highlight of a page in which nothing of ours may be: the panel of its window asks it. `tab` is where it was highlighted. */
export interface AskedAside extends Extract<PageKept, { kind: 'asks' }> {
  ticket: string
  tab: number
  page: string
}

/**
 * Where in the web a value comes from: site and path. What stands behind `?` and `#` may let others in, or names people, and is never
 * kept; neither are names and passwords in an address, nor cards (S138).
 */
export function pageAddress(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return ''
  const { protocol, origin, pathname } = new URL(address)
  if (!/^https?:$/.test(protocol)) return ''
  return mask(`${origin}${pathname === '/' ? '' : pathname}`.slice(0, 500))
}

/** The same as people say it, for a line of a card. */
export const pageShown = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '')

/** Fields that are offered for any text beside the best guess, first those that it often is. */
export const usualFields: FieldId[] = ['name', 'phone', 'address', 'email']
