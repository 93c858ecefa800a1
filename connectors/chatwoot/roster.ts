import type { Session } from '../connector'
import type { ReadRoster, Roster } from '../roster'
import * as v from 'valibot'
import { Throttled, Unauthorized } from '../errors'
import { accountOf } from './address'
import { call, get } from './api'
import { helpCenter } from './articles'
import { channelOf } from './channel'
import { countsOf } from './counts'
import { agentId, teamId } from './ids'
import { list, profile } from './schema'

const agent = v.object({ id: v.number(), name: v.string(), role: v.fallback(v.string(), 'agent'), availability_status: v.fallback(v.nullish(v.string()), 'offline') })
const team = v.object({ id: v.number(), name: v.string(), is_member: v.fallback(v.boolean(), false) })
const inbox = v.object({ id: v.number(), name: v.string(), channel_type: v.fallback(v.string(), ''), help_center: v.fallback(v.optional(v.object({ slug: v.string() })), undefined) })
const label = v.object({ title: v.string() })
const canned = v.object({ id: v.number(), short_code: v.string(), content: v.fallback(v.string(), '') })
const attribute = v.object({
  attribute_key: v.string(),
  attribute_display_name: v.string(),
  attribute_display_type: v.fallback(v.string(), 'text'),
  attribute_model: v.string(),
  attribute_values: v.fallback(v.array(v.string()), []),
  regex_pattern: v.fallback(v.nullish(v.string()), undefined),
})
const payload = <S extends v.GenericSchema>(item: S) => v.object({ payload: list(item) })

const ofWhat: Record<string, 'customer' | 'ticket'> = { contact_attribute: 'customer', conversation_attribute: 'ticket' }

function attributesOf(rows: v.InferOutput<typeof attribute>[]): Roster['attributes'] {
  return rows.flatMap(({ attribute_model, attribute_key: key, attribute_display_name: name, attribute_display_type: type, attribute_values: values, regex_pattern }) => {
    const of = ofWhat[attribute_model]
    return of ? [{ key, name, of, type, values, ...(regex_pattern ? { pattern: regex_pattern } : {}) }] : []
  })
}

/** Nothing where an account has no help centre, or this agent may not read it: the rest of the roster is still good. */
async function portalsOf(session: Session): Promise<Pick<Roster, 'portals'>> {
  try {
    return { portals: await helpCenter.portals(session) }
  }
  catch (error) {
    if (error instanceof Throttled || error instanceof Unauthorized) throw error
    return {}
  }
}

/** All lists of the account at once: eleven calls, so not to be asked for more than every few minutes. */
export const roster: ReadRoster = async (session) => {
  const { source } = session
  const [members, crews, inboxes, labels, templates, attributes, me, help] = await Promise.all([
    get(session, 'agents', list(agent)),
    get(session, 'teams', list(team)),
    get(session, 'inboxes', payload(inbox)),
    get(session, 'labels', payload(label)),
    get(session, 'canned_responses', list(canned)),
    get(session, 'custom_attribute_definitions', list(attribute)),
    call(session, 'GET', '/api/v1/profile', profile),
    portalsOf(session),
  ])
  const account = me.value.accounts.find(({ id }) => id === accountOf(source))
  return {
    members: members.map(({ id, name, role, availability_status }) => ({ id: agentId(session, id), name, role: role === 'administrator' ? 'supervisor' : 'agent', state: availability_status ?? 'offline' })),
    crews: crews.map(({ id, name, is_member }) => ({ id: teamId(source, id), name, mine: is_member })),
    inboxes: inboxes.payload.map(({ id, name, channel_type, help_center }) => ({ id: String(id), name, channel: channelOf({ channel: channel_type, meta: { sender: { id: 0, additional_attributes: {}, custom_attributes: {} } }, additional_attributes: {} }), ...(help_center ? { portal: help_center.slug } : {}) })),
    labels: labels.payload.map(({ title }) => title),
    templates: templates.map(({ id, short_code, content }) => ({ id: String(id), code: short_code, text: content })),
    attributes: attributesOf(attributes),
    ...help,
    counts: await countsOf(session, crews.length > 0),
    me: { state: account?.availability ?? 'offline', autoOffline: account?.auto_offline ?? true },
  }
}
