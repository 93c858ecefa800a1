import type { Seen } from './seen'

/**
 * The ticket whose customer reads what is written in an inbox page itself: the one that the page surely shows, or perhaps shows while the
 * panel beside has it open, too. Nobody's otherwise: then nothing of a customer is filled in, or it would reach somebody else.
 */
export function writtenFor(seen: Seen | undefined, open: string | undefined): string | undefined {
  if (!seen || !('ticket' in seen)) return undefined
  return seen.state === 'sure' || seen.ticket === open ? seen.ticket : undefined
}
