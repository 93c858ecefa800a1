import type { Action } from './action'

/** Changes the words of an own note; empty words take it away (S011). The note keeps its place. */
export const rewriteNote: Action<{ note: string, noteAt: number, text: string }> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  entry: (ticket, { note, noteAt, text }, { by, at }) => ({
    kind: 'note',
    ticket,
    at: noteAt,
    id: note,
    by,
    text,
    editedAt: at,
  }),
  repeatable: true,
}
