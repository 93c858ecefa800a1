import type { Articles } from './articles'
import type { CannedHome } from './canned-home'
import type { Realtime } from './heard'
import type { ReadCounts, ReadRoster } from './roster'
import type { SignIn } from './sign-in'
import type { TeamDesk } from './team-desk'
import type { TeamNotices } from './team-notices'
import type { Source } from '@/domain/source'

/** What a remote offers that is a server of the shop's own, on which a team has its desk. */
export interface TeamServer {
  /** Addresses that must be allowed before this source can be fetched, as match patterns. */
  hostsOf: (source: Pick<Source, 'address'>) => string[]
  signIn: SignIn
  /** What it tells by itself, beside `pull`. */
  realtime: Realtime
  /** A pull's cursor from which these inboxes, by the roster's ids, are read whole as well. */
  withInboxes: (cursor: string | undefined, inboxes: string[]) => string | undefined
  /** Its people, teams, templates and counters. */
  roster: ReadRoster
  counts: ReadCounts
  /** What it does beside actions. */
  teamDesk: TeamDesk
  canned: CannedHome
  /** Articles that customers can read by themselves. */
  articles: Articles
  teamNotices: TeamNotices
}
