import type { Command } from '@/domain/actions'
import { expect, it } from 'vitest'
import { meet } from '@/practice/chatwoot/furnish'
import { append, begin, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

type Desk = Awaited<ReturnType<typeof openTeamDesk>>

/** A server with one customer who has written before, and the desks of two agents on it. */
async function opened() {
  const shared = sharedOffice()
  const { running, office } = shared
  const known = { email: 'lena@mail.example', phone: '+4915112345670', identifier: '0042', custom: { loyalty_tier: 'silver', vat: 'DE1' } }
  const lena = meet(office, 'Lena Berg', Date.now(), known)
  const old = begin(running, 32, lena, Date.now() - 40 * 24 * 3600_000)
  append(running, old, { content: 'An old question' }, old.createdAt)
  old.status = 'resolved'
  const { talk } = say(running, { name: 'Nora Petit', text: 'Is it there?' })
  const now = begin(running, 31, lena)
  append(running, now, { content: 'Is the blue lamp in stock?' })
  const desks = [await openTeamDesk(11, shared), await openTeamDesk(12, shared)] as const
  for (const desk of desks) await desk.run()
  const id = `${desks[0].source.id}/${now.id}`
  let count = 0
  const about = (desk: Desk) => ({ id: `c${++count}`, ticket: id, source: desk.source.id, by: desk.me, at: Date.now() }) satisfies Partial<Command>
  return { ...shared, lena, now, other: talk, mai: desks[0], otto: desks[1], id, about }
}

it('S115, S116, S117: e-mail, phone and membership id come with the contact, and the ticket is found by them', async () => {
  const { mai, id, lena } = await opened()
  const { facts } = (await mai.db.customers.get(`${mai.source.id}/c${lena.id}`))!
  expect([facts.email, facts.phone, facts.membership].map(values => values?.map(({ value, from }) => [value, from]))).toEqual([[['lena@mail.example', 'channel']], [['+4915112345670', 'channel']], [['0042', 'channel']]])
  expect((await mai.db.tickets.get(id))?.known).toMatchObject({ email: 'lena@mail.example', membership: '0042' })
})

it('S117: what an agent has added stays beside what the server tells; its newer word takes the place of its older one', async () => {
  const { mai, id, lena, now, about, running } = await opened()
  await mai.dispatch({ ...about(mai), action: 'fact', input: { field: 'email', id: 'e2', value: 'berg@work.example' } })
  await mai.run()
  expect([lena.email, Object.values(lena.custom)]).toEqual(['lena@mail.example', expect.arrayContaining(['berg@work.example'])])
  lena.email = 'new@mail.example'
  append(running, now, { content: 'I have a new address' })
  await mai.run()
  expect((await mai.db.tickets.get(id))?.known?.email?.split('\n')).toEqual(['new@mail.example', 'berg@work.example'])
})

it('S126: a note on the customer stands on the contact for all agents, with its author; two at once lose nothing', async () => {
  const { mai, otto, id, about, office, lena } = await opened()
  await mai.dispatch({ ...about(mai), action: 'customerNote', input: { note: 'n1', text: 'Calls after six' } })
  await otto.dispatch({ ...about(otto), action: 'customerNote', input: { note: 'n2', text: 'Likes blue' } })
  await Promise.all([mai.run(), otto.run()])
  const there = () => office.notes.map(({ contact, agent, content }) => [contact, agent, content])
  expect(there().sort()).toEqual([[lena.id, 11, 'Calls after six'], [lena.id, 12, 'Likes blue']])
  await Promise.all([mai.look(id), otto.look(id)])
  const shown = async ({ db }: Desk) => (await db.customerNotes.toArray()).map(({ text, by }) => `${by} ${text}`).sort()
  expect(await shown(otto)).toEqual(['agent 12 Likes blue', 'chatwoot:7@desk.lampshop.example#11 Calls after six'])

  // Both change the same one: the later finds other words than it knew, and its own stand beside them.
  const note = `${mai.source.id}#n${office.notes.find(({ agent }) => agent === 11)!.id}`
  await mai.dispatch({ ...about(mai), action: 'customerNote', input: { note, was: 'Calls after six', text: 'Calls after seven' } })
  await otto.dispatch({ ...about(otto), action: 'customerNote', input: { note, was: 'Calls after six', text: 'Calls at noon' } })
  await mai.run()
  await otto.run()
  expect(office.notes.map(({ content }) => content).sort()).toEqual(['Calls after seven', 'Calls at noon', 'Likes blue'])
  await mai.look(id)
  expect(await shown(mai)).toHaveLength(3)

  await mai.dispatch({ ...about(mai), action: 'customerNote', input: { note, was: 'Calls after seven', text: '' } })
  await mai.run()
  await mai.look(id)
  expect(await shown(mai)).toHaveLength(2)
})

it('S126: one whose answer was lost stands there once', async () => {
  const { mai, about, office, faults } = await opened()
  faults.push({ method: 'POST', part: '/notes', kind: 'cutAfter', times: 1 })
  await mai.dispatch({ ...about(mai), action: 'customerNote', input: { note: 'n1', text: 'Calls after six' } })
  await mai.run()
  await mai.db.outbox.toCollection().modify({ notBefore: 0 })
  await mai.run()
  expect(office.notes).toHaveLength(1)
  expect(await mai.db.outbox.count()).toBe(0)
})

it('S120: values of the shop\'s own fields are written in their type, and nobody else\'s value is lost', async () => {
  const { mai, otto, id, lena, now, about } = await opened()
  const set = (desk: Desk, of: 'customer' | 'ticket', key: string, type: 'list' | 'number' | 'check' | 'text', value: string) => desk.dispatch({ ...about(desk), action: 'attribute', input: { of, key, type, value } })
  await set(mai, 'customer', 'loyalty_tier', 'list', 'gold')
  await set(mai, 'customer', 'visits', 'number', '3,5')
  await set(mai, 'ticket', 'order_number', 'text', '0815')
  await set(otto, 'customer', 'newsletter', 'check', 'yes')
  await set(otto, 'ticket', 'paid', 'check', 'no')
  await set(otto, 'customer', 'vat', 'text', '')
  expect((await mai.db.tickets.get(id))?.visitor?.custom).toMatchObject({ loyalty_tier: 'gold', order_number: '0815' })
  await mai.run()
  await otto.run()
  expect(lena.custom).toEqual({ loyalty_tier: 'gold', visits: 3.5, newsletter: true })
  expect(now.custom).toEqual({ order_number: '0815', paid: false })
  await set(mai, 'ticket', 'order_number', 'text', '')
  await mai.run()
  expect(now.custom).toEqual({ paid: false })
})

it('S127: former conversations come when the ticket is opened, also those too old for the first sync, and nobody has to pull them', async () => {
  const { mai, id, lena } = await opened()
  await mai.db.tickets.where('customer').equals(`${mai.source.id}/c${lena.id}`).filter(row => row.id !== id).delete()
  await mai.look(id)
  const rows = await mai.db.tickets.where('customer').equals(`${mai.source.id}/c${lena.id}`).toArray()
  expect(rows.map(({ snippet, status, pulled }) => [snippet, status, pulled]).sort()).toEqual([['An old question', 'closed', true], ['Is the blue lamp in stock?', 'open', true]])
})
