import type { Ticket } from './ticket'
import { isUnanswered, isUnread } from './ticket'

/** The words of the quick reply, by their names under `quick` in the locales. */
export type QuickWords = Record<'name' | 'placeholder' | 'send' | 'open' | 'dismiss' | 'noText' | 'failed' | 'opensOnly', string>

/** What a page is told of the one new message that it may show: nothing of the customer beyond that. */
export interface QuickCard {
  ticket: string
  /** When the customer wrote (ms): dismissing the pop-up dismisses everything up to here. */
  at: number
  name: string
  initials: string
  /** Places in the palette of hues. */
  nameHue: number
  page: string
  pageHue: number
  text: string
  /** "4 min". */
  waits: string
  /** "+3", empty when nobody else waits. */
  more: string
  /** False where an answer would not be private, or the channel takes none now: it can only be opened. */
  mayReply: boolean
  words: QuickWords
  style: string
  language: string
  theme: 'system' | 'light' | 'dark'
}

/** What the browser session remembers of pop-ups. Times are milliseconds. */
export interface QuickMemory {
  /** The panel was last in sight: what had come until then has been seen there. */
  panelAt: number
  /** Until which message of a ticket it was dismissed. */
  dismissed: Record<string, number>
  /** The tab in which one is shown. */
  shownIn?: number
}

/**
 * My tickets whose newest message is to pop up, who waits longest first (S157). What was dismissed comes back with the
 * next message (S160), and what the panel has shown does not pop up behind it.
 */
export function popping(mine: readonly Ticket[], { panelAt, dismissed }: QuickMemory): Ticket[] {
  return mine
    .filter(ticket => ticket.status === 'open' && ticket.lastFrom === 'customer' && isUnread(ticket) && isUnanswered(ticket))
    .filter(({ id, lastCustomerAt = 0 }) => lastCustomerAt > Math.max(panelAt, dismissed[id] ?? 0))
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0))
}

/** Words under which a draft that is there already stays readable (S159); the same words once, for they may be told twice. */
export function carriedOver(before: string, typed: string): string {
  const there = before.trimEnd()
  return there === typed || there.endsWith(`\n${typed}`) ? there : [there, typed].filter(Boolean).join('\n')
}
