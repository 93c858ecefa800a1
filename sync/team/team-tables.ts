import type { Table } from 'dexie'
import type { KeptRoster } from './team-roster'
import type { Presence, Typing } from '@/connectors/heard'
import type { Attendance } from '@/domain/notice'
import type { TeamNotice } from '@/domain/team-notice'
import type { TeamLink } from '@/sync/canned/canned-owed'
import { ShopTables } from '@/sync/shop/shop-tables'

/** Who is there on a source, as it last told (ms). */
export type KeptPresence = Presence & { source: string, at: number }

/** Somebody writes on a ticket, until (ms). `id` is `<ticket> <who>`. */
export type KeptTyping = Typing & { id: string, until: number }

/** Until which message (ms) of a ticket the agent has been told by the browser, whatever became of it. */
export interface ToldOf { ticket: string, at: number }

/** What is known of a desk that lives on its own server: lists that are read whole, a row for each source. */
export class TeamTables extends ShopTables {
  declare rosters: Table<KeptRoster, string>
  declare presences: Table<KeptPresence, string>
  declare typings: Table<KeptTyping, string>
  declare cannedTeam: Table<TeamLink, string>
  declare teamNotices: Table<TeamNotice, string>
  declare told: Table<ToldOf, string>
  /** One row: of whoever sits here. */
  declare attendance: Table<Attendance & { id: 'me' }, string>
}

export const teamStores = { rosters: 'source', presences: 'source', typings: 'id, ticket' }

/** The tables for notifications. */
export const noticeStores = { told: 'ticket, at', attendance: 'id' }
