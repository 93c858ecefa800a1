import type { Roster } from '@/connectors/roster'
import type { Ticket } from '@/domain/ticket'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'

/** Tickets in one transaction: a reader waits for it. */
const atOnce = 50

type Lists = Pick<Roster, 'members' | 'crews'>

const idsOf = (rows: { id: string }[]) => new Set(rows.map(({ id }) => id))
const leftOf = (before: { id: string }[], now: { id: string }[]) => [...idsOf(before)].filter(id => !idsOf(now).has(id))

async function idsIn(list: string, source: string): Promise<string[]> {
  const keys = ['all', 'chatbot'].map(tab => `${list}/${tab}/${source}/newest`).map(view => db.tickets.where('places').between([view], [view, []]).primaryKeys())
  return (await Promise.all(keys)).flat()
}

async function change(ids: string[], after: (before: Ticket) => Ticket) {
  for (let at = 0; at < ids.length; at += atOnce) {
    await db.transaction('rw', rewritten(), async () => {
      const here = await db.tickets.where('id').anyOf(ids.slice(at, at + atOnce)).primaryKeys()
      await rewrite(await look(here, []), before => after(before ?? lost()))
    })
  }
}

function lost(): never {
  throw new Error('a ticket went missing')
}

/**
 * Frees the open tickets of people who have left the account and of teams that were deleted. API fact (`agents/destroy_job.rb`, `team.rb` of its
 * source): the server takes both off by a write that sends no event and changes no time, so nobody here would ever learn that the tickets are free.
 * A list of people without `me` is not trusted.
 */
export async function freeLeft(source: string, before: Lists, now: Lists, me: string | undefined) {
  if (!now.members.some(({ id }) => id === me)) return
  for (const agent of leftOf(before.members, now.members)) {
    await change(await idsIn(`inbox:${agent}`, source), ticket => ticket.assignee === agent ? { ...ticket, assignee: undefined } : ticket)
  }
  const crews = leftOf(before.crews, now.crews)
  if (crews.length > 0) await change(await idsIn('escalated', source), ticket => ticket.team !== undefined && crews.includes(ticket.team) ? { ...ticket, team: undefined } : ticket)
}
