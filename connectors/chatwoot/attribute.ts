import type { Job, Receipt, Session } from '../connector'
import { post } from './api'
import { contactNumber, remoteId } from './ids'
import { readOne } from './lists'
import { peopleDesk } from './people'

const typed: Partial<Record<string, (value: string) => unknown>> = {
  number: value => Number(value.replace(/\s/g, '').replace(',', '.')),
  check: value => value === 'yes',
}

/** A conversation's attributes can only be written as a whole, so they are read just before (§5). */
async function withoutOne(session: Session, id: string, key: string) {
  const { custom_attributes: { [key]: _, ...others } } = await readOne(session, id)
  await post(session, `conversations/${id}/custom_attributes`, { custom_attributes: others })
}

/** Writes one value of a field of the shop's own, in its own type; other keys stay as they are there (S120). */
export async function attribute(session: Session, { command, ticket }: Job<'attribute'>): Promise<Receipt> {
  const { of, key, type, value } = command.input
  if (value !== '') await peopleDesk.customize(session, ticket, of, { [key]: (typed[type] ?? String)(value) })
  else if (of === 'ticket') await withoutOne(session, remoteId(ticket.id), key)
  else await post(session, `contacts/${contactNumber(ticket.customer)}/destroy_custom_attributes`, { custom_attributes: [key] })
  return {}
}
