import type { Ticket } from './ticket'
import { isShared, readShared } from './share'
import { isTagName, tagId } from './tag'
import { isUnanswered } from './ticket'

/** The labels that the channel keeps on one ticket's customer, by name; the label that was made first comes first. */
export interface Labelled {
  ticket: string
  names: string[]
}

/** A name with a letter or digit can be a tag; the labels that share a desk are not tags. */
export const isTagLabel = (name: string): boolean => !isShared(name) && isTagName(name)

/** The tags among some labels. Of those that differ only in case or accents there is one (S089). */
export const tagsIn = (names: string[]): string[] => [...new Set(names.filter(isTagLabel).map(tagId))]

/** The labels to remember as seen, so that next time only what has changed is taken over. */
export function remembered(names: string[], shares: boolean): string[] {
  return [...tagsIn(names), ...(shares ? names.filter(isShared) : [])]
}

/**
 * A ticket after its labels were read. What was given there since the last look appears, what was taken off there
 * disappears (S087). Tags that were never labels stay, and a tag that was deleted here does not come back. `shares`: so do
 * who has it and its priority. Pending is believed only while nobody waits: a label knows nothing of a message that
 * came after it (S104).
 */
export function labelled(before: Ticket, names: string[], shares: boolean, idOf: (name: string) => string): Ticket {
  const labels = remembered(names, shares)
  const known = before.labels ?? []
  const gone = new Set(known.filter(label => !labels.includes(label)))
  const came = tagsIn(names).filter(tag => !before.tags.includes(tag) && !known.includes(tag))
  const tags = [...before.tags.filter(tag => !gone.has(tag)), ...came]
  const after: Ticket = { ...before, tags, labels: labels.length > 0 ? labels : undefined }
  return shares ? { ...after, ...deskIn(before, names, readShared(known), idOf) } : after
}

function deskIn(before: Ticket, names: string[], known: ReturnType<typeof readShared>, idOf: (name: string) => string): Partial<Ticket> {
  const { holder, priority, pending } = readShared(names)
  const waits = isUnanswered(before)
  return {
    assignee: holder !== undefined ? idOf(holder) : known.holder === undefined ? before.assignee : undefined,
    priority: priority ?? (known.priority === undefined ? before.priority : undefined),
    status: pending && !waits && before.status === 'open' ? 'pending' : before.status,
  }
}
