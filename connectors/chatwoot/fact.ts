import type { Job, Receipt, Session } from '../connector'
import type { FieldId } from '@/domain/customer'
import { change } from './api'
import { contactNumber } from './ids'
import { anything } from './schema'

/** Written with a country's code and nothing between: only so does the server take it (E.164). */
const phoneOf = (value: string) => value.replace(/[^\d+]/g, '').replace(/^00/, '+')

const nothing = (value: string) => value === '' ? null : value

/** Where a field has its place on a contact. */
const fields: Partial<Record<FieldId, (value: string) => Record<string, unknown>>> = {
  name: name => ({ name }),
  phone: value => ({ phone_number: nothing(phoneOf(value)) }),
  email: value => ({ email: nothing(value) }),
  membership: value => ({ identifier: nothing(value) }),
}

/** All others are custom attributes, which are merged there key by key. */
const attribute = (field: FieldId, value: string) => ({ custom_attributes: { [field.replace(/^own:/, '')]: value } })

/** Changes one fact about the contact, for all agents (S121–S123). */
export async function fact(session: Session, { command, ticket }: Job<'fact'>): Promise<Receipt> {
  const { field, value } = command.input
  await change(session, 'PUT', `contacts/${contactNumber(ticket.customer)}`, fields[field]?.(value) ?? attribute(field, value), anything)
  return {}
}
