import type { InboxRead } from './place'
import type { Seen } from './seen'
import type { Ticket } from '@/domain/ticket'

/**
 * Why nothing was put into the page. `gone`: no inbox is in sight · `unsettled`: the page is changing just now · `unsure`: it cannot be
 * told whose conversation is open · `other`: somebody else's is · `public`: everybody could read it there · `noBox`: there is no text box
 * to write in · `lost`: the page did not take the text · `stays`: the page went on to somebody else with the text still in it.
 */
export const refusals = ['gone', 'unsettled', 'unsure', 'other', 'public', 'noBox', 'lost', 'stays'] as const
export type PutRefusal = (typeof refusals)[number]
/** What the page's own script can say of it. */
export type PutSays = 'done' | Extract<PutRefusal, 'unsettled' | 'noBox' | 'lost' | 'stays'>

export type PutOutcome = { done: true } | { done: false, why: PutRefusal, /** Who is open there, as far as that is known. */ there?: { name: string, ticket?: string } }

const refused = (why: PutRefusal, there?: { name: string, ticket?: string }): PutOutcome => ({ done: false, why, ...(there ? { there } : {}) })

/** What keeps a text meant for a ticket out of the page; nothing when the page surely shows that ticket. */
export function guarded(seen: Seen | undefined, { id, kind }: Pick<Ticket, 'id' | 'kind'>): PutOutcome | undefined {
  if (!seen) return refused('gone')
  if (seen.state === 'doubt') return refused(seen.doubt === 'moving' ? 'unsettled' : seen.doubt === 'elsewhere' ? 'gone' : 'unsure')
  if (!('ticket' in seen)) return refused('other', { name: seen.name })
  if (seen.ticket !== id) return refused('other', { name: seen.name, ticket: seen.ticket })
  if (seen.state !== 'sure') return refused('unsure')
  // A private text never goes where a comment is written.
  return kind === 'message' ? undefined : refused('public')
}

/** What must be the same until the text is in: everything that tells whose conversation it is, but not what is said in it. */
export function markOf({ url, tabs, profiles, names }: InboxRead): string {
  return JSON.stringify([url, tabs, profiles, names])
}
