/** What a team's own server tells an agent, beside what customers write: somebody named them in a note, or gave them a ticket. */
export type TeamNoticeKind = 'mentioned' | 'assigned'

export interface TeamNotice {
  /** `<source id>/n<the server's own id>`. */
  id: string
  ticket: string
  kind: TeamNoticeKind
  /** Who did it; empty where the server did it by itself. */
  name: string
  /** Milliseconds. */
  at: number
}
