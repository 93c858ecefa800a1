import type { Job, Receipt, Session } from '../connector'
import { change, post } from './api'
import { contactNumber, remoteId } from './ids'
import { readOne } from './lists'
import { anything } from './schema'

const typed: Partial<Record<string, (value: string) => unknown>> = {
  number: value => Number(value.replace(/\s/g, '').replace(',', '.')),
  check: value => value === 'yes',
}

/** A conversation's attributes can only be written as a whole, so they are read just before (§5). */
async function rewrite(session: Session, id: string, after: (before: Record<string, unknown>) => Record<string, unknown>) {
  const { custom_attributes: before } = await readOne(session, id)
  await post(session, `conversations/${id}/custom_attributes`, { custom_attributes: after(before) })
}

function without(attributes: Record<string, unknown>, key: string) {
  const { [key]: _, ...others } = attributes
  return others
}

/** Writes one value of a field of the shop's own, in its own type; other keys stay as they are there (S120). */
export async function attribute(session: Session, { command, ticket }: Job<'attribute'>): Promise<Receipt> {
  const { of, key, type, value } = command.input
  const contact = `contacts/${contactNumber(ticket.customer)}`
  const set = { [key]: (typed[type] ?? String)(value) }
  if (of === 'ticket') await rewrite(session, remoteId(ticket.id), before => value === '' ? without(before, key) : { ...before, ...set })
  else if (value === '') await post(session, `${contact}/destroy_custom_attributes`, { custom_attributes: [key] })
  else await change(session, 'PUT', contact, { custom_attributes: set }, anything)
  return {}
}
