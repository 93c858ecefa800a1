import type { Action } from './action'

/** A colleague who is to be told of a note: `@name` stands in its text. */
export interface Mention {
  id: string
  name: string
}

export interface Note {
  text: string
  /** Only where the desk can tell them. */
  mentions?: Mention[]
}

/** Internal, on the ticket, in the thread (S010–S012). Changes no status and counts as no activity (S036, S153). */
export const note: Action<Note> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  entry: (ticket, { text }, { id, by, at }) => ({ kind: 'note', ticket, at, id, by, text }),
  repeatable: true,
}
