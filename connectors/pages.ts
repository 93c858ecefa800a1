import type { Connector } from './connector'
import { withLocalDesk } from './local-desk'

/**
 * Tickets that were begun from a page of a tool without an interface of its own. Nothing is fetched and nothing goes out: this browser is
 * the record, and what is written there is brought into the page by hand.
 */
export const pages: Connector = withLocalDesk({
  alone: true,
  limits: { text: 20_000, file: 0, types: [], pictures: [], voice: [], captions: true },
  abreast: 4,
  hosts: [],
  async* pull() {},
  history: async () => ({ messages: [] }),
  check: async () => ({ lines: [] }),
  send: { reply: async () => ({}) },
  // Kept under its own id, so keeping it once more changes nothing.
  echo: { reply: async () => 'absent' },
})
