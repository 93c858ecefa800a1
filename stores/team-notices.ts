import type { TeamNotice } from '@/domain/team-notice'
import type { Ticket } from '@/domain/ticket'
import { defineStore } from 'pinia'
import { send } from '@/platform/messages'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { noticesNow } from '@/sync/team/team-notices'

/** A notice with the ticket it leads to. */
export interface TeamNoticeRow { notice: TeamNotice, ticket: Ticket }

async function rowsNow(): Promise<TeamNoticeRow[]> {
  const notices = await noticesNow()
  const tickets = await db.tickets.bulkGet(notices.map(({ ticket }) => ticket))
  return notices.flatMap((notice, i) => {
    const ticket = tickets[i]
    return ticket ? [{ notice, ticket }] : []
  })
}

/** Unread notices of the team's own server for whoever sits here. Opening its ticket marks one as read, there and here. */
export const useTeamNotices = defineStore('teamNotices', () => {
  const rows = useLive<string, TeamNoticeRow[]>(() => 'all', rowsNow, [])
  const dismiss = () => send('readNotices').catch(() => {})
  return { rows, dismiss }
})
