import type { Command } from '@/domain/actions'
import type { FactInput } from '@/domain/customer/facts'
import { meet } from '@/practice/chatwoot/furnish'
import { append, begin } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

export type TeamDesk = Awaited<ReturnType<typeof openTeamDesk>>

let count = 0

/** A server on which one customer has written twice, as two contacts, and the desks of two agents on it. */
export async function twoContacts() {
  const shared = sharedOffice()
  const { running, office } = shared
  const lena = meet(office, 'Lena Berg', Date.now(), { email: 'lena@mail.example', identifier: '0042' })
  const other = meet(office, 'L. Berg', Date.now(), { email: 'berg@work.example', phone: '+4915112345670', identifier: '0043', custom: { tier: 'gold' } })
  const talk = begin(running, 31, lena)
  append(running, talk, { content: 'Is the blue lamp in stock?' })
  const second = begin(running, 32, other)
  append(running, second, { content: 'It is me again' })
  const desks = [await openTeamDesk(11, shared), await openTeamDesk(12, shared)] as const
  for (const desk of desks) await desk.run()
  const [mai, otto] = desks
  const idOf = (number: number) => `${mai.source.id}/${number}`
  const ids = { lena: `${mai.source.id}/c${lena.id}`, other: `${mai.source.id}/c${other.id}` }

  /** Puts it into an agent's outbox, as the panel does. */
  const act = (desk: TeamDesk, ticket: number, command: Pick<Command, 'action' | 'input'>) =>
    desk.dispatch({ id: `t${++count}`, ticket: idOf(ticket), source: desk.source.id, by: desk.me, at: Date.now(), ...command } as Command)
  const fact = (desk: TeamDesk, input: FactInput) => act(desk, talk.id, { action: 'fact', input: { id: `f${++count}`, ...input } })
  const merge = (desk: TeamDesk, to: string, from: string) => act(desk, talk.id, { action: 'merge', input: { to, from } })
  const contact = () => office.contacts.find(({ id }) => id === lena.id)
  const values = async ({ db }: TeamDesk, customer: string, field: 'phone' | 'email' | 'address') => (await db.customers.get(customer))?.facts[field]?.map(({ value, there }) => [value, there])

  return { ...shared, lena, other, talk, second, mai, otto, ids, idOf, act, fact, merge, contact, values }
}
