import type { Transaction } from 'dexie'
import type { Filed } from './db'
import type { Counts, Pack } from './derived'
import type { Customer, CustomerField, Fact } from '@/domain/customer'
import { matchKeys } from '@/domain/customer/norm'
import { findable } from '@/domain/findable'
import { tagTally } from '@/domain/places'

/** Version 3: the tickets of each tag are counted with the rest. Those that were tagged before are counted here, once. */
export async function countTagsOnce(upgrade: Transaction) {
  const found = new Map<string, Record<string, number>>()
  await upgrade.table<Filed>('tickets').orderBy('tags').each(({ page }, { key }) => {
    const n = found.get(page) ?? {}
    const tally = tagTally(String(key))
    found.set(page, { ...n, [tally]: (n[tally] ?? 0) + 1 })
  })
  await upgrade.table<Counts>('counts').toCollection().modify((row) => {
    Object.assign(row.n, found.get(row.page))
  })
}

/** Version 6: a field of a customer holds several values. The one it held stays, under the field's own name as its id. */
export async function manyFacts(upgrade: Transaction) {
  await upgrade.table<Customer>('customers').toCollection().modify((row) => {
    const facts = Object.entries(row.facts as unknown as Partial<Record<CustomerField, Omit<Fact, 'id'>>>)
    row.facts = Object.fromEntries(facts.map(([field, fact]) => [field, [{ id: field, ...fact }]]))
    const keys = matchKeys(row.facts)
    if (keys) row.keys = keys
  })
}

/** Version 10: tags in search lines are marked as such. Every line is written anew, a pack at a time. */
export async function markTags(upgrade: Transaction) {
  const packs = upgrade.table<Pack, [string, number]>('packs')
  const tickets = upgrade.table<Filed, string>('tickets')
  for (const key of await packs.toCollection().primaryKeys()) {
    const pack = await packs.get(key)
    if (!pack) continue
    const rows = await tickets.bulkGet(pack.ids)
    await packs.put({ ...pack, text: rows.map(row => row ? findable(row) : '').join('\n') })
  }
}
