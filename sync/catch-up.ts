import type { Filed } from './db'
import { absenceOf, cameWhileAway } from '@/domain/notice'
import { db } from './db'
import { readAttendance, waitingSince } from './notices'

/** One ticket of the list on coming back: how many messages came while the agent was away, and when the first (ms). */
export interface Missed { ticket: Filed, messages: number, since: number }

/** Messages are counted up to this number. */
const counted = 100

async function missedIn(ticket: Filed, from: number): Promise<Missed> {
  const rows = await db.messages.where('[ticket+at+id]').between([ticket.id, from + 1], [ticket.id, []]).and(row => row.kind === 'message' && row.from === 'customer').limit(counted).toArray()
  return { ticket, messages: Math.max(1, rows.length), since: rows[0]?.at ?? ticket.waitingSince ?? from }
}

/** What came in while the agent was away and nobody has looked at, who has waited longest first (S134). Nothing while the agent is away. */
export async function catchUp(me: string): Promise<Missed[]> {
  const attendance = await readAttendance()
  const absences = attendance?.here ? attendance.absences.filter(({ to }) => to !== undefined) : []
  if (absences.length === 0) return []
  const rows = await waitingSince(me, Math.min(...absences.map(({ from }) => from)))
  const missed = rows.filter(row => cameWhileAway(row, me, absences))
  const found = await Promise.all(missed.map(row => missedIn(row, absenceOf(row, absences)?.from ?? 0)))
  return found.sort((a, b) => a.since - b.since)
}
