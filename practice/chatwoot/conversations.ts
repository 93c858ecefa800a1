import type { Call, Route } from './call'
import type { Talk } from './office'
import { empty, json, refusals } from './answer'
import { needAdministrator, number, record, talkAt, texts } from './call'
import { contactOf, maySee } from './running'
import { conversationView } from './views'

const perPage = 25
const priorities = ['low', 'medium', 'high', 'urgent']
const rank = (talk: Talk) => talk.priority === null ? -1 : priorities.indexOf(talk.priority)
const unread = (talk: Talk) => talk.lines.some(({ kind, at }) => kind === 0 && at > talk.agentSeenAt) ? 0 : 1

type Order = (a: Talk, b: Talk) => number
const newest: Order = (a, b) => b.activeAt - a.activeAt || b.id - a.id
const orders: Record<string, Order> = {
  last_activity_at_desc: newest,
  last_activity_at_asc: (a, b) => newest(b, a),
  created_at_desc: (a, b) => b.createdAt - a.createdAt,
  created_at_asc: (a, b) => a.createdAt - b.createdAt,
  priority_desc: (a, b) => rank(b) - rank(a),
  priority_asc: (a, b) => rank(a) - rank(b),
  waiting_since_asc: (a, b) => (a.waitingSince || Infinity) - (b.waitingSince || Infinity),
  waiting_since_desc: (a, b) => b.waitingSince - a.waitingSince,
  unread: (a, b) => unread(a) - unread(b) || newest(a, b),
}

/** What each of the tabs holds. */
const belongs: Record<string, (talk: Talk, agent: number) => boolean> = {
  me: (talk, agent) => talk.assignee === agent,
  unassigned: talk => talk.assignee === null,
  assigned: talk => talk.assignee !== null,
}

/** Everything but `assignee_type`: that is what the counts cover. The question is read once, and not for each of 20 000 conversations. */
function fitting({ query, running }: Call): (talk: Talk) => boolean {
  const status = query.get('status') ?? 'open'
  const within = number(query.get('updated_within') ?? undefined)
  const labels = query.getAll('labels[]')
  const isUnattended = query.get('conversation_type') === 'unattended'
  const q = query.get('q')?.toLowerCase()
  const inbox = query.get('inbox_id')
  const team = query.get('team_id')
  const since = within === undefined ? 0 : running.now() - within * 1000
  return (talk) => {
    if (q === undefined && status !== 'all' && talk.status !== status) return false
    if (talk.updatedAt < since) return false
    if (inbox !== null && talk.inbox !== Number(inbox)) return false
    if (team !== null && talk.team !== Number(team)) return false
    if (labels.length > 0 && !labels.some(label => talk.labels.includes(label))) return false
    if (isUnattended && talk.firstReplyAt !== 0 && talk.waitingSince === 0) return false
    return q === undefined || talk.lines.some(({ content }) => content?.toLowerCase().includes(q))
  }
}

function counted({ agent }: Call, talks: Talk[]) {
  const mine = talks.filter(talk => talk.assignee === agent.id).length
  const unassigned = talks.filter(talk => talk.assignee === null).length
  return { mine_count: mine, assigned_count: talks.length - unassigned, unassigned_count: unassigned, all_count: talks.length }
}

const seen = ({ office, agent }: Call) => Object.values(office.talks).filter(talk => maySee(office, agent, talk))

function list(call: Call) {
  const { query, agent, running } = call
  const all = seen(call).filter(fitting(call))
  const type = belongs[query.get('assignee_type') ?? '']
  const wanted = (type ? all.filter(talk => type(talk, agent.id)) : all).sort(orders[query.get('sort_by') ?? ''] ?? newest)
  const page = Math.max(1, number(query.get('page') ?? undefined) ?? 1)
  // With `updated_within` there are no pages.
  const shown = query.has('updated_within') ? wanted : wanted.slice((page - 1) * perPage, page * perPage)
  return json({ data: { meta: counted(call, all), payload: shown.map(talk => conversationView(running, talk)) } })
}

const metaCalls = new WeakMap<object, Map<number, number[]>>()

/** 30 a minute for each agent. */
function meta(call: Call) {
  const { agent, office, running } = call
  const byAgent = metaCalls.get(office) ?? new Map<number, number[]>()
  metaCalls.set(office, byAgent)
  const recent = (byAgent.get(agent.id) ?? []).filter(at => at > running.now() - 60_000)
  if (recent.length >= 30) throw refusals.throttled()
  byAgent.set(agent.id, [...recent, running.now()])
  return json({ meta: counted(call, seen(call).filter(fitting(call))) })
}

const valueOf: Record<string, (talk: Talk, call: Call) => unknown> = {
  status: talk => talk.status,
  priority: talk => talk.priority,
  assignee_id: talk => talk.assignee,
  inbox_id: talk => talk.inbox,
  team_id: talk => talk.team,
  contact_id: talk => talk.contact,
  display_id: talk => talk.id,
  labels: talk => talk.labels,
  name: (talk, { office }) => contactOf(office, talk.contact).name,
}

/** One condition with what it wants, read once and not for each conversation. */
const conditionOf = (given: unknown) => ({ ...record(given), wanted: new Set(texts(record(given).values)) }) as Record<string, unknown> & { wanted: Set<string> }

function matches(call: Call, talk: Talk, condition: ReturnType<typeof conditionOf>): boolean {
  const value = valueOf[String(condition.attribute_key)]
  if (!value) throw refusals.failed(`Invalid attribute key - [${String(condition.attribute_key)}]`)
  const own = [value(talk, call)].flat().filter(one => one !== null && one !== undefined).map(String)
  const among = own.some(one => condition.wanted.has(one))
  if (condition.filter_operator === 'equal_to') return among
  if (condition.filter_operator === 'not_equal_to') return !among
  if (condition.filter_operator === 'is_present') return own.length > 0
  if (condition.filter_operator === 'is_not_present') return own.length === 0
  throw refusals.failed('Invalid filter operator')
}

/** Answers without `data` around it, without the count of assigned ones, and with every status unless it is filtered. */
function filter(call: Call) {
  const conditions = Array.isArray(call.body.payload) ? call.body.payload.map(conditionOf) : []
  const all = seen(call).filter(talk => conditions.every(condition => matches(call, talk, condition))).sort(newest)
  const { assigned_count: _, ...meta } = counted(call, all)
  const page = Math.max(1, number(call.query.get('page') ?? undefined) ?? 1)
  return json({ meta, payload: all.slice((page - 1) * perPage, page * perPage).map(talk => conversationView(call.running, talk)) })
}

/** Nobody is told (§1.2). */
function drop(call: Call) {
  needAdministrator(call)
  delete call.office.talks[talkAt(call).id]
  call.office.changes += 1
  return empty()
}

export const conversationRoutes: Route[] = [
  { method: 'DELETE', path: /^conversations\/(\d+)$/, answer: drop },
  { method: 'GET', path: /^conversations$/, answer: list },
  { method: 'GET', path: /^conversations\/meta$/, answer: meta },
  { method: 'POST', path: /^conversations\/filter$/, answer: filter },
  { method: 'GET', path: /^conversations\/(\d+)$/, answer: call => json(conversationView(call.running, talkAt(call))) },
]
