import type { Call, Route } from './call'
import type { Status, Talk } from './office'
import { empty, json, refusals } from './answer'
import { number, record, talkAt, text, texts } from './call'
import { readNotices } from './notices'
import { contactOf, iso, tell } from './running'
import { activity, assign, changed, statusSaid } from './talk'
import { agentPush, agentView, contactPush, conversationView } from './views'

const statuses: Status[] = ['open', 'resolved', 'pending', 'snoozed']
const toggled: Record<Status, Status> = { open: 'resolved', resolved: 'open', pending: 'open', snoozed: 'open' }

/** Closing sends the survey by itself, once, unless a label says not to. */
function survey({ running, office }: Call, talk: Talk) {
  const csat = office.inboxes.find(({ id }) => id === talk.inbox)?.csat
  if (!csat || talk.labels.some(label => csat.unless.includes(label)) || talk.lines.some(({ contentType }) => contentType === 'input_csat')) return
  talk.lines.push({ id: ++office.serial, at: running.now(), kind: 3, private: false, content: 'Please rate the conversation', contentType: 'input_csat', status: 'sent', attributes: { display_type: 'emoji' }, files: [], source: null })
}

function setStatus(call: Call, talk: Talk, status: Status, until: number | null) {
  const { running, agent } = call
  const before = talk.status
  talk.snoozedUntil = status === 'snoozed' ? until : null
  if (before === status) return
  talk.status = status
  talk.updatedAt = running.now()
  tell(running, { event: 'conversation.status_changed', talk: talk.id }, changed(talk))
  if (status === 'resolved') survey(call, talk)
  activity(running, talk, statusSaid[status](agent.name))
  // An agent who opens one becomes its assignee, whoever had it before; an administrator does not.
  if (status === 'open' && agent.role === 'agent') assign(running, talk, agent.id, agent.id)
}

function toggleStatus(call: Call) {
  const talk = talkAt(call)
  const wanted = call.body.status === undefined ? toggled[talk.status] : statuses.find(status => status === call.body.status)
  // Rails' error about an unknown enum value is not rescued.
  if (!wanted) throw refusals.broken()
  const until = number(call.body.snoozed_until)
  setStatus(call, talk, wanted, until === undefined ? null : until * 1000)
  return json({ meta: {}, payload: { success: true, conversation_id: talk.id, current_status: talk.status, snoozed_until: talk.snoozedUntil === null ? null : iso(talk.snoozedUntil) } })
}

const priorities = ['low', 'medium', 'high', 'urgent'] as const

function prioritise(call: Call) {
  const talk = talkAt(call)
  const { priority } = call.body
  const wanted = priority === null || priority === '' || priority === undefined ? null : priorities.find(known => known === priority)
  if (wanted === undefined) throw refusals.broken()
  if (talk.priority !== wanted) {
    talk.priority = wanted
    talk.updatedAt = call.running.now()
    tell(call.running, changed(talk))
  }
  return talk
}

function assignments(call: Call) {
  const { running, office, agent, body } = call
  const talk = talkAt(call)
  if ('assignee_id' in body) {
    const given = assign(running, talk, number(body.assignee_id) ?? null, agent.id)
    return json(given ? agentView(given, running) : null)
  }
  const team = office.teams.find(({ id }) => id === number(body.team_id))
  talk.team = team?.id ?? null
  talk.updatedAt = running.now()
  tell(running, { event: 'team.changed', talk: talk.id }, changed(talk))
  // An assignee who is not in the team loses it.
  if (team && talk.assignee !== null && !team.members.includes(talk.assignee)) assign(running, talk, null, agent.id)
  return json(team ? { id: team.id, name: team.name, description: null, allow_auto_assign: false, account_id: office.account.id, created_at: iso(0), updated_at: iso(0) } : null)
}

function setLabels({ running }: Pick<Call, 'running'>, talk: Talk, labels: string[]) {
  talk.labels = [...new Set(labels.map(label => label.toLowerCase()))]
  talk.updatedAt = running.now()
  tell(running, changed(talk))
}

