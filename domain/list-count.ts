import type { List } from './places'
import { tallyKey } from './places'

/** How many conversations each list has by a remote's own count, pulled or not. */
export type ListCounts = Record<List, number>

/** The remote's count of a list, and what was known of that list here when it was read. */
export interface CountThere { there: number, knownThen: number }

/** What is here of a list: rows that it shows, and those that wait to be pulled. */
export interface CountHere { here: number, fresh: number }

/** Only open tickets without an assignee can wait to be pulled: whoever has a ticket, or has closed it, has seen it. */
const mayWait: readonly List[] = ['unassigned', 'open']

/** What the numbers of a page (`counts`) say of a list. */
export function knownIn(n: Record<string, number>, list: List, agent: string): CountHere {
  return { here: n[tallyKey({ list, agent }, undefined, 'all')] ?? 0, fresh: mayWait.includes(list) ? n['fresh all'] ?? 0 : 0 }
}

/** A remote's count that is older than this (ms) is no longer shown. */
export const countLasts = 15 * 60_000

/**
 * The number beside a list. The remote's own count leads, because it includes what is still on the way. What has changed here since it was
 * read is added, so that closing a ticket shows at once; what waits to be pulled is not counted. Never less than the rows that are there.
 * `filling`: the first sync is running, so what is here grows without anything having happened.
 */
export function listCount(count: CountThere | undefined, { here, fresh }: CountHere, filling: boolean): number {
  if (!count) return here
  const since = filling ? 0 : here + fresh - count.knownThen
  return Math.max(here, count.there + since - fresh)
}
