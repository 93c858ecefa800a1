import type { Action } from './action'

/** Internal, on the ticket, in the thread (S010–S012). Changes no status and counts as no activity (S036, S153). */
export const note: Action<{ text: string }> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  entry: (ticket, { text }, { id, by, at }) => ({ kind: 'note', ticket, at, id, by, text }),
  repeatable: true,
}
