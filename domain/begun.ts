import type { Offered } from './customer/keep'

/** Longest first message of a ticket that is begun from a page (characters). */
export const longestBegun = 10_000

/** A ticket that is begun from a page of a tool without an interface: who wrote there, and what. */
export interface Begun {
  /** Empty when nobody knows. */
  name: string
  text: string
  /** Where: site and path (`pageAddress`); empty when the browser does not say. */
  page: string
}

/** The same as the agent confirmed it, with what was found for the customer's card. */
export interface BeginWish extends Begun {
  facts: Offered[]
}

/**
 * What came of it. `noPlace`: a server is connected and has no inbox for such conversations, so it is kept in this browser; `failed`: the
 * server did not take it, and nothing was kept.
 */
export type BeginOutcome = { ticket: string, kept: 'there' | 'here' | 'noPlace' } | { failed: true }
