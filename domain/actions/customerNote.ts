import type { CustomerNote } from '../customer'
import type { Action } from './action'

/** Words about the customer; empty words take the note away. `was`: what the agent saw there, nothing for a new one. */
export interface NoteInput {
  note: string
  text: string
  was?: string
  /** Of one that is put back: who wrote it and when (ms). */
  origin?: Pick<CustomerNote, 'by' | 'at'>
}

/** A note on the customer, seen by every agent (S126). Changes no status, and no ticket at all. */
export const customerNote: Action<NoteInput> = {
  refusal: () => undefined,
  apply: ticket => ticket,
  repeatable: true,
}
