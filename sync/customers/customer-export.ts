import type { CustomerFormat } from '@/domain/data/customer-file'
import type { Job } from '@/domain/data/job'
import { factsOf } from '@/domain/customer/person'
import { mimeOf, writerOf } from '@/domain/data/customer-file'
import { breathe } from '@/domain/data/job'
import { groupBy } from '@/domain/group'
import { db } from '@/sync/db'
import { peopleOf } from './customers'
import { notesOn } from './customers-find'
import { allOwnFields } from './own-fields'

const atOnce = 500

/** All customers as a file, each person once; nothing when it was stopped. */
export async function exportCustomers(format: CustomerFormat, job: Job): Promise<Blob | undefined> {
  const writer = writerOf(format, await allOwnFields())
  const total = await db.customers.count()
  const parts: string[] = [writer.head]
  let [after, done, written] = ['', 0, 0]
  for (;;) {
    if (job.stopped()) return undefined
    const rows = await db.customers.where('id').above(after).limit(atOnce).toArray()
    const heads = rows.filter(row => row.into === undefined)
    const people = await peopleOf(heads)
    const notes = groupBy(await notesOn(people.flat().map(({ id }) => id)), ({ customer }) => customer)
    for (const [i, members] of people.entries()) {
      const facts = factsOf(members)
      const theirs = members.flatMap(({ id }) => notes.get(id) ?? [])
      if (Object.keys(facts).length === 0 && theirs.length === 0) continue
      if (written++ > 0) parts.push(writer.between)
      parts.push(writer.one({ id: heads[i]?.id ?? '', facts, notes: theirs }))
    }
    done += rows.length
    job.tell(done, total)
    const last = rows.at(-1)
    if (rows.length < atOnce || !last) break
    after = last.id
    await breathe()
  }
  return new Blob([...parts, writer.foot], { type: mimeOf[format] })
}
