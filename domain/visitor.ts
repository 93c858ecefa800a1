/** What a channel itself knows of whoever writes there; shown as it says it, and nothing where it says nothing (S124, S125). */
export interface Visitor {
  /** Town and country. */
  location?: string
  /** IANA name, such as Europe/Budapest. */
  timeZone?: string
  /** Browser and operating system with their versions. */
  device?: string
  /** What brought them: a page, an ad, a campaign. */
  referrer?: string
  /** In which they read, as the browser or the channel says it, such as `fr`. */
  language?: string
  /** What the shop has given them or this conversation beside, by the key of the shop's own field: an address of a recording, a plan, a date (S120, S129). */
  custom?: Record<string, string>
}
