import type { KeptRoster } from './team-roster'
import type { Connector, Session } from '@/connectors/connector'
import type { Ticket } from '@/domain/ticket'
import type { Outside } from '@/sync/outside'
import { outOfPacks } from '@/sync/customers/people-packs'
import { beside, forgetBeside } from '@/sync/data/wipe'
import { db } from '@/sync/db'
import { draftId, draftTabs } from '@/sync/drafts'
import { syncOne } from '@/sync/pass'
import { recordingsOf } from '@/sync/recordings'
import { look, plain, rewrite, rewritten } from '@/sync/rewrite'
import { forgetTickets } from '@/sync/sources'
import { rowsOf } from '@/sync/thread'
import { wayTo } from '@/sync/way'
import { knownOf } from './team-counts'

/** Tickets in one transaction: a reader waits for it. */
const atOnce = 50
const said = 'deletedThere'

/** Whether something was typed for a ticket or is still owed on it, which must never be lost. */
async function holdsWords(id: string): Promise<boolean> {
  const drafts = await db.drafts.bulkGet(draftTabs.map(tab => draftId(id, tab)))
  return drafts.some(Boolean) || await db.outbox.where('ticket').equals(id).count() > 0 || (await recordingsOf(id)).length > 0
}

/** Closes a ticket with a line that says why; what was typed stays in it until the agent removes it. */
function closeHere(id: string, now: number) {
  return db.transaction('rw', [...rewritten(), db.messages], async () => {
    const known = await look([id], [])
    const isSaid = await rowsOf(id).filter(row => row.kind === 'event' && row.action === said).count() > 0
    if (!known.shown[0] || isSaid) return
    await db.messages.put({ kind: 'event', ticket: id, at: now, id: said, action: said, by: '', detail: {} })
    await rewrite(known, before => ({ ...before ?? lost(), status: 'closed', waitingSince: undefined }))
  })
}

function lost(): never {
  throw new Error('a deleted ticket went missing')
}

/** Deletes a customer's row and notes once nothing they wrote is here any more, unless they are one person with somebody on another channel. */
function forgetCustomer(id: string) {
  return db.transaction('rw', [db.tickets, db.customers, db.customerNotes, db.packs], async () => {
    const row = await db.customers.get(id)
    if (!row || row.into !== undefined || row.joined || await db.tickets.where('customer').equals(id).count() > 0) return
    await db.customerNotes.where('customer').equals(id).delete()
    await outOfPacks([row])
    await db.customers.delete(id)
  })
}

async function remove(tickets: Ticket[], now: number) {
  const kept = new Set<string>()
  for (const { id } of tickets) {
    if (await holdsWords(id)) kept.add(id)
  }
  for (const id of kept) await closeHere(id, now)
  const ids = tickets.flatMap(({ id }) => kept.has(id) ? [] : [id])
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce)
    await forgetTickets(some)
    await db.transaction('rw', beside(), () => forgetBeside(some))
  }
  for (const customer of new Set(tickets.map(({ customer }) => customer))) await forgetCustomer(customer)
}

const views = {
  open: (source: string) => [`open/all/${source}/newest`, `open/chatbot/${source}/newest`, `fresh/${source}/newest`],
  closed: (source: string) => [`closed/all/${source}/newest`, `closed/chatbot/${source}/newest`],
} as const
const swept = Object.keys(views) as (keyof typeof views)[]

/** Lists of which the server tells fewer than are here. */
const fewerThere = ({ known, counts }: Pick<KeptRoster, 'known' | 'counts'>) => swept.filter(list => known[list] > counts[list])

/** Tickets of a source that stand in a list here, those that wait to be pulled too; no row is read. */
async function idsIn(source: string, list: keyof typeof views): Promise<string[]> {
  const keys = await Promise.all(views[list](source).map(view => db.tickets.where('places').between([view], [view, []]).primaryKeys()))
  return keys.flat()
}

/** How long (ms) a look at all tickets may take. */
const lookLasts = 120_000

/**
 * Removes what was deleted while nobody listened, or what this agent may no longer see: where the server counts fewer tickets than are here.
 * It first catches up, because tickets that were just closed or opened would differ too. One of the missing is then asked for by itself, and
 * only if the server confirms that it is gone is anything taken away.
 */
export async function removeMissing({ counts: told, known, crews }: KeptRoster, given: Session, { counts, teamDesk }: Connector, outside: Outside) {
  const { source, me } = given
  if (!counts || !teamDesk || fewerThere({ counts: told, known }).length === 0) return
  await syncOne(source.id, outside)
  const session = { ...given, signal: AbortSignal.timeout(lookLasts) }
  const there = await counts(session, crews.length > 0)
  for (const list of fewerThere({ counts: there, known: await knownOf(source.id, me ?? '') })) {
    const rows = (await db.tickets.bulkGet(await teamDesk.missing(session, await idsIn(source.id, list)))).flatMap(row => row ? [plain(row)] : [])
    const [one] = rows
    if (one && await teamDesk.isGone(session, one)) await remove(rows, outside.now())
  }
  await db.rosters.update(source.id, { counts: there, known: await knownOf(source.id, me ?? ''), countedAt: outside.now() })
}

/**
 * Removes what the team's own server has deleted of a customer's conversations, and with the last of them the customer. An administrator
 * deletes a customer or one conversation; the server only tells of the former, so a ticket that is opened is checked as well.
 */
export async function removeDeleted(customer: string, outside: Outside) {
  const rows = await db.tickets.where('customer').equals(customer).toArray()
  const gone: Ticket[] = []
  for (const { id } of rows) {
    const way = await wayTo(id, outside)
    const desk = way?.connector.teamDesk
    if (way && desk && await desk.isGone(way.session, way.ticket)) gone.push(way.ticket)
  }
  await remove(gone, outside.now())
}
