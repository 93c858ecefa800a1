import type { Seen } from './seen'

/**
 * The ticket whose customer reads what is written in an inbox page itself: the one that the page surely shows, or the one that it probably
 * shows and the panel beside it has open too. Otherwise none, and nothing of a customer is filled in, because it could reach somebody else.
 */
export function writtenFor(seen: Seen | undefined, open: string | undefined): string | undefined {
  if (!seen || !('ticket' in seen)) return undefined
  return seen.state === 'sure' || seen.ticket === open ? seen.ticket : undefined
}
