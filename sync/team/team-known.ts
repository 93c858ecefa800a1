import type { Known } from '@/connectors/heard'
import { blank } from '@/domain/customer/facts'
import { withTold } from '@/domain/customer/told'
import { maskRow } from '@/domain/mask/row'
import { peopleOf, retell } from '@/sync/customers/customers'
import { named } from '@/sync/customers/people'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'

/** Notes on all tickets of a customer whether a message reaches them. Runs inside the caller's transaction. */
async function reach(customer: string, reachable: boolean) {
  const rows = await db.tickets.where('customer').equals(customer).toArray()
  const ids = rows.filter(row => row.reachable !== reachable).map(({ id }) => id)
  if (ids.length === 0) return
  await rewrite(await look(ids, []), (before) => {
    if (!before) throw new Error('a ticket of a customer went missing')
    return { ...before, reachable }
  })
}

/** The customer was blocked, or may write again. */
export const keepReach = (customer: string, reachable: boolean) => db.transaction('rw', rewritten(), async () => reach(customer, reachable))

/** Keeps what a remote tells of a customer by itself, unless they have no ticket here (S115–S117). */
export function keepKnown(given: Known, source: string, now: number) {
  const { customer, name, contact, reachable } = maskRow(given)
  return db.transaction('rw', [...rewritten(), db.customers], async () => {
    const before = await db.customers.get(customer)
    if (!before && await db.tickets.where('customer').equals(customer).count() === 0) return
    const after = withTold(named(before ?? blank(customer, source), name, now), contact, now)
    if (after !== before) {
      await db.customers.put(after)
      const [people] = await peopleOf([after])
      await retell(people ?? [after])
    }
    await reach(customer, reachable)
  })
}
