import type { Session } from './connector'
import type { TeamNotice } from '@/domain/team-notice'

/** A server's own notices for whoever sits here; reading one counts there and here. */
export interface TeamNotices {
  /** The newest unread ones. */
  unread: (session: Session) => Promise<TeamNotice[]>
  /** May be done twice. */
  read: (session: Session, id: string) => Promise<void>
}
