import type { Session } from './connector'
import type { TeamNotice } from '@/domain/team-notice'

/** A server's own notices for whoever sits here, read there and here alike. */
export interface TeamNotices {
  /** Those that are not read yet, the newest some. */
  unread: (session: Session) => Promise<TeamNotice[]>
  /** May be done twice. */
  read: (session: Session, id: string) => Promise<void>
}
