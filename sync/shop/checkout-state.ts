import type { CheckoutRow } from './shop-rows'
import type { Event } from '@/domain/message'
import type { CheckoutState } from '@/domain/shop/model'
import { isSettled } from '@/domain/shop/watch'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'

/** The event for each state: `event.<action>` in the locales. States that the shop cannot tell have none. */
const actions: Record<CheckoutState, string | undefined> = {
  open: 'checkoutOpen',
  paid: 'checkoutPaid',
  cod: 'checkoutCod',
  part: 'checkoutPart',
  expired: 'checkoutExpired',
  cancelled: 'checkoutCancelled',
  unknown: undefined,
}

/** The line in the thread; the same one, however often it is told. */
function lineOf(row: CheckoutRow, at: number): Event | undefined {
  const action = actions[row.state]
  if (!action) return undefined
  return {
    kind: 'event',
    action,
    ticket: row.ticket,
    at,
    id: `checkout ${row.id} ${row.state}`,
    by: row.state === 'open' ? row.by : row.shop,
    detail: { number: row.number ?? row.order, checkout: row.id },
  }
}

/** The ticket carries how its newest order stands; runs inside the caller's transaction. */
async function markTicket({ ticket, state }: CheckoutRow) {
  const known = await look([ticket], [])
  const [shown] = known.shown
  if (!shown || shown.checkout === state) return
  await rewrite(known, (before) => {
    if (!before) throw new Error('a ticket with an order went missing')
    return { ...before, checkout: state }
  })
}

/**
 * Keeps how an order stands: with each change a line in its ticket's thread and a mark on the ticket, open or closed (S022), all in one
 * transaction, so that neither is missing nor comes twice.
 */
export function keepState(row: CheckoutRow): Promise<CheckoutRow> {
  return db.transaction('rw', [...rewritten(), db.messages, db.checkouts], async () => {
    const before = await db.checkouts.get(row.id)
    const after: CheckoutRow = isSettled(row.state) ? { ...row, watch: undefined } : row
    await db.checkouts.put(after)
    if (before?.step === 'made' && before.state === row.state) return after
    const line = lineOf(row, row.checkedAt ?? row.createdAt)
    if (line) await db.messages.put(line)
    await markTicket(row)
    return after
  })
}
