import { rest } from '../rest'

/**
 * How fast one Page may be asked. The Conversations API takes 2 calls a second per Page; a little more than
 * a second for two leaves room for calls that the network delivers closer together than they were made.
 * Sends have a lane of their own: the Send API takes 300 texts and 10 films or sounds a second. So do labels and what a
 * check asks beside conversations, so that no message waits for them.
 */
const paces = {
  read: { calls: 2, span: 1050 },
  send: { calls: 8, span: 1050 },
  aside: { calls: 4, span: 1050 },
} as const
export type Lane = keyof typeof paces

/** Start times of the latest calls of each Page and lane, by the monotonic clock. */
const starts = new Map<string, number[]>()

/**
 * Waits for a place in the lane. False, and no place taken, when the wait would be longer than
 * `patience` (ms). Throws the signal's reason when it is cut off meanwhile.
 */
export async function turn(page: string, lane: Lane, signal: AbortSignal, patience = Infinity): Promise<boolean> {
  const { calls, span } = paces[lane]
  const key = `${page}/${lane}`
  const latest = starts.get(key) ?? []
  const first = latest.length < calls ? undefined : latest[0]
  const now = performance.now()
  const start = first === undefined ? now : Math.max(now, first + span)
  if (start - now > patience) return false
  starts.set(key, [...latest, start].slice(-calls))
  await rest(start - now, signal)
  return true
}

/** Minutes to wait at the first, second and any further throttling in a row. */
const steps = [1, 5, 15] as const

/** How often in a row each Page was throttled, and until when. */
const holds = new Map<string, { times: number, until: number }>()

/**
 * Until when (ms) the Page is left alone after it was throttled: as long as Facebook says (minutes), and
 * longer each time in a row. Calls that were under way together count once.
 */
export function holdBack(page: string, now: number, regain: number): number {
  const held = holds.get(page)
  const times = held === undefined ? 0 : now < held.until ? held.times : held.times + 1
  const minutes = Math.max(regain, steps[Math.min(times, steps.length - 1)] ?? 0)
  const until = Math.max(held?.until ?? 0, now + minutes * 60_000)
  holds.set(page, { times, until })
  return until
}

/** A call went through: the next throttling is the first again. Not while held back, when another pool may still answer. */
export function letGo(page: string, now: number) {
  const held = holds.get(page)
  if (held && now >= held.until) holds.delete(page)
}
