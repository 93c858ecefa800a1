import type { Channel } from '../channel'
import type { Language } from '../language'
import type { CannedMessage, CannedUse } from './canned'
import { fold } from '../fold'

/** A message as it is looked for: everything that can be done once, done. */
export interface Line {
  message: CannedMessage
  shortcut: string
  title: string
  /** Where the words of the title start. */
  starts: number[]
  body: string
  /** Tags and folder. */
  tags: string
  /** A bit for each letter and digit of shortcut and title: what lacks one of them needs no closer look. */
  letters: number
}

/** Where a message is to be used. What is not given does not matter, and excludes nothing. */
export interface Context {
  /** Id of the source. */
  page?: string
  channel?: Channel
  /** The customer's. */
  language?: Language
}

/** The messages for one context, most wanted first. */
export interface Shelf {
  lines: readonly Line[]
}

/** Of a longer text the rest is not looked through: it would cost each keystroke. */
const searched = 2000
/** Milliseconds in which a use halves in weight. */
export const halfLife = 14 * 24 * 3_600_000

/** One bit for each letter and each digit, others share the rest. */
export function lettersIn(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 32) bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + code % 5)
  }
  return bits
}

const wordStarts = (text: string) => [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)

/** Folds one message, with all its texts in other languages. */
export function lineOf(message: CannedMessage): Line {
  const shortcut = fold(message.shortcut).trim()
  const title = fold(message.title).trim()
  const bodies = [message.body, ...message.variants.map(({ body }) => body)].map(body => fold(body.slice(0, searched)))
  return {
    message,
    shortcut,
    title,
    starts: wordStarts(title),
    body: bodies.join('\n'),
    tags: fold([...message.tags, message.folder].join('\n')),
    letters: lettersIn(shortcut + title),
  }
}

/** A use's weight now: those of two weeks ago count half. */
export function weightNow({ weight, usedAt }: Pick<CannedUse, 'weight' | 'usedAt'>, now: number) {
  return weight * 2 ** (-Math.max(0, now - usedAt) / halfLife)
}

/** One more use. */
export function usedOnce(before: CannedUse | undefined, id: string, now: number): CannedUse {
  return { id, uses: (before?.uses ?? 0) + 1, usedAt: now, weight: (before ? weightNow(before, now) : 0) + 1 }
}

/** Whether a message is for this page and this channel. */
function isFor({ pages, channels }: CannedMessage, { page, channel }: Context) {
  return (page === undefined || pages.length === 0 || pages.includes(page))
    && (channel === undefined || channels.length === 0 || channels.includes(channel))
}

/** How well the language fits: that of the customer, one that fits any, another. */
function spoken({ language, variants }: CannedMessage, wanted: Language): number {
  if (language === wanted || variants.some(variant => variant.language === wanted)) return 1
  return language === undefined ? 0.5 : 0
}

/** From 0 to 1: use first, then what was made for this page, this language, this channel. */
function wanting(message: CannedMessage, use: CannedUse | undefined, { page, channel, language }: Context, now: number): number {
  const weight = use ? weightNow(use, now) : 0
  return 0.55 * weight / (1 + weight)
    + (page !== undefined && message.pages.includes(page) ? 0.15 : 0)
    + (channel !== undefined && message.channels.includes(channel) ? 0.1 : 0)
    + (language === undefined ? 0 : 0.2 * spoken(message, language))
}

const byName = (a: Line, b: Line) => a.title < b.title ? -1 : a.title > b.title ? 1 : a.message.id < b.message.id ? -1 : 1

/** Those for this context, most wanted first: once for each ticket, not for each keystroke. `now` in milliseconds. */
export function shelfOf(lines: readonly Line[], uses: ReadonlyMap<string, CannedUse>, context: Context, now: number): Shelf {
  const wanted = lines
    .filter(({ message }) => isFor(message, context))
    .map(line => ({ line, wanting: wanting(line.message, uses.get(line.message.id), context, now) }))
  return { lines: wanted.sort((a, b) => b.wanting - a.wanting || byName(a.line, b.line)).map(({ line }) => line) }
}
