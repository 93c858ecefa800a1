import type { Role } from './agent'

/** One line of a connection's check: `check.<what>.<state>` in the locales says it in words, `step.<what>` what to do. */
export interface CheckLine {
  what: string
  /** `unknown`: the channel does not tell, which is no fault. */
  state: 'ok' | 'bad' | 'warn' | 'unknown'
  /** What goes beside it: a date (ms), a count, the name of a permission. */
  detail?: string | number
  /** Where the next step is done (https). */
  link?: string
}

/** What works with a secret and what does not, with the remote's own id and name once it was reached. */
export interface Check {
  account?: string
  name?: string
  /** Of a remote with a server of its own: where it was found, who the secret belongs to there, and as what. */
  address?: string
  me?: string
  role?: Role
  /** The channel lets a person answer for seven days. */
  humanAgent?: boolean
  /** The secret is a person's, who may have several accounts: see `Login.accounts`. */
  person?: boolean
  lines: CheckLine[]
  /** When it was checked (ms). */
  at?: number
}

/** An end that is nearer than this is worth telling (ms). */
const soon = 14 * 24 * 3600_000
/** An end that is nearer than this is told to everybody who works with the account (ms). */
const near = 3 * 24 * 3600_000

/** The state of something that ends at a time (ms); unknown where no end was told. */
export function endState(end: number | undefined, now: number): CheckLine['state'] {
  if (end === undefined) return 'unknown'
  return end - now < soon ? 'warn' : 'ok'
}

/** Lines whose `detail` is when what works ends. */
const ends = new Set(['validUntil', 'dataUntil'])
const endsAt = ({ what, detail }: CheckLine) => ends.has(what) && typeof detail === 'number' ? detail : undefined
/** Shown even when nothing is wrong. */
const basic = new Set(['endless', 'permissions', ...ends])
/** Normal for most accounts and known to them: nothing that needs doing. */
const limit = new Set(['humanAgent'])

/** A check's lines as of `now`: an end that was far away when it was checked draws near. */
export function asOf({ lines }: Check, now: number): CheckLine[] {
  return lines.map((line) => {
    const end = endsAt(line)
    return end === undefined ? line : { ...line, state: endState(end, now) }
  })
}

/**
 * The lines of a check that stay in sight without being asked for: until when it lasts, its permissions, and warnings; not what is `bad`.
 */
export const inSight = (check: Check, now: number): CheckLine[] => asOf(check, now).filter(({ what, state }) => state === 'warn' ? !limit.has(what) : state === 'ok' && basic.has(what))

/** Whether a check's login ends before long: time to connect again. */
export const isEnding = (check: Check, now: number) => inSight(check, now).some(line => line.state === 'warn' && endsAt(line) !== undefined)

/** When an account's login ends (ms), where that is within days; nothing once it is over, which the channel itself tells. */
export function endingAt({ lines }: Check, now: number): number | undefined {
  return lines.flatMap(line => endsAt(line) ?? []).sort((a, b) => a - b).find(end => end > now && end - now < near)
}
