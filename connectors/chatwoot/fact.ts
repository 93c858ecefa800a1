import type { Job, Receipt, Session } from '../connector'
import type { RawContact } from './schema'
import type { Fact, FieldId } from '@/domain/customer'
import type { FactInput } from '@/domain/customer/facts'
import { isSingle } from '@/domain/customer'
import { normal } from '@/domain/customer/norm'
import { rest } from '../rest'
import { change, post } from './api'
import { furtherKey, furtherOf, ownOf } from './further'
import { contactNumber } from './ids'
import { readContact } from './people'
import { anything } from './schema'

/** Of two agents who both fill an empty place the later wins silently, so the place is checked again after this (ms). */
const settles = 700

/** With the country's code and nothing between the digits, as the server requires (E.164). */
const phoneOf = (value: string) => value.replace(/[^\d+]/g, '').replace(/^00/, '+')

const nothing = (value: string) => value === '' ? null : value

/** Where a field has its one place on a contact. */
const fields: Partial<Record<FieldId, (value: string) => Record<string, unknown>>> = {
  name: name => ({ name }),
  phone: value => ({ phone_number: nothing(phoneOf(value)) }),
  email: value => ({ email: nothing(value) }),
  membership: value => ({ identifier: nothing(value) }),
}

/** All others are custom attributes, which are merged there key by key. */
const attribute = (field: FieldId, value: string) => ({ custom_attributes: { [field.replace(/^own:/, '')]: value } })

const inPlace = (field: FieldId, value: string) => fields[field]?.(value) ?? attribute(field, value)

/** A number without its country's code is refused in the contact's own place, and can only be a further value. */
const hasPlace = (field: FieldId, value: string) => field !== 'phone' || /^\+[1-9]\d{6,14}$/.test(phoneOf(value))

const putOn = (session: Session, id: number, what: Record<string, unknown>) => change(session, 'PUT', `contacts/${id}`, what, anything)

/** Where a value is kept once it is written; nothing once it is removed. */
type Place = Fact['there']

async function beside(session: Session, id: number, field: FieldId, value: string): Promise<Place> {
  await putOn(session, id, { custom_attributes: { [furtherKey(field, value)]: value } })
  return 'more'
}

async function drop(session: Session, id: number, raw: RawContact, ...keys: string[]) {
  const there = keys.filter(key => key in raw.custom_attributes)
  if (there.length > 0) await post(session, `contacts/${id}/destroy_custom_attributes`, { custom_attributes: there })
}

/** The first value goes into the contact's own place; any other is added as a further one and replaces nothing. */
async function add(session: Session, id: number, field: FieldId, value: string): Promise<Place> {
  const before = ownOf(await readContact(session, id), field)
  if (before !== undefined && normal(field, before) === normal(field, value)) return 'own'
  if (before !== undefined || !hasPlace(field, value)) return beside(session, id, field, value)
  await putOn(session, id, inPlace(field, value))
  await rest(settles, session.signal)
  const after = ownOf(await readContact(session, id), field)
  return after !== undefined && normal(field, after) !== normal(field, value) ? beside(session, id, field, value) : 'own'
}

/** Removes one value. The oldest of the further ones moves up into a place that becomes free. */
async function take(session: Session, id: number, field: FieldId, was: string | undefined): Promise<undefined> {
  const raw = await readContact(session, id)
  const own = ownOf(raw, field)
  const [nextKey, next] = furtherOf(raw, field).find(([, value]) => hasPlace(field, value) && (own === undefined || normal(field, value) !== normal(field, own))) ?? []
  const isFree = own !== undefined && (was === undefined || normal(field, own) === normal(field, was))
  if (isFree) await putOn(session, id, inPlace(field, next ?? ''))
  await drop(session, id, raw, ...(was === undefined ? [] : [furtherKey(field, was)]), ...(isFree && nextKey !== undefined ? [nextKey] : []))
}

/** Replaces one value by another. When a colleague has removed the old one in the meantime, the new one is added beside the others. */
async function swap(session: Session, id: number, field: FieldId, was: string, value: string): Promise<Place> {
  const raw = await readContact(session, id)
  const own = ownOf(raw, field)
  const isOwn = own !== undefined && [was, value].some(one => normal(field, one) === normal(field, own))
  const key = furtherKey(field, was)
  if (!isOwn && !(key in raw.custom_attributes)) return add(session, id, field, value)
  await (isOwn ? putOn(session, id, inPlace(field, value)) : beside(session, id, field, value))
  const now = furtherKey(field, value)
  if (isOwn || key !== now) await drop(session, id, raw, key, ...(isOwn ? [now] : []))
  return isOwn ? 'own' : 'more'
}

function several(session: Session, id: number, { field, value: typed, was, e164 }: FactInput): Promise<Place> {
  const value = e164?.replace(/;ext=.*/, '') ?? typed
  if (typed === '') return take(session, id, field, was)
  return was === undefined ? add(session, id, field, value) : swap(session, id, field, was, value)
}

/** Changes one fact about the contact, for all agents (S121–S123). Where a field has several values, each has a place of its own. */
export async function fact(session: Session, { command, ticket }: Job<'fact'>): Promise<Receipt> {
  const { field, value, owner } = command.input
  // Two customers who are one person here each have a contact there.
  const id = contactNumber(owner?.startsWith(`${session.source.id}/`) ? owner : ticket.customer)
  if (!isSingle(field)) return { there: await several(session, id, command.input) }
  await putOn(session, id, inPlace(field, value))
  return { there: 'own' }
}
