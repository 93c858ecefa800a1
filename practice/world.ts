import type { Quota } from './facebook/quota'
import type { Account } from './instagram'
import type { Label } from './labels'
import type { Post } from './posts'
import type { Enclosure, Language, Thread, Turn } from './talk'
import type { Grant } from './tokens'
import { labelBefore } from './customers/colleague'
import { furnish } from './customers/history'
import { showThere } from './customers/instagram'
import { air } from './customers/lives'
import { post } from './customers/posts'
import { mocAccount } from './instagram'
import { between } from './random'
import { tokensOf } from './tokens'

/** Something that will happen by itself. */
export type Due = { at: number } & (
  | { kind: 'arrive' }
  | { kind: 'turn', thread: string }
  | { kind: 'rest', thread: string, texts: Turn }
  | { kind: 'nudge', thread: string }
  | { kind: 'press', thread: string, line: string }
  | { kind: 'comment' }
  | { kind: 'label' }
  | { kind: 'thanks', post: string, comment: string }
  | { kind: 'live' }
  | { kind: 'onAir' }
)

/** Seconds from one thing to the next, least and most. */
export interface Pace {
  /** Between new conversations, over all Pages. */
  arrive: [number, number]
  /** Until a customer answers the Page. */
  answer: [number, number]
  /** Until a customer who got no answer asks again. */
  nudge: [number, number]
  /** Between new comments, over all Pages; none when it is absent. */
  comment?: [number, number]
  /** Between what viewers write while a Page broadcasts; when absent, no broadcasts begin by themselves. */
  live?: [number, number]
}

export interface Page {
  id: string
  name: string
  category: string
  /** The languages of new customers; a language that is listed twice is twice as likely. */
  speaks: [Language, ...Language[]]
  /** The Instagram account that is linked to it, if one is. */
  instagram?: Account
}

/** Everything the practice Facebook knows: plain JSON, so that it can be stored and go on where it stopped. */
export interface World {
  seed: number
  /** Where the sequence of random numbers stands. */
  random: number
  /** The last number given to an id. */
  serial: number
  /** Grows with every change that must not be lost. */
  changes: number
  /** Until when everything due has happened (ms). */
  clock: number
  pace: Pace | 'still'
  pages: Page[]
  /** By Graph's conversation id. */
  threads: Record<string, Thread>
  /** By Graph's post id. */
  posts: Record<string, Post>
  due: Due[]
  /** Uploaded ahead of sending, by attachment id. */
  uploads: Record<string, Enclosure>
  tokens: Record<string, Grant>
  /** All Pages' own labels, oldest first. */
  labels?: Label[]
  /** The name of a label's name, where it is the reference's and not the SDK's. */
  labelField?: 'name'
  /** Ids of Pages whose contact terms nobody has accepted: their labels are closed (error 2/2018344). */
  termsMissing?: string[]
  /** Whether the shop's app may use the human-agent tag. */
  humanAgent: boolean
  quota: Quota
}

export const mocHome: Page = {
  id: '104200000000001',
  name: 'Mộc Home',
  category: 'Home decor',
  speaks: ['vi', 'vi', 'vi', 'vi', 'vi', 'en', 'id', 'hu'],
}
export const oakThread: Page = {
  id: '104200000000002',
  name: 'Oak & Thread',
  category: 'Clothing store',
  speaks: ['en', 'en', 'en', 'hu', 'hu', 'id', 'vi'],
}

export const lively: Pace = { arrive: [20, 60], answer: [6, 18], nudge: [90, 240], comment: [30, 90], live: [3, 9] }

export interface Beginning {
  seed: number
  now: number
  /** `still`: nobody writes unless `say` makes them. */
  pace?: Pace | 'still'
  /** False: no conversation yet. */
  history?: boolean
  /** Mộc Home has an account on Instagram; in a `still` world only if it is asked for. */
  instagram?: boolean
}

/** Two Pages with conversations of the last days, or none of them, at `now`. */
export function newWorld({ seed, now, pace = lively, history = true, instagram = pace !== 'still' }: Beginning): World {
  const world: World = {
    seed,
    random: seed,
    serial: 100,
    changes: 0,
    clock: now,
    pace,
    pages: [instagram ? { ...mocHome, instagram: mocAccount } : mocHome, oakThread],
    threads: {},
    posts: {},
    due: [],
    uploads: {},
    tokens: tokensOf(mocHome.id, oakThread.id),
    humanAgent: false,
    quota: { perHour: 5000, perSecond: 2, regainMinutes: 1, spent: {}, recent: {}, closedUntil: {} },
  }
  if (history) furnish(world, now)
  if (history) post(world, now)
  if (history && instagram) showThere(world, now)
  if (pace !== 'still') world.due.push({ kind: 'arrive', at: now + between(world, [5, 15]) * 1000 })
  if (pace !== 'still' && pace.comment) world.due.push({ kind: 'comment', at: now + between(world, [8, 25]) * 1000 })
  if (pace !== 'still' && pace.live) air(world, now)
  if (pace !== 'still' && history) labelBefore(world)
  if (pace !== 'still') world.due.push({ kind: 'label', at: now + 60_000 })
  return world
}
