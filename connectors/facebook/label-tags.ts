import type { TagList } from '../tag-list'
import type { Label } from './labels'
import { isShared } from '@/domain/share'
import { tagId } from '@/domain/tag'
import { Rejected } from '../errors'
import { destroy, give, knownLabels, labelsOf, personOf, take } from './labels'

/** What nobody waits for. */
const aside = { lane: 'aside' } as const

/** Facebook lets two labels differ by case alone: both are the tag. */
const isTag = (tag: string) => ({ name }: Label) => tagId(name) === tag && !isShared(name)

/** Deletes the Page's own labels of a tag: Facebook takes them off everybody. */
async function drop(...[session, tag]: Parameters<TagList['drop']>) {
  for (const label of (await knownLabels(session, aside)).filter(isTag(tag))) await destroy(session, label)
}

/** Facebook cannot rename a label, so whoever wears it gets the other, and then loses it. */
async function swap(...[session, ticket, tag, name]: Parameters<TagList['swap']>) {
  const psid = personOf(ticket)
  if (psid === undefined) return undefined
  try {
    const worn = await labelsOf(session, psid, aside)
    const old = worn.filter(isTag(tag))
    if (old.length === 0) return undefined
    await give(session, psid, name)
    for (const label of old) await take(session, psid, label)
    return { ticket: ticket.id, names: [...worn.filter(label => !old.includes(label)).map(label => label.name), name] }
  }
  catch (error) {
    // Somebody whom Facebook no longer knows.
    if (error instanceof Rejected && (error.reason === 'gone' || error.reason === 'noSuchPerson')) return undefined
    throw error
  }
}

/** The Page's own labels as the shop's tags (S087). */
export const tags: TagList = { has: async (session, tag) => (await knownLabels(session, aside)).some(isTag(tag)), drop, swap }
