import type { Action } from './action'

/** Changes the words of an own note; empty words take it away (S011). The note keeps its place. */
export const rewriteNote: Action<{ note: string, noteAt: number, text: string }> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  alters: {
    id: ({ note }) => note,
    to: (entry, { text }, { at }) => entry.kind === 'note' ? { ...entry, text, editedAt: at } : entry,
  },
  repeatable: true,
}
