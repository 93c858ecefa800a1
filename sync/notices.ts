import type { Filed } from './db'
import type { Attendance, IsThere, Notice } from '@/domain/notice'
import { attend, cameWhileAway, concerns, isMissedNow, wentThrough } from '@/domain/notice'
import { noticesNow } from '@/sync/team/team-notices'
import { db } from './db'
import { look, rewrite, rewritten } from './rewrite'

/** Rows of each list that are looked at: more than this is told as "many". */
const most = 100
/** What was told so long ago (ms) is not asked for any more. */
const keptFor = 30 * 24 * 3600_000
/** Customers who wrote before this (ms) are not looked at: whether they were missed was told long ago. */
const lookBack = 24 * 3600_000

/** Where a message of this agent's business can stand, newest first. */
const viewsOf = (me: string) => ['fresh', ...[`inbox:${me}`, 'unassigned'].flatMap(list => [`${list}/all`, `${list}/chatbot`])].map(view => `${view}/*/newest`)

/** Tickets of this agent's business in which something was said since a time (ms): a few short ranges. */
export async function waitingSince(me: string, since: number, limit = most): Promise<Filed[]> {
  const lists = await Promise.all(viewsOf(me).map(view => db.tickets.where('places').between([view, -Infinity], [view, -since, []]).limit(limit).toArray()))
  const rows = new Map(lists.flat().map(row => [row.id, row]))
  return [...rows.values()].filter(row => concerns(row, me))
}

/** When the agent was there, as far as it is known. */
export const readAttendance = (): Promise<Attendance | undefined> => db.attendance.get('me')

function changeAttendance(change: (before: Attendance | undefined) => Attendance | undefined): Promise<Attendance | undefined> {
  return db.transaction('rw', db.attendance, async () => {
    const after = change(await readAttendance())
    if (after) await db.attendance.put({ ...after, id: 'me' })
    return after
  })
}

/** The list on coming back was dismissed. */
export const dismissAbsences = () => changeAttendance(before => before && wentThrough(before))

/** True for the first caller that asks about a message of a ticket (its time in ms), in any context, over restarts too: that caller tells the agent. */
export function tellOnce(ticket: string, at: number): Promise<boolean> {
  return db.transaction('rw', db.told, async () => {
    if (((await db.told.get(ticket))?.at ?? 0) >= at) return false
    await db.told.put({ ticket, at })
    return true
  })
}

/** Who is there, where the remote says so: nothing is known of those whose source says nothing just now. */
async function presence(): Promise<IsThere> {
  const rows = new Map((await db.presences.toArray()).map(({ source, customers }) => [source, new Set(customers)]))
  return ({ source, customer }) => rows.get(source)?.has(customer)
}

/** Leaves out customers who wrote before their account was connected: nobody here could have missed them, and a first sync would tell of each (S136). */
async function sinceConnected(rows: Filed[]): Promise<Filed[]> {
  if (rows.length === 0) return rows
  const connected = new Map((await db.sources.toArray()).map(({ id, connectedAt = 0 }) => [id, connectedAt]))
  return rows.filter(({ source, waitingSince = 0 }) => waitingSince >= (connected.get(source) ?? 0))
}

/** Marks tickets as missed: what is filtered by and stands on the row (S136). */
function markMissed(ids: string[]) {
  return db.transaction('rw', rewritten(), async () => rewrite(await look(ids, []), (before) => {
    if (!before) throw new Error('a missed ticket went missing')
    return { ...before, missedSince: before.waitingSince }
  }))
}

/** How things stand with whoever sits here. */
export interface Standing {
  me: string
  /** Available, and there is a network. */
  here: boolean
  /** The ticket that the agent is looking at just now and need not be told of. */
  inSight: string | undefined
}

/** What the team's own server has told. An agent who is told of a message need not also be told that its ticket is theirs. */
async function teamNews(told: Notice[], inSight: string | undefined): Promise<Notice[]> {
  const news: Notice[] = []
  for (const { id, kind, ticket, name, at } of await noticesNow()) {
    const row = await db.tickets.get(ticket)
    if (!row || !await tellOnce(id, at) || ticket === inSight) continue
    if (kind === 'mentioned' || !told.some(one => one.ticket === ticket)) news.push({ kind, ticket, name, text: row.name })
  }
  return news
}

/**
 * What the agent is to be told of now, each message once: it is written down before it is told, so that a worker that is killed in
 * between tells nothing twice. Also records when the agent was there, and marks what was missed.
 */
export async function lookForNotices({ me, here, inSight }: Standing, now: number): Promise<Notice[]> {
  const attendance = await changeAttendance(before => attend(before, here, now))
  if (!attendance) return []
  const since = Math.min(now - lookBack, ...attendance.absences.map(({ from }) => from))
  const [rows, isThere] = await Promise.all([waitingSince(me, since), presence()])
  const missed = await sinceConnected(rows.filter(row => isMissedNow(row, me, attendance, isThere, now)))
  const offline = rows.filter(row => cameWhileAway(row, me, attendance.absences))
  if (missed.length > 0) await markMissed(missed.map(({ id }) => id))
  const found = [...offline.map(row => ({ row, kind: 'offline' as const })), ...missed.map(row => ({ row, kind: 'missed' as const }))]
  const notices: Notice[] = []
  for (const { row, kind } of found) {
    // The message may have been told when it came; that it was missed is news of its own.
    const matter = kind === 'missed' ? `${row.id} missed` : row.id
    const isNew = await tellOnce(matter, row.lastCustomerAt ?? 0)
    if (isNew && row.id !== inSight) notices.push({ kind, ticket: row.id, name: row.name, text: row.snippet })
  }
  notices.push(...await teamNews(notices, inSight))
  await db.told.where('at').below(now - keptFor).delete()
  return notices
}
