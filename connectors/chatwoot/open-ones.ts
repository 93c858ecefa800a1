import type { TeamDesk } from '../team-desk'
import * as v from 'valibot'
import { post } from './api'
import { ticketId } from './ids'
import { perPage } from './lists'
import { list } from './schema'

const answer = v.object({ meta: v.object({ all_count: v.number() }), payload: list(v.object({ id: v.number() })) })

/** Beyond so many (40 calls) it costs more than it mends. */
const most = 1000

const unresolved = [{ attribute_key: 'status', filter_operator: 'not_equal_to', values: ['resolved'] }]

/** Open, pending and snoozed alike, which only a filter tells. Conversations that move up between two pages are told by the next look. */
export const openOnes: TeamDesk['openOnes'] = async (session) => {
  const ids = new Set<string>()
  for (let page = 1; ; page++) {
    const { meta, payload } = await post(session, `conversations/filter?page=${page}`, { payload: unresolved }, answer)
    if (meta.all_count > most) return undefined
    for (const { id } of payload) ids.add(ticketId(session.source, id))
    // An operator may have set another size of a page.
    if (payload.length === 0 || ids.size >= meta.all_count || page * perPage > 2 * most) return [...ids]
  }
}
