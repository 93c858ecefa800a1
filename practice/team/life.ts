import type { Story } from '../customers/voice'
import type { Language, Turn } from '../talk'

/** Something that will happen by itself, by conversation; agents by their numbers. Times are milliseconds. */
export type Due = { at: number } & (
  | { kind: 'arrive' }
  | { kind: 'speak', talk: number, texts: Turn }
  | { kind: 'take', talk: number, agent: number }
  | { kind: 'type', talk: number, agent: number }
  | { kind: 'answer', talk: number, agent: number }
  | { kind: 'fill', talk: number, line: number }
)

/** What a customer still has to say, and what staff would answer to what was said last. */
export interface Plot {
  language: Language
  answer: string
  rest: Story
}

/** What moves a practice team by itself: plain JSON, so that it goes on where it stopped. */
export interface Life {
  /** Where the sequence of random numbers stands. */
  random: number
  /** Until when (ms) everything due has happened. */
  clock: number
  due: Due[]
  /** By display id of the conversation. */
  plots: Record<number, Plot>
}

/** The agents of the account: whoever practises, and the colleagues. */
export const staff = { you: 11, otto: 12, ida: 14, sue: 13 } as const

/** Seconds from one thing to the next, least and most. Slow enough that one person can follow it. */
export const pace = {
  arrive: [100, 220],
  reply: [6, 18],
  rest: [3, 8],
  take: [25, 60],
  answer: [10, 24],
} as const
