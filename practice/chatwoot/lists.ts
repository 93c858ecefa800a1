import type { Call, Route } from './call'
import type { Canned, Office } from './office'
import { toBase64 } from '@/domain/base64'
import { empty, json, refusals } from './answer'
import { needAdministrator, number, text } from './call'
import { helpCenterOf } from './help-center'
import { nextId } from './office'
import { isAdministrator, iso, tell } from './running'
import { agentView } from './views'

function inboxes({ office, agent }: Call) {
  const own = office.inboxes.filter(({ id }) => isAdministrator(agent) || agent.inboxes.includes(id))
  return json({ payload: own.map(({ id, name, type, provider = null, csat, portal }) => ({ id, avatar_url: '', channel_id: id, name, channel_type: type, greeting_enabled: false, csat_survey_enabled: csat !== undefined, csat_config: {}, enable_auto_assignment: false, lock_to_single_conversation: false, provider, medium: null, ...helpCenterOf(office, portal) })) })
}

const cannedView = (office: Office, { id, code, content, at }: Canned) => ({ id, account_id: office.account.id, short_code: code, content, created_at: iso(at), updated_at: iso(at) })

function canned({ office, query }: Call) {
  const q = (query.get('search') ?? '').toLowerCase()
  const rank = (code: string, content: string) => code.startsWith(q) ? 0 : code.includes(q) ? 1 : content.toLowerCase().includes(q) ? 2 : 3
  const found = office.canned.map(row => ({ row, at: rank(row.code, row.content) })).filter(({ at }) => at < 3).sort((a, b) => a.at - b.at)
  return json(found.map(({ row }) => cannedView(office, row)))
}

function writeCanned({ office, body, ids, running }: Call) {
  const known = office.canned.find(row => row.id === number(ids[0]))
  if (ids[0] !== undefined && !known) throw refusals.notFound()
  const [code, content] = [text(body.short_code) ?? known?.code ?? '', text(body.content) ?? known?.content ?? '']
  if (code === '' || content === '') throw refusals.invalid('Short code or content can\'t be blank', ['short_code'])
  if (office.canned.some(row => row !== known && row.code === code)) throw refusals.invalid('Short code has already been taken', ['short_code'])
  const row = known ?? { id: nextId(office), code, content, at: 0 }
  if (!known) office.canned.push(row)
  Object.assign(row, { code, content, at: running.now() })
  return json(cannedView(office, row))
}

function dropCanned({ office, ids }: Call) {
  const at = office.canned.findIndex(row => row.id === number(ids[0]))
  if (at < 0) throw refusals.notFound()
  office.canned.splice(at, 1)
  return empty()
}

const keys = ({ office }: Call) => ({ label: String(1_781_696_000 + office.labels.length), inbox: '1781610000', team: '0000000000' })

function createLabel(call: Call) {
  needAdministrator(call)
  const title = (text(call.body.title) ?? '').toLowerCase()
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]+$/u.test(title)) throw refusals.invalid('Title is invalid', ['title'])
  if (call.office.labels.some(label => label.title === title)) throw refusals.invalid('Title has already been taken', ['title'])
  const label = { id: nextId(call.office), title, color: '#64748B' }
  call.office.labels.push(label)
  tell(call.running, { event: 'account.cache_invalidated', account: true, data: () => ({ cache_keys: keys(call) }) })
  return json(label)
}

async function upload({ form, office }: Call) {
  const file = form?.get('attachment')
  if (!(file instanceof Blob)) throw refusals.failed('No file or URL provided')
  const blob = `BLOB-${nextId(office)}`
  const name = 'name' in file ? String(file.name) : 'file'
  office.blobs[blob] = { name, mime: file.type, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) }
  return json({ file_url: `https://${office.host}/rails/active_storage/blobs/redirect/${blob}/${name}`, blob_id: blob })
}

export const listRoutes: Route[] = [
  { method: 'GET', path: /^$/, answer: call => json({ id: call.office.account.id, name: call.office.account.name, locale: 'en', features: {}, settings: {}, status: 'active', cache_keys: keys(call), latest_chatwoot_version: call.office.version }) },
  { method: 'GET', path: /^cache_keys$/, answer: call => json({ cache_keys: keys(call) }) },
  { method: 'GET', path: /^inboxes$/, answer: inboxes },
  { method: 'GET', path: /^agents$/, answer: ({ office, running }) => json(office.agents.map(agent => agentView(agent, running))) },
  { method: 'GET', path: /^assignable_agents$/, answer: ({ office, query, running }) => json({ payload: office.agents.filter(agent => isAdministrator(agent) || query.getAll('inbox_ids[]').every(id => agent.inboxes.includes(Number(id)))).map(agent => agentView(agent, running)) }) },
  { method: 'GET', path: /^teams$/, answer: ({ office, agent }) => json(office.teams.map(({ id, name, members }) => ({ id, name, description: null, allow_auto_assign: false, account_id: office.account.id, is_member: members.includes(agent.id) }))) },
  { method: 'GET', path: /^labels$/, answer: ({ office }) => json({ payload: [...office.labels].sort((a, b) => a.title < b.title ? -1 : 1).map(label => ({ ...label, description: null, show_on_sidebar: true })) }) },
  { method: 'POST', path: /^labels$/, answer: createLabel },
  { method: 'GET', path: /^canned_responses$/, answer: canned },
  { method: 'POST', path: /^canned_responses$/, answer: writeCanned },
  { method: 'PATCH', path: /^canned_responses\/(\d+)$/, answer: writeCanned },
  { method: 'DELETE', path: /^canned_responses\/(\d+)$/, answer: dropCanned },
  { method: 'GET', path: /^custom_attribute_definitions$/, answer: ({ office, query }) => json(office.attributes.filter(({ model }) => !query.has('attribute_model') || query.get('attribute_model') === model).map(({ id, name, key, type, model, values, pattern = null }) => ({ id, attribute_display_name: name, attribute_display_type: type, attribute_description: '', attribute_key: key, regex_pattern: pattern, regex_cue: null, attribute_values: values, attribute_model: model, default_value: null, created_at: iso(0), updated_at: iso(0) }))) },
  { method: 'POST', path: /^upload$/, answer: upload },
]
