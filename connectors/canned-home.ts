import type { Session } from './connector'

/** A canned message as a team's own server keeps it, in our words: all else that ours have stays in this browser. */
export interface TeamCanned {
  /** The server's id. */
  id: string
  shortcut: string
  /** A template of ours: its variables bear our names. */
  body: string
  /** Milliseconds since 1970. */
  changedAt: number
}

/** Canned messages that a server keeps for everybody on its desk. All of it throws as a pull does; `Rejected` where it said no. */
export interface CannedHome {
  /** All there are. */
  list: (session: Session) => Promise<TeamCanned[]>
  /** Changes the one with this id, or makes a new one without; resolves with it as it is kept now. */
  put: (session: Session, message: { id?: string, shortcut: string, body: string }) => Promise<TeamCanned>
  /** Done also when it is gone already. */
  remove: (session: Session, id: string) => Promise<void>
}
