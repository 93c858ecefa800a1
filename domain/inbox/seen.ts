import type { Doubt } from './signals'

/** What is open in the inbox page in front of a window, as well as it could be told (S002). */
export type Seen
  = | { state: 'doubt', doubt: Doubt }
    | { state: 'unknown', name: string }
    | { state: 'sure' | 'ask', ticket: string, page: string, item: string, name: string }
