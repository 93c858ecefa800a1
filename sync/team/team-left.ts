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
 * Somebody who has left the account has none of its open tickets any more, and a team that was deleted has none. API fact (`agents/destroy_job.rb`,
 * `team.rb` of its source): both are taken off by a write that no event tells and no time shows, so nobody would ever take them on. A list
 * without `me` is none to go by.
 */
export async function freeLeft(source: string, before: Lists, now: Lists, me: string | undefined) {
  if (!now.members.some(({ id }) => id === me)) return
  for (const agent of leftOf(before.members, now.members)) {
    await change(await idsIn(`inbox:${agent}`, source), ticket => ticket.assignee === agent ? { ...ticket, assignee: undefined } : ticket)
  }
  const crews = leftOf(before.crews, now.crews)
  if (crews.length > 0) await change(await idsIn('escalated', source), ticket => ticket.team !== undefined && crews.includes(ticket.team) ? { ...ticket, team: undefined } : ticket)
}
