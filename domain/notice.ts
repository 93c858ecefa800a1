import type { Ticket } from './ticket'
import { hasPresence } from './channel'
import { isMissed, isUnanswered, isUnread } from './ticket'

/**
 * S133: somebody wrote while the agent was away, or waited in vain while the agent was there; or the team's own server tells of a colleague.
 */
const noticeKinds = ['offline', 'missed', 'mentioned', 'assigned'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** A time (ms) in which the agent was not there; without `to` it lasts. */
export interface Absence { from: number, to?: number }

/** When the agent was there: available, in a browser that runs and has a network. Kept over restarts. Times are milliseconds. */
export interface Attendance {
  here: boolean
  /** When attendance was last looked at. */
  at: number
  /** Absences whose messages have not been gone through yet, oldest first. */
  absences: Absence[]
}

/** It is looked at once a minute; after this long without (ms) the browser was closed or the computer asleep. */
const gap = 3 * 60_000
/** Some remotes tell times in whole seconds (ms): what was written just after the agent went may bear a time just before. */
const coarse = 1000
/** What came in so long ago (ms) is no news any more. */
const newsFor = 24 * 3600_000
/** Older absences join the one after them: the list stays short, whatever the network does. */
const most = 20

const ended = (absences: Absence[], now: number): Absence[] => absences.map(absence => absence.to === undefined ? { ...absence, to: now } : absence)

function joined(absences: Absence[]): Absence[] {
  const [first, second, ...rest] = absences
  return absences.length > most && first && second ? [{ ...second, from: first.from }, ...rest] : absences
}

/** The agent's attendance after another look; `before` is absent at the first. */
export function attend(before: Attendance | undefined, here: boolean, now: number): Attendance {
  if (!before) return { here, at: now, absences: here ? [] : [{ from: now - coarse }] }
  const absences = before.absences.filter(({ to = now }) => now - to < newsFor)
  const slept = before.here && now - before.at > gap
  if (!here) return { here, at: now, absences: before.here ? joined([...absences, { from: (slept ? before.at : now) - coarse }]) : absences }
  if (slept) return { here, at: now, absences: joined([...absences, { from: before.at - coarse, to: now }]) }
  return { here, at: now, absences: ended(absences, now) }
}

/** The attendance once the list that is shown on coming back was gone through. */
export const wentThrough = (attendance: Attendance): Attendance => ({ ...attendance, absences: attendance.absences.filter(({ to }) => to === undefined) })

/** Whether it is this agent's business: nobody's or mine, and the last word is the customer's. A broadcast is read where it runs. */
export function concerns(ticket: Ticket, me: string): boolean {
  return ticket.status !== 'closed' && ticket.kind !== 'livestream' && isUnanswered(ticket) && (ticket.assignee === undefined || ticket.assignee === me)
}

/** The first absence in which the customer of a ticket wrote without an answer since (S135). */
export function absenceOf(ticket: Ticket, absences: Absence[]): Absence | undefined {
  const { waitingSince = Infinity, lastCustomerAt = 0 } = ticket
  return absences.find(({ from, to = Infinity }) => waitingSince <= to && lastCustomerAt > from)
}

/** Came in while the agent was away, and nobody has looked at it (S134). */
export function cameWhileAway(ticket: Ticket, me: string, absences: Absence[]): boolean {
  return concerns(ticket, me) && isUnread(ticket) && absenceOf(ticket, absences) !== undefined
}

/** Whether the customer is still there; `undefined` where nobody can tell. */
export type IsThere = (ticket: Ticket) => boolean | undefined

/** Somebody who closes the page for less than this has not left (ms). */
const leavesAfter = 60_000
/** On channels that do not tell who is there, this is how long somebody waits until they count as gone (ms). */
const goneAfter = 15 * 60_000

/**
 * A conversation that was missed (S136): the customer wrote, the agent was there, and the customer has left before an answer. A bot's
 * word answers nothing; a colleague's does, and a colleague's ticket is the colleague's.
 */
export function isMissedNow(ticket: Ticket, me: string, { here, absences }: Attendance, isThere: IsThere, now: number): boolean {
  if (!here || !concerns(ticket, me) || isMissed(ticket) || absenceOf(ticket, absences)) return false
  const there = hasPresence(ticket.channel) ? isThere(ticket) : undefined
  const waits = now - (ticket.waitingSince ?? now)
  return there === undefined ? waits >= goneAfter : !there && waits >= leavesAfter
}

/** One thing that the agent is told of by the browser: `name` is the customer's, or the colleague's. */
export interface Notice { kind: NoticeKind, ticket: string, name: string, text: string }

/** More than these at once come as one. */
const single = 3

/** Several of one kind, told in one. */
export interface NoticeGroup { kind: NoticeKind, names: string[] }

/** What is shown: each by itself, or, of one kind, all of them in one when there are many. */
export function grouped(notices: Notice[]): (Notice | NoticeGroup)[] {
  return noticeKinds.flatMap((kind): (Notice | NoticeGroup)[] => {
    const same = notices.filter(notice => notice.kind === kind)
    return same.length > single ? [{ kind, names: same.map(({ name }) => name) }] : same
  })
}
