import type { Filed } from './db'
import type { Command } from '@/domain/actions'
import type { Tab } from '@/domain/tabs'
import { db } from './db'
import { dispatch } from './dispatch'
import { look, rewrite, rewritten } from './rewrite'

const atOnce = 100

async function freshIds(page: string) {
  const rows = await db.tickets.where('places').between([`fresh/${page}/newest`], [`fresh/${page}/newest`, []]).limit(atOnce).toArray()
  return rows.map(row => row.id)
}

function claim({ id, source }: Filed, taker: string, at: number): Command<'assign'> {
  return { id: crypto.randomUUID(), action: 'assign', input: { to: taker }, ticket: id, source, by: taker, at }
}

/**
 * Brings tickets into the lists (S033, S035, S038). With `taker` they arrive in that agent's Inbox
 * (available, S149); without, they go to Unassigned (S148). Both in one transaction: what came in is never
 * left without its taker. Returns those that came in.
 */
function bringIn(ids: string[], taker: string | undefined, now: number): Promise<string[]> {
  return db.transaction('rw', rewritten(), async () => {
    const rows = await db.tickets.bulkGet(ids)
    const fresh = rows.flatMap(row => row && !row.pulled ? [row] : [])
    const came = fresh.map(row => row.id)
    await rewrite(await look(came, []), (before) => {
      if (!before) throw new Error('a fresh ticket went missing')
      return { ...before, pulled: true }
    })
    if (taker === undefined) return came
    for (const row of fresh) {
      if (row.assignee === undefined && row.status !== 'closed') await dispatch(claim(row, taker, now))
    }
    return came
  })
}

/** Brings in everything that waits on a page, or on all of them with `*`; newest first. */
export async function pullIn(page: string, taker: string | undefined, now: number): Promise<string[]> {
  const came: string[] = []
  for (;;) {
    const ids = await freshIds(page)
    if (ids.length === 0) return came
    came.push(...await bringIn(ids, taker, now))
  }
}

/** Brings in just one (S038). */
export const pullOne = (id: string, taker: string | undefined, now: number) => bringIn([id], taker, now)

/** The ticket that has waited longest in some tabs of Unassigned, over all pages. */
async function longestIn(tabs: Tab[]): Promise<string | undefined> {
  const heads = await Promise.all(tabs.map(async (tab) => {
    const view = `unassigned/${tab}/*/waiting`
    return db.tickets.where('places').between([view], [view, []]).first()
  }))
  const waiting = heads.flatMap(row => row?.waitingSince === undefined ? [] : [row])
  return waiting.sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0))[0]?.id
}

/**
 * The unassigned ticket that has waited longest over all pages, after everything fresh has come in. What people write under a
 * broadcast is read in a view of its own, so it is next only when nobody else waits.
 */
export const longestWaiting = async (): Promise<string | undefined> => await longestIn(['all', 'chatbot']) ?? longestIn(['livestream'])
