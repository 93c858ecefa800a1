import { expect, it, vi } from 'vitest'
import { mergeContacts } from '@/practice/chatwoot/merge'
import { tell } from '@/practice/chatwoot/running'
import { contactPush } from '@/practice/chatwoot/views'
import { twoContacts } from './team-contacts'

/** Both conversations stand under one customer, and the other is no more. */
async function oneCustomer({ db }: Awaited<ReturnType<typeof twoContacts>>['mai'], to: string, from: string) {
  expect((await db.tickets.toArray()).map(({ customer }) => customer)).toEqual([to, to])
  expect(await db.customers.get(from)).toBeUndefined()
}

it('S024, S126: two contacts that an agent merges in Chatwoot are one customer in the panel, with the notes and values of both', async () => {
  const { mai, ids, running, lena, other, act, second } = await twoContacts()
  await act(mai, second.id, { action: 'customerNote', input: { note: 'n', text: 'Calls after six' } })
  await act(mai, second.id, { action: 'fact', input: { field: 'order', id: 'o', value: 'A-17' } })
  await mai.run()
  await mai.db.customerNotes.put({ id: 'here', customer: ids.other, by: mai.me, at: 1, text: 'Only here' })
  mergeContacts(running, lena, other)
  await mai.run()
  await oneCustomer(mai, ids.lena, ids.other)
  const row = (await mai.db.customers.get(ids.lena))!
  expect(row.facts.order?.map(({ value }) => value)).toEqual(['A-17'])
  // The server keeps one value of each and nobody asked for the other to be put back: the card says that it is here alone.
  expect(row.facts.email?.map(({ value, there }) => [value, there])).toEqual([['lena@mail.example', 'own'], ['berg@work.example', 'left']])
  expect((await mai.db.customerNotes.toArray()).map(({ customer }) => customer)).toEqual([ids.lena, ids.lena])
})

it('S024: merged in the panel without a network they are merged there later, and what the server would drop is kept', async () => {
  const { mai, otto, ids, merge, network, office, contact, values, idOf, talk } = await twoContacts()
  network.down = true
  await merge(mai, ids.lena, ids.other)
  await mai.run()
  expect(office.contacts).toHaveLength(2)
  expect(await mai.db.outbox.count()).toBe(1)
  network.down = false
  await mai.db.outbox.toCollection().modify({ notBefore: 0 })
  await mai.run()
  expect(office.contacts.map(({ name }) => name)).toEqual(['Lena Berg'])
  expect(contact()).toMatchObject({ email: 'lena@mail.example', phone: '+4915112345670', identifier: '0042', custom: { tier: 'gold' } })
  for (const desk of [mai, otto]) {
    await desk.run()
    await oneCustomer(desk, ids.lena, ids.other)
    await desk.look(idOf(talk.id))
    expect(await values(desk, ids.lena, 'email')).toEqual([['lena@mail.example', 'own'], ['berg@work.example', 'more']])
  }
})

it('S163: one whose answer was lost is done once, and the outbox is empty', async () => {
  const { mai, ids, merge, faults, office } = await twoContacts()
  faults.push({ method: 'POST', part: 'contact_merge', kind: 'cutAfter', times: 1 })
  await merge(mai, ids.lena, ids.other)
  await mai.run()
  await mai.db.outbox.toCollection().modify({ notBefore: 0 })
  await mai.run()
  expect([office.contacts.length, await mai.db.outbox.count()]).toEqual([1, 0])
  await oneCustomer(mai, ids.lena, ids.other)
})

it('two agents who merge the same two the other way round end with the same one', async () => {
  const { mai, otto, ids, merge, office } = await twoContacts()
  await merge(mai, ids.lena, ids.other)
  await merge(otto, ids.other, ids.lena)
  await mai.run()
  await otto.run()
  expect(office.contacts.map(({ name }) => name)).toEqual(['Lena Berg'])
  for (const desk of [mai, otto]) {
    expect(await desk.rejected()).toEqual([])
    await oneCustomer(desk, ids.lena, ids.other)
  }
})

it('who was joined here with the one that is gone stays joined with the one that is left', async () => {
  const { mai, ids, running, lena, other } = await twoContacts()
  await mai.db.customers.bulkPut([{ id: 'facebook:1/c9', source: 'facebook:1', facts: {}, into: ids.other }, { ...(await mai.db.customers.get(ids.other))!, joined: true }])
  mergeContacts(running, lena, other)
  await mai.run()
  expect(await mai.db.customers.bulkGet(['facebook:1/c9', ids.lena])).toMatchObject([{ into: ids.lena }, { joined: true }])
})

it('S024, S016: the cable tells at once who was merged, and who was blocked and may write again', { timeout: 30_000 }, async () => {
  const { mai, ids, running, lena, other, talk } = await twoContacts()
  const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000 })
  void mai.listen()
  await soon(async () => expect(await mai.db.presences.count()).toBe(1))
  mergeContacts(running, lena, other)
  await soon(async () => oneCustomer(mai, ids.lena, ids.other))
  await soon(async () => expect((await mai.ticket(talk.id))?.known?.phone).toBe('+4915112345670'))
  for (const blocked of [true, false]) {
    lena.blocked = blocked
    tell(running, { event: 'contact.updated', account: true, data: () => contactPush(lena) })
    await soon(async () => expect((await mai.ticket(talk.id))?.reachable).toBe(!blocked))
  }
  mai.looks.watched = false
})
