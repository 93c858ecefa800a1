import type { Job, Receipt, Session } from '../connector'
import type { CustomerNote } from '../team-desk'
import { noteId, noteNumber } from './ids'
import { addNote, dropNote, editNote, readNotes } from './notes'

/** How far (ms) our clock and the server's may be apart. */
const skew = 120_000

/**
 * Adds, changes or removes a note on the contact, which all agents see (S126). When a colleague has changed it in the meantime, theirs stays
 * and ours is added beside it. When the answer to an earlier try was lost, the note is looked for before it is written again.
 */
export async function customerNote(session: Session, { command, ticket, again }: Job<'customerNote'>): Promise<Receipt> {
  const { note, text, was } = command.input
  const notes = was === undefined && !again ? [] : await readNotes(session, ticket)
  const isMine = (row: CustomerNote) => row.by === command.by
  const number = noteNumber(session.source, note)
  const before = notes.find(({ id }) => id === number) ?? notes.find(row => row.text === was && isMine(row))
  const receipt = ({ id }: CustomerNote) => ({ customerNote: noteId(session.source, id) })

  if (text === '') {
    if (before && before.text === was) await dropNote(session, ticket, before.id)
    return before ? receipt(before) : {}
  }
  if (before && before.text === text) return receipt(before)
  if (before && before.text === was) return receipt(await editNote(session, ticket, before.id, text))
  const written = again && notes.find(row => row.text === text && isMine(row) && row.at >= command.at - skew)
  return receipt(written ?? await addNote(session, ticket, text))
}
