import type { Promotion } from './model'

export const validities = ['running', 'soon', 'ended'] as const
/** `usedUp` stands among the ended: its code buys nothing any more. */
export type Validity = (typeof validities)[number]

/** Whether a promotion holds at `now` (ms). It ends with the moment `endsAt`, which is midnight of the shop's own time zone for most (S085). */
export function validityOf({ startsAt, endsAt, usageLimit, used }: Promotion, now: number): Validity {
  if (endsAt !== undefined && now >= endsAt) return 'ended'
  if (usageLimit !== undefined && (used ?? 0) >= usageLimit) return 'ended'
  return startsAt !== undefined && now < startsAt ? 'soon' : 'running'
}

export const isUsedUp = ({ usageLimit, used }: Promotion) => usageLimit !== undefined && (used ?? 0) >= usageLimit

const by = (key: (promotion: Promotion) => number) => (a: Promotion, b: Promotion) => key(a) - key(b)
const orders: Record<Validity, (a: Promotion, b: Promotion) => number> = {
  running: by(({ endsAt }) => endsAt ?? Infinity),
  soon: by(({ startsAt }) => startsAt ?? Infinity),
  ended: by(({ endsAt }) => -(endsAt ?? Infinity)),
}

/** Those that end next first, those that start next first, those that ended last first. */
export function grouped(promotions: readonly Promotion[], now: number): Record<Validity, Promotion[]> {
  const of = (validity: Validity) => promotions.filter(promotion => validityOf(promotion, now) === validity).sort(orders[validity])
  return { running: of('running'), soon: of('soon'), ended: of('ended') }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string) {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  clocks.set(timeZone, made)
  return made
}

/** Midnight in the shop's own zone, or the last second before it. */
export function isDayEnd(at: number, timeZone: string) {
  return /^(?:00:00:00|23:59:[0-5]\d)$/.test(clockOf(timeZone).format(at))
}

/** A time zone this browser knows; else UTC, rather than an error for every promotion. */
export function knownZone(timeZone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timeZone || 'UTC' }).resolvedOptions().timeZone
  }
  catch {
    return 'UTC'
  }
}

/**
 * The moment that is shown as its end: one that ends at midnight of the 24th holds until the 23rd, 23:59. In the shop's
 * own time zone, wherever the agent sits.
 */
export function lastMoment(endsAt: number, timeZone: string) {
  return clockOf(timeZone).format(endsAt) === '00:00:00' ? endsAt - 1 : endsAt
}
