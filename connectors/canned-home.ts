import type { Session } from './connector'

/** A canned message as a team's own server keeps it, in our words. Everything else that our messages have stays in this browser. */
export interface TeamCanned {
  /** The server's id. */
  id: string
  shortcut: string
  /** A template whose variables have our names. */
  body: string
  /** Milliseconds since 1970. */
  changedAt: number
}

/** Canned messages that a server keeps for everybody on its desk. All methods throw as a pull does, and `Rejected` where the server said no. */
export interface CannedHome {
  /** All there are. */
  list: (session: Session) => Promise<TeamCanned[]>
  /** Changes the one with this id, or makes a new one without; resolves with it as it is kept now. */
  put: (session: Session, message: { id?: string, shortcut: string, body: string }) => Promise<TeamCanned>
  /** Succeeds when the message is gone already. */
  remove: (session: Session, id: string) => Promise<void>
}
