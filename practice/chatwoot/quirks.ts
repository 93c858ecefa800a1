/** How a server, or what is in front of it, may be set up. */
export interface Quirks {
  /** A proxy that drops this header too, as one with a wrong list does; underscores are always dropped. */
  dropsToken: boolean
  /** Calls a minute from one address (rack-attack). */
  perMinute: number
  /** Something else answers there. */
  notChatwoot: boolean
  /** Signing in asks for a code from an app. */
  mfa: boolean
}
