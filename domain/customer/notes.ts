import type { Asked } from '../actions/action'
import type { NoteInput } from '../actions/customerNote'
import type { CustomerNote } from '../customer'

/** The newest first. */
const ordered = (notes: CustomerNote[]) => notes.sort((a, b) => b.at - a.at)

/**
 * The notes on a customer once one is as asked, newest first. Two agents who change the same one at once lose nothing: what was changed
 * meanwhile stays, and the other words stand beside it as a note of their own. Done twice it is the same.
 */
export function withNote(notes: CustomerNote[], customer: string, { note, text, was, origin }: NoteInput, { id, by, at }: Asked): CustomerNote[] {
  const before = notes.find(other => other.id === note)
  const others = notes.filter(other => other.id !== note)
  const isUnseen = before !== undefined && before.text !== was && before.text !== text
  if (isUnseen) return text === '' || notes.some(other => other.id === id) ? notes : ordered([...notes, { id, customer, by, at, text }])
  if (text === '') return others
  if (before) return before.text === text ? notes : ordered([...others, { ...before, text, editedAt: at }])
  return ordered([...others, { id: note, customer, by, at, ...origin, text }])
}
