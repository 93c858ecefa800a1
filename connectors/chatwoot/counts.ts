import type { Session } from '../connector'
import type { ListCounts } from '@/domain/list-count'
import * as v from 'valibot'
import { get, post } from './api'
import { noRows } from './lists'
import { counts } from './schema'

const meta = v.object({ meta: counts })
const filtered = v.object({ meta: v.object({ all_count: v.number() }) })

/** Given to any team and not resolved. No list or counter asks for that, only a filter does (§1.2). */
async function escalated(session: Session): Promise<number> {
  const payload = [
    { attribute_key: 'team_id', filter_operator: 'is_present', values: [], query_operator: 'AND' },
    { attribute_key: 'status', filter_operator: 'not_equal_to', values: ['resolved'] },
  ]
  return (await post(session, `conversations/filter?page=${noRows}`, { payload }, filtered)).meta.all_count
}

/** The server's own count of each list: open, pending and snoozed all count as not resolved. `teams`: whether there are any. */
export async function countsOf(session: Session, teams: boolean): Promise<ListCounts> {
  const [all, resolved, given] = await Promise.all([
    get(session, 'conversations/meta', meta, { status: 'all' }),
    get(session, 'conversations/meta', meta, { status: 'resolved' }),
    teams ? escalated(session) : 0,
  ])
  const open = (name: keyof typeof all.meta) => Math.max(0, all.meta[name] - resolved.meta[name])
  return { inbox: open('mine_count'), unassigned: open('unassigned_count'), escalated: given, open: open('all_count'), closed: resolved.meta.all_count }
}
