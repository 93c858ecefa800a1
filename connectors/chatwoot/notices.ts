import type { TeamNotices } from '../team-notices'
import type { Whose } from './ids'
import type { TeamNotice, TeamNoticeKind } from '@/domain/team-notice'
import * as v from 'valibot'
import { change, get } from './api'
import { remoteId, ticketId } from './ids'
import { anything, list, named } from './schema'

/** REST and the cable tell it in the same shape; `primary_actor.id` is the conversation's own number, `primary_actor_id` is not. */
const notice = v.object({
  id: v.number(),
  notification_type: v.string(),
  primary_actor: v.fallback(v.nullish(v.object({ id: v.number() })), undefined),
  secondary_actor: v.fallback(v.nullish(v.object({ ...named.entries, type: v.fallback(v.string(), '') })), undefined),
  read_at: v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined),
  created_at: v.number(),
})
const notices = v.object({ data: v.object({ payload: list(notice) }) })
/** Of a deleted notice the server tells only its number. */
const numbered = v.object({ notification: v.object({ id: v.number() }) })
const whole = v.object({ notification: notice })

/** All other kinds say that a customer has written, which the queue shows itself. */
const kinds: Record<string, TeamNoticeKind> = { conversation_mention: 'mentioned', conversation_assignment: 'assigned' }

/** Rows in one page, and the most pages that are read: whoever has more looks through the queue anyway. */
const perPage = 15
const most = 4

const noticeId = ({ source }: Pick<Whose, 'source'>, id: number) => `${source.id}/n${id}`

function noticeOf(whose: Whose, { id, notification_type, primary_actor, secondary_actor, read_at, created_at }: v.InferOutput<typeof notice>): TeamNotice | undefined {
  const kind = kinds[notification_type]
  if (!kind || !primary_actor || read_at) return undefined
  return { id: noticeId(whose, id), ticket: ticketId(whose.source, primary_actor.id), kind, name: secondary_actor?.type === 'user' ? secondary_actor.name ?? '' : '', at: created_at * 1000 }
}

/** A notice as the cable tells it: how it is now, or that it was read or deleted. */
export function noticeIn(whose: Whose, data: unknown): { id: string, now?: TeamNotice } | undefined {
  const told = v.safeParse(numbered, data)
  if (!told.success) return undefined
  const read = v.safeParse(whole, data)
  const now = read.success ? noticeOf(whose, read.output.notification) : undefined
  return { id: noticeId(whose, told.output.notification.id), ...(now ? { now } : {}) }
}

export const teamNotices: TeamNotices = {
  unread: async (session) => {
    const found: TeamNotice[] = []
    for (let page = 1; page <= most; page++) {
      const { data: { payload } } = await get(session, 'notifications', notices, { page: String(page) })
      found.push(...payload.flatMap(raw => noticeOf(session, raw) ?? []))
      if (payload.length < perPage) break
    }
    return found
  },
  read: async (session, id) => void await change(session, 'PATCH', `notifications/${remoteId(id).slice(1)}`, {}, anything),
}
