import type { Job, Receipt, Session } from '../connector'
import type { RawContact } from './schema'
import { knownFields } from '@/domain/customer'
import { normal } from '@/domain/customer/norm'
import { Rejected } from '../errors'
import { change, post } from './api'
import { contactOf, furtherKey } from './further'
import { contactNumber } from './ids'
import { findContact } from './people'
import { anything } from './schema'

/** The server keeps one value of each field and drops the other contact's, so those are added as further values first (except the membership id, of which there is only one). */
async function keepBeside(session: Session, base: RawContact, other: RawContact) {
  const [kept, lost] = [contactOf(base), contactOf(other)]
  const more = knownFields.filter(field => field !== 'membership').flatMap(field => kept[field].length === 0
    ? []
    : lost[field].filter(value => !kept[field].some(one => normal(field, one) === normal(field, value))).map(value => [furtherKey(field, value), value] as const))
  if (more.length > 0) await change(session, 'PUT', `contacts/${base.id}`, { custom_attributes: Object.fromEntries(more) }, anything)
}

/**
 * Makes one contact of two, for everybody; it then has the conversations and notes of both. Where a colleague was quicker, whichever of the two
 * is left is the result.
 * @throws {Rejected} when neither is there.
 */
export async function merge(session: Session, { command }: Job<'merge'>): Promise<Receipt> {
  const { to, from } = command.input
  const [base, other] = await Promise.all([findContact(session, contactNumber(to)), findContact(session, contactNumber(from))])
  if (!base && !other) throw new Rejected('gone')
  if (!base) return { merged: { from: to, to: from } }
  if (other) {
    await keepBeside(session, base, other)
    await post(session, 'actions/contact_merge', { base_contact_id: base.id, mergee_contact_id: other.id })
  }
  return { merged: { from, to } }
}
