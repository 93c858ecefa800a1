import type { Call, Route } from './call'
import type { Notice } from './office'
import type { Running } from './running'
import { empty, json, refusals } from './answer'
import { number } from './call'
import { nextId } from './office'
import { conversationPush } from './push'
import { agentOf, iso, seconds, tell } from './running'
import { agentPush } from './views'

function noticeView(running: Running, { id, type, talk, by, at, readAt }: Notice) {
  const actor = running.office.talks[talk]
  const who = agentOf(running.office, by)
  return { id, notification_type: type, push_message_title: `${type} (#${talk})`, push_message_body: '', primary_actor_type: 'Conversation', primary_actor_id: talk + 90_000, primary_actor: actor ? conversationPush(running, actor) : null, read_at: readAt === null ? null : iso(readAt), secondary_actor: who ? agentPush(who) : null, user: null, created_at: seconds(at), last_activity_at: seconds(at), snoozed_until: null, meta: {} }
}

const mine = (running: Running, agent: number) => running.office.notices.filter(notice => notice.agent === agent)

function told(running: Running, event: string, notice: Notice) {
  const unread = mine(running, notice.agent).filter(({ readAt }) => readAt === null).length
  tell(running, { event, to: notice.agent, account: true, data: () => ({ notification: { ...noticeView(running, notice), account_id: running.office.account.id }, unread_count: unread, count: unread }) })
}

/** Tells an agent of something on a conversation; nobody is told of what they did themselves. */
export function notice(running: Running, agent: number, type: string, talk: number, by: number | undefined) {
  if (agent === by) return
  const made: Notice = { id: nextId(running.office), agent, type, talk, at: running.now(), readAt: null, ...(by === undefined ? {} : { by }) }
  running.office.notices.push(made)
  told(running, 'notification.created', made)
}

/** Those that are not read yet are now. */
export function readNotices(running: Running, notices: Notice[]) {
  for (const one of notices.filter(({ readAt }) => readAt === null)) {
    one.readAt = running.now()
    told(running, 'notification.updated', one)
  }
}

function all({ running, agent, query }: Call) {
  const unread = mine(running, agent.id).filter(({ readAt }) => readAt === null)
  const shown = query.getAll('includes[]').includes('read') ? mine(running, agent.id) : unread
  const page = number(query.get('page') ?? undefined) ?? 1
  return json({ data: { meta: { unread_count: unread.length, count: shown.length, current_page: page }, payload: [...shown].reverse().slice((page - 1) * 15, page * 15).map(notice => noticeView(running, notice)) } })
}

function readOne({ running, agent, ids }: Call) {
  const found = mine(running, agent.id).find(({ id }) => String(id) === ids[0])
  if (!found) throw refusals.notFound()
  readNotices(running, [found])
  return json(noticeView(running, found))
}

export const noticeRoutes: Route[] = [
  { method: 'GET', path: /^notifications$/, answer: all },
  { method: 'POST', path: /^notifications\/read_all$/, answer: ({ running, agent }) => {
    readNotices(running, mine(running, agent.id))
    return empty()
  } },
  { method: 'GET', path: /^notifications\/unread_count$/, answer: ({ running, agent }) => json(mine(running, agent.id).filter(({ readAt }) => readAt === null).length) },
  { method: 'PATCH', path: /^notifications\/(\d+)$/, answer: readOne },
]