/** Answered at once and carried out by a background job, on the newest state. */
function bulk(call: Call) {
  const { office, body } = call
  if (body.type !== 'Conversation') throw refusals.failed('Invalid type')
  const { add, remove } = record(body.labels)
  const { assignee_id, status, team_id } = record(body.fields)
  for (const id of texts(body.ids)) {
    const talk = office.talks[id]
    if (!talk) continue
    if (add || remove) setLabels(call, talk, [...talk.labels, ...texts(add)].filter(label => !texts(remove).includes(label)))
    if (assignee_id !== undefined) assign(call.running, talk, number(assignee_id) ?? null, call.agent.id)
    if (team_id !== undefined) talk.team = number(team_id) ?? null
    const wanted = statuses.find(known => known === status)
    if (wanted) setStatus(call, talk, wanted, null)
  }
  return empty()
}

function lastSeen(call: Call, at: (talk: Talk) => number) {
  const talk = talkAt(call)
  talk.agentSeenAt = at(talk)
  readNotices(call.running, call.office.notices.filter(notice => notice.talk === talk.id && notice.agent === call.agent.id))
  call.office.changes += 1
  return json(conversationView(call.running, talk))
}

function mute(call: Call, blocked: boolean) {
  const talk = talkAt(call)
  const contact = contactOf(call.office, talk.contact)
  contact.blocked = blocked
  tell(call.running, { event: 'contact.updated', account: true, data: () => contactPush(contact) })
  if (blocked) setStatus(call, talk, 'resolved', null)
  return empty()
}

export const changeRoutes: Route[] = [
  { method: 'POST', path: /^conversations\/(\d+)\/toggle_status$/, answer: toggleStatus },
  { method: 'POST', path: /^conversations\/(\d+)\/toggle_priority$/, answer: call => prioritise(call) && empty() },
  { method: 'PATCH', path: /^conversations\/(\d+)$/, answer: call => json(conversationView(call.running, prioritise(call))) },
  { method: 'POST', path: /^conversations\/(\d+)\/assignments$/, answer: assignments },
  { method: 'GET', path: /^conversations\/(\d+)\/labels$/, answer: call => json({ payload: talkAt(call).labels }) },
  { method: 'POST', path: /^conversations\/(\d+)\/labels$/, answer: (call) => {
    const talk = talkAt(call)
    setLabels(call, talk, texts(call.body.labels))
    return json({ payload: talk.labels })
  } },
  { method: 'POST', path: /^conversations\/(\d+)\/custom_attributes$/, answer: (call) => {
    const talk = talkAt(call)
    talk.custom = record(call.body.custom_attributes)
    tell(call.running, changed(talk))
    return json({ custom_attributes: talk.custom })
  } },
  { method: 'POST', path: /^bulk_actions$/, answer: bulk },
  { method: 'POST', path: /^conversations\/(\d+)\/update_last_seen$/, answer: call => lastSeen(call, () => call.running.now()) },
  { method: 'POST', path: /^conversations\/(\d+)\/unread$/, answer: call => lastSeen(call, talk => (talk.lines.findLast(({ kind }) => kind === 0)?.at ?? 0) - 1000) },
  { method: 'POST', path: /^conversations\/(\d+)\/toggle_typing_status$/, answer: (call) => {
    const talk = talkAt(call)
    const on = text(call.body.typing_status) === 'on'
    tell(call.running, { event: on ? 'conversation.typing_on' : 'conversation.typing_off', talk: talk.id, but: call.agent.id, data: () => ({ user: agentPush(call.agent), is_private: call.body.is_private === true }) })
    return empty()
  } },
  { method: 'POST', path: /^conversations\/(\d+)\/mute$/, answer: call => mute(call, true) },
  { method: 'POST', path: /^conversations\/(\d+)\/unmute$/, answer: call => mute(call, false) },
  { method: 'POST', path: /^conversations\/(\d+)\/transcript$/, answer: call => talkAt(call) && (/^\S[^\s@]*@\S[^\s.]*\.\S+$/.test(text(call.body.email) ?? '') ? empty() : Promise.reject(refusals.failed('email param missing'))) },
]
