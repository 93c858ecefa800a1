export const languages = ['vi', 'id', 'hu', 'en'] as const
export type Language = (typeof languages)[number]

/** Something sent along with a message, from which the stand-in makes Graph's JSON. */
export interface Enclosure {
  id: string
  kind: 'image' | 'gif' | 'video' | 'audio' | 'file' | 'sticker' | 'card'
  mime: string
  name: string
  /** Bytes. */
  size: number
  /** The drawing behind a picture that a customer sends, see `pictures.ts`. */
  picture?: string
  /** Of a card: what Graph shows of a generic template. */
  card?: { title: string, subtitle?: string, media_url?: string, cta?: { title: string, type: string, url: string } }
  /** The bytes of what the Page sent, base64; left out when they are too many to keep. */
  bytes?: string
}

/** One message. `customer` and `page` are the only ones who speak on a Page. */
export interface Line {
  id: string
  /** Milliseconds; Graph shows whole seconds of it. */
  at: number
  from: 'customer' | 'page'
  text: string
  enclosures: Enclosure[]
  replyTo?: string
  /** How the Page's message got there. */
  through?: 'graph' | 'inbox'
  /** What the customer would say by pressing one of the buttons below it (quick replies); Graph shows them to nobody. */
  offers?: string[]
  /** `HUMAN_AGENT` when it went out under that tag. */
  tag?: string
  /** Fields laid over Graph's JSON of this message, for the shapes no customer makes; `null` takes one away. */
  raw?: Record<string, unknown>
}

/** The conversation of one person with one Page, and that person. */
export interface Thread {
  /** Graph's id, `t_…`. */
  id: string
  page: string
  /** The person's id on this Page (PSID, 17 digits). */
  psid: string
  /** The person's own id on Facebook, which the inbox shows in its address and Graph never says. */
  globalId: string
  /** The third number, in Graph's `link`. */
  number: string
  /** `Facebook user` when the person hides it. */
  name: string
  language: Language
  phone: string
  address: string
  /** Takes place on the Instagram account of this id: ids are Instagram's, `name` is the username. */
  instagram?: string
  /** Has blocked the Page or left Facebook: error 551. */
  blocked?: boolean
  folder: 'inbox' | 'page_done' | 'spam'
  /** Ids of the Page's labels that this person has. */
  labels?: string[]
  /** Oldest first. */
  lines: Line[]
  /** Messages of the customer since somebody looked in the inbox, or since mark_seen. */
  unread: number
  updatedAt: number
  /** What the customer still has to say: one turn after each answer of the Page. */
  story: Turn[]
}

/** What a customer says in one go: texts, `picture:<name>` and `sticker:<name>`. */
export type Turn = string[]
