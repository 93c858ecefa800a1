import type { Customer } from '@/domain/customer'
import { absorbed } from '@/domain/customer/absorb'
import { blank } from '@/domain/customer/facts'
import { peopleOf, retell } from '@/sync/customers/customers'
import { db } from './db'
import { look, rewrite } from './rewrite'

/** Those who were joined into the customer that no longer exists, now joined into the other. Whom that customer was joined into is in its own row. */
async function followers(gone: Customer, to: Customer): Promise<Customer[]> {
  const rows = await db.customers.where('into').equals(gone.id).toArray()
  return rows.flatMap(({ into: _, ...row }) => row.id === to.id ? [] : [{ ...row, into: to.into ?? to.id }])
}

/**
 * The channel has made one customer of two: values, notes and tickets of the one that no longer exists go to the other, and none of them
 * is lost. Done twice it changes nothing. Runs inside the caller's transaction (`rewritten`, `aboutCustomers`).
 */
export async function absorb(from: string, to: string, source: string) {
  if (from === to) return
  const [gone, kept] = await db.customers.bulkGet([from, to])
  const ids = await db.tickets.where('customer').equals(from).primaryKeys()
  if (ids.length > 0) await rewrite(await look(ids, []), before => ({ ...before ?? lost(), customer: to }))
  await db.customerNotes.where('customer').equals(from).modify({ customer: to })
  if (!gone && ids.length === 0) return
  const row = absorbed(kept ?? blank(to, source), gone ?? blank(from, source))
  const others = gone ? await followers(gone, row) : []
  const head: Customer = others.length > 0 && row.into === undefined ? { ...row, joined: true } : row
  await db.customers.delete(from)
  await db.customers.bulkPut([head, ...others])
  const [people] = await peopleOf([head])
  await retell(people ?? [head])
}

function lost(): never {
  throw new Error('a ticket of a customer went missing')
}

/** Customers whose known tickets now have another customer: a channel only does that when it has made one customer of two. */
export function movedCustomers(before: ({ customer: string } | undefined)[], now: { customer: string }[]): Map<string, string> {
  return new Map(now.flatMap(({ customer }, i) => {
    const was = before[i]?.customer
    return was !== undefined && was !== customer ? [[was, customer] as const] : []
  }))
}
