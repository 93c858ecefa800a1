import type { Ask } from './render'
import type { Part } from './tidy'

/** What a page's script is told of a message: enough to choose it, and nothing of the customer but what the preview shows. */
export interface PageHit {
  id: string
  shortcut: string
  title: string
  /** The beginning of the filled text. */
  parts: Part[]
}

/** The words of the menu in the agent's language, by their names under `pageMenu` in the locales. */
export type PageWords = Record<PageWord, string>
export type PageWord = 'name' | 'choose' | 'insert' | 'close' | 'none' | 'fill' | 'insertNow' | 'cancel' | 'lostTitle' | 'goneTitle' | 'refusedTitle' | 'copied' | 'notCopied'
  | 'pictureTitle' | 'pictureCopied' | 'pictureNotCopied' | 'failedTitle' | 'failedText' | 'changed' | 'circle' | 'tooLong' | 'moved' | 'taken'

/** What the window needs once: its words, its looks, in the agent's language and theme. */
export interface PageSetup {
  words: PageWords
  /** A style sheet. */
  style: string
  language: string
  theme: 'system' | 'light' | 'dark'
}

export interface PageMenu {
  hits: PageHit[]
  /** How many there are in all, said in words. */
  count: string
  /** Nothing fits, whatever else is typed. */
  futile?: boolean
  /** With the first answer of an open menu. */
  setup?: PageSetup
}

/** What only the page knows, as far as it is known. */
export interface PageAbout {
  /** What is highlighted. */
  selection?: string
  /** Empty: it was looked for, and may not be read. */
  clipboard?: string
}

/** A question of the form, its label in words. `long`: its answer may have several lines. */
export type PageAsk = Pick<Ask, 'key' | 'label' | 'kind' | 'options' | 'value'> & { long: boolean }

/**
 * A chosen message: its text with the places where the cursor stops (UTF-16 units), or what has to be looked for or asked first, or
 * why it cannot be inserted.
 */
export type PageFill
  = | { text: string, cursors: number[], files: number }
    | { wants: 'clipboard' }
    | { asks: PageAsk[] }
    | { refused: 'changed' | 'circle' | 'tooLong' | 'moved' | 'taken' }

/** A picture or file of a message, as far as a message between contexts can carry it. */
export interface PageFile {
  name: string
  type: string
  /** Base64. */
  bytes: string
}
