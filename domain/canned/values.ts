import type { Channel } from '../channel'
import type { Language } from '../language'

/** What the variables of a canned message are filled from. Absent or empty: not known, so it is asked for. */
export interface Values {
  customer: {
    name?: string
    /** The customer's language: given name last in Vietnamese, family name first in Hungarian, maybe one name in Indonesian. */
    language?: Language
    /** How to address them: anh, chị, Kak, Pak, úr … */
    address?: string
    phone?: string
    email?: string
    /** Where they live. */
    place?: string
    membership?: string
    /** The shop's own fields, by their names. */
    custom?: Record<string, string>
  }
  agent: { name?: string }
  shop: { name?: string }
  page: { name?: string }
  /** `channelName`: as the agent's language calls it. */
  ticket: { id?: string, channel?: Channel, channelName?: string, tags?: string[] }
  order: { code?: string, total?: string, link?: string, state?: string }
  product: { name?: string, price?: string, stock?: string, sku?: string, link?: string }
  /** `terms`: what it takes off, on what conditions, with which code and until when, in one line. */
  promotion: { name?: string, terms?: string, code?: string, until?: string, link?: string }
  /** Text on the clipboard, where the agent allowed reading it. */
  clipboard?: string
  /** What is highlighted. */
  selection?: string
}

/** Nothing is known, as in a text box of a page that belongs to no ticket. */
export const noValues = (): Values => ({ customer: {}, agent: {}, shop: {}, page: {}, ticket: {}, order: {}, product: {}, promotion: {} })
