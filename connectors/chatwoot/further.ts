import type { RawContact } from './schema'
import type { Contact } from '@/domain/arrive'
import type { FieldId } from '@/domain/customer'
import { normal } from '@/domain/customer/norm'

/** Prefix of attributes for values that the contact has no place for: one attribute each, so that two agents who add values overwrite nothing. */
const prefix = 'deskside_'

/** The attribute for a further value; the same however the value is spelled. */
export const furtherKey = (field: FieldId, value: string) => `${prefix}${field}_${normal(field, value)}`

export const isFurther = (key: string) => key.startsWith(prefix)

/** Attributes that hold further values of a field, in the order in which they were written, with the values. */
export function furtherOf({ custom_attributes: custom }: Pick<RawContact, 'custom_attributes'>, field: FieldId): [key: string, value: string][] {
  return Object.entries(custom).flatMap(([key, value]) => key.startsWith(`${prefix}${field}_`) && typeof value === 'string' && value !== '' ? [[key, value] as [string, string]] : [])
}

const text = (value: unknown) => typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

const places: Partial<Record<FieldId, (raw: RawContact) => unknown>> = { phone: raw => raw.phone_number, email: raw => raw.email, membership: raw => raw.identifier }

/** The one value that a contact has of a field in a place that Chatwoot knows, or as a plain attribute. */
export const ownOf = (raw: RawContact, field: FieldId): string | undefined => text(places[field]?.(raw) ?? (field in places ? undefined : raw.custom_attributes[field]))

function all(raw: RawContact, field: FieldId): string[] {
  const own = ownOf(raw, field)
  const further = furtherOf(raw, field).map(([, value]) => value).filter(value => own === undefined || normal(field, value) !== normal(field, own))
  return own === undefined ? further : [own, ...further]
}

/** How whoever writes can be reached and told from others, as the contact carries it (S115–S117). */
export function contactOf(raw: RawContact): Contact {
  return { phone: all(raw, 'phone'), email: all(raw, 'email'), address: all(raw, 'address'), membership: all(raw, 'membership').slice(0, 1) }
}
