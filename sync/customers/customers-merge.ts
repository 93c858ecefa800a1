import type { Customer } from '@/domain/customer'
import { db } from '@/sync/db'
import { rewritten } from '@/sync/rewrite'
import { peopleOf, personOf, retell } from './customers'

const tables = () => [...rewritten(), db.customers]

/** How two people stood before they were joined: `undo` puts exactly that back. */
export type Before = Pick<Customer, 'id' | 'into' | 'joined'>[]

const plainly = ({ into: _, joined: __, ...row }: Customer): Customer => row

/**
 * Makes one person of two: `to` goes first, and all of `from` follow. No value is moved or lost, so that they can be split again.
 * Resolves with how it was.
 */
export function join(from: string, to: string, sources: { from: string, to: string }): Promise<Before> {
  return db.transaction('rw', tables(), async () => {
    const [first, others] = await Promise.all([personOf(to, sources.to), personOf(from, sources.from)])
    const members = [...first, ...others.filter(({ id }) => !first.some(row => row.id === id))]
    const head = first[0]?.id ?? to
    const rows = members.map((row): Customer => row.id === head ? { ...plainly(row), joined: true } : { ...plainly(row), into: head })
    await db.customers.bulkPut(rows)
    await retell(rows)
    return members.map(({ id, into, joined }) => ({ id, into, joined }))
  })
}

/** Takes a join back. */
export function unjoin(before: Before) {
  return db.transaction('rw', tables(), async () => {
    const rows = (await db.customers.bulkGet(before.map(({ id }) => id))).flatMap((row) => {
      const was = before.find(({ id }) => id === row?.id)
      return row && was ? [{ ...plainly(row), ...(was.into === undefined ? {} : { into: was.into }), ...(was.joined ? { joined: was.joined } : {}) }] : []
    })
    await db.customers.bulkPut(rows)
    await retellApart(rows)
  })
}

/** Makes one of several a person of their own again, with what was noted of them on their own tickets. Resolves with how it was. */
export function split(id: string): Promise<Before> {
  return db.transaction('rw', tables(), async () => {
    const row = await db.customers.get(id)
    if (!row) return []
    const members = await personOf(id, row.source)
    const rest = members.filter(other => other.id !== id)
    const head = rest[0]?.id
    const rows = [plainly(row), ...rest.map((other): Customer => {
      if (rest.length === 1) return plainly(other)
      return other.id === head ? { ...plainly(other), joined: true } : { ...plainly(other), into: head }
    })]
    await db.customers.bulkPut(rows)
    await retellApart(rows)
    return members.map(({ id, into, joined }) => ({ id, into, joined }))
  })
}

async function retellApart(rows: Customer[]) {
  const told = new Set<string>()
  for (const people of await peopleOf(rows)) {
    const head = people[0]?.id ?? ''
    if (!told.has(head)) await retell(people)
    told.add(head)
  }
}

/** Remembers that two are not the same person, so that it is not suggested again; `not` takes that back. */
export function keepApart(one: string, others: string[], not = false) {
  return db.transaction('rw', db.customers, async () => {
    const row = await db.customers.get(one)
    if (!row) return
    const { apart = [], ...rest } = row
    const after = [...apart.filter(id => !others.includes(id)), ...(not ? [] : others)]
    await db.customers.put({ ...rest, ...(after.length > 0 ? { apart: after } : {}) })
  })
}
