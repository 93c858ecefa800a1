import type { Session } from '../connector'
import type { Lane } from './pace'
import type { Ticket } from '@/domain/ticket'
import * as v from 'valibot'
import { tagId } from '@/domain/tag'
import { Rejected } from '../errors'
import { get, post, remove } from './graph'
import { remoteId } from './ids'
import { anything, id } from './schema'
import { answerOf, word } from './soft'

/** One of the Page's own labels, the same that staff see in the Page inbox. */
export interface Label { id: string, name: string }

/** The reference calls a label's name `name`, the SDK `page_label_name`: both are understood. */
const label = v.pipe(
  v.object({ id, page_label_name: word, name: word }),
  v.transform(({ id, page_label_name, name }): Label => ({ id, name: (page_label_name ?? name ?? '').trim() })),
)
const made = v.object({ id })

/** Labels in one answer, and answers that are asked for at most: a shop has tens of labels. */
const size = 100
const most = 5

interface Patience { patience?: number, lane?: Lane }

/** Where an owner of the Page accepts the contact terms, without which its labels are closed (error 2/2018344). */
const termsOf = ({ source }: Session) => `https://www.facebook.com/${encodeURIComponent(source.account)}/inbox/page_contact_tos/`

/** The same refusal, with the way to the terms where they are the reason. */
async function withTerms<T>(session: Session, asking: Promise<T>): Promise<T> {
  try {
    return await asking
  }
  catch (error) {
    throw error instanceof Rejected && error.reason === 'contactTerms' ? new Rejected('contactTerms', termsOf(session)) : error
  }
}

/** Asks with the one name of a label's name and, when Facebook knows no such field, with the other. */
function either<T>(session: Session, ask: (field: 'page_label_name' | 'name') => Promise<T>): Promise<T> {
  return withTerms(session, ask('page_label_name').catch((error: unknown) => {
    if (!(error instanceof Rejected) || error.reason !== 'invalid') throw error
    return ask('name')
  }))
}

const isOlder = (a: Label, b: Label) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1)

/** All labels on one edge; those that were made first come first. */
function read(session: Session, path: string, asking: Patience): Promise<Label[]> {
  return either(session, async (field) => {
    const found: Label[] = []
    let after: string | undefined
    for (let page = 0; page < most; page++) {
      const query = { fields: field, limit: String(size), ...(after === undefined ? {} : { after }) }
      const part = await get(session, path, query, answerOf(label), asking)
      found.push(...part.items.filter(({ name }) => name !== ''))
      after = part.after
      if (after === undefined) break
    }
    return found.sort(isOlder)
  })
}

/** The Page's labels as they were read in this session, which is short and may send many commands. */
const lists = new WeakMap<Session, Promise<Label[]>>()

/** Every label of the Page. */
export function readLabels(session: Session, asking: Patience = {}): Promise<Label[]> {
  const reading = read(session, `${encodeURIComponent(session.source.account)}/custom_labels`, asking)
  lists.set(session, reading)
  reading.catch(() => lists.delete(session))
  return reading
}

/** Every label of the Page, as it was in this session or is now. */
export const knownLabels = (session: Session, asking: Patience = {}): Promise<Label[]> => lists.get(session) ?? readLabels(session, asking)

/** The labels that one person has. Facebook tells them for one person at a time only. */
export const labelsOf = (session: Session, psid: string, asking: Patience = {}): Promise<Label[]> => read(session, `${encodeURIComponent(psid)}/custom_labels`, asking)

const sending = { lane: 'send' } as const
const find = (labels: Label[], name: string) => labels.find(label => tagId(label.name) === tagId(name))

/** The Page's label of a name, whatever its case and accents. Made when there is none. */
async function labelFor(session: Session, name: string): Promise<Label> {
  const known = find(await knownLabels(session, sending), name)
  if (known) return known
  const path = `${encodeURIComponent(session.source.account)}/custom_labels`
  try {
    const { id } = await either(session, field => post(session, path, { [field]: name }, made))
    lists.delete(session)
    return { id, name }
  }
  catch (error) {
    if (!(error instanceof Rejected) || error.reason !== 'invalid') throw error
    // A colleague may have made it a moment ago.
    const theirs = find(await readLabels(session, sending), name)
    if (!theirs) throw error
    return theirs
  }
}

/** Gives somebody the label of a name. Twice is the same as once. */
export async function give(session: Session, psid: string, name: string): Promise<void> {
  const put = async () => post(session, `${encodeURIComponent((await labelFor(session, name)).id)}/label`, { user: psid }, anything)
  await withTerms(session, put().catch((error: unknown) => {
    if (!(error instanceof Rejected) || error.reason !== 'gone') throw error
    // It was deleted since the list was read.
    lists.delete(session)
    return put()
  }))
}

/** Takes a label off somebody. A label that no longer exists counts as taken off. */
export async function take(session: Session, psid: string, { id }: Label): Promise<void> {
  try {
    await withTerms(session, remove(session, `${encodeURIComponent(id)}/label?${new URLSearchParams({ user: psid })}`, anything))
  }
  catch (error) {
    if (!(error instanceof Rejected) || error.reason !== 'gone') throw error
  }
}

/** Deletes a label of the Page, which takes it off everybody. One that was deleted already is no error. */
export async function destroy(session: Session, { id }: Label): Promise<void> {
  lists.delete(session)
  try {
    await withTerms(session, remove(session, encodeURIComponent(id), anything))
  }
  catch (error) {
    if (!(error instanceof Rejected) || error.reason !== 'gone') throw error
  }
}

/** The person of a ticket who can have labels: one who wrote a message, not a comment. */
export function personOf({ kind, channel, customer }: Pick<Ticket, 'kind' | 'channel' | 'customer'>): string | undefined {
  const psid = remoteId(customer)
  return kind === 'message' && channel === 'messenger' && /^\d+$/.test(psid) ? psid : undefined
}
