/** What a channel itself knows of whoever writes there; shown as it says it, and nothing where it says nothing (S124, S125). */
export interface Visitor {
  /** Town and country. */
  location?: string
  /** As the channel tells it: a name, or an offset from Greenwich. */
  timeZone?: string
  /** Browser and operating system with their versions. */
  device?: string
  /** What brought them: a page, an ad, a campaign. */
  referrer?: string
  /** The language they read, as the browser or the channel says it, such as `fr`. */
  language?: string
  /** Where they work, and what somebody wrote about them. */
  company?: string
  about?: string
  /** Names under which they are known elsewhere, each with its network. */
  elsewhere?: string
  /** What the shop itself has stored about them or this conversation, by the keys of its own fields: the address of a recording, a plan, a date (S120, S129). */
  custom?: Record<string, string>
}
