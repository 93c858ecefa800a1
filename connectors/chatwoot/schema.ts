import * as v from 'valibot'

/** A list without its unreadable items: one odd row must not hide the others. */
export function list<S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(v.unknown()), v.transform((rows): v.InferOutput<S>[] => rows.flatMap((row) => {
    const read = v.safeParse(item, row)
    return read.success ? [read.output] : []
  })))
}

const record = v.fallback(v.record(v.string(), v.unknown()), {})
const words = v.fallback(v.nullish(v.string()), undefined)

export const attachment = v.object({
  id: v.number(),
  file_type: v.fallback(v.string(), 'file'),
  content_type: words,
  data_url: words,
  thumb_url: words,
  file_size: v.fallback(v.nullish(v.number()), undefined),
  width: v.fallback(v.nullish(v.number()), undefined),
  height: v.fallback(v.nullish(v.number()), undefined),
  coordinates_lat: v.fallback(v.nullish(v.number()), undefined),
  coordinates_long: v.fallback(v.nullish(v.number()), undefined),
  fallback_title: words,
})
export type RawAttachment = v.InferOutput<typeof attachment>

/** A message of REST or the cable: fields that only one of them has are optional. */
export const message = v.object({
  id: v.number(),
  content: words,
  conversation_id: v.optional(v.number()),
  /** 0 incoming, 1 outgoing, 2 activity, 3 template. */
  message_type: v.number(),
  content_type: v.fallback(v.nullish(v.string()), 'text'),
  status: v.fallback(v.string(), 'sent'),
  content_attributes: record,
  created_at: v.number(),
  private: v.fallback(v.boolean(), false),
  sender: v.fallback(v.nullish(v.object({ id: v.number(), name: words, type: v.fallback(v.string(), 'contact') })), undefined),
  attachments: v.fallback(v.optional(list(attachment), []), []),
  echo_id: words,
  source_id: v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined),
  conversation: v.fallback(v.optional(v.object({
    assignee_id: v.nullish(v.number()),
    unread_count: v.optional(v.number()),
  })), undefined),
})
export type RawMessage = v.InferOutput<typeof message>

export const contact = v.object({
  id: v.number(),
  name: words,
  email: words,
  phone_number: words,
  identifier: words,
  blocked: v.fallback(v.optional(v.boolean()), undefined),
  additional_attributes: record,
  custom_attributes: record,
})
export type RawContact = v.InferOutput<typeof contact>

export const named = v.object({ id: v.number(), name: words })

export const statuses = ['open', 'resolved', 'pending', 'snoozed'] as const

export const conversation = v.object({
  id: v.number(),
  inbox_id: v.number(),
  status: v.fallback(v.picklist(statuses), 'open'),
  priority: words,
  labels: v.fallback(v.array(v.string()), []),
  unread_count: v.fallback(v.number(), 0),
  waiting_since: v.fallback(v.nullish(v.number()), 0),
  agent_last_seen_at: v.fallback(v.nullish(v.number()), 0),
  last_activity_at: v.number(),
  created_at: v.number(),
  updated_at: v.fallback(v.optional(v.number()), undefined),
  snoozed_until: v.fallback(v.nullish(v.union([v.string(), v.number()])), undefined),
  can_reply: v.fallback(v.optional(v.boolean()), true),
  additional_attributes: record,
  custom_attributes: record,
  channel: words,
  meta: v.object({
    sender: contact,
    channel: words,
    assignee: v.fallback(v.nullish(named), undefined),
    assignee_type: words,
    team: v.fallback(v.nullish(named), undefined),
  }),
  messages: v.fallback(v.optional(list(message), []), []),
  last_non_activity_message: v.fallback(v.nullish(message), undefined),
})
export type RawConversation = v.InferOutput<typeof conversation>

export const counts = v.object({ mine_count: v.number(), unassigned_count: v.number(), all_count: v.number() })
export const conversations = v.object({ data: v.object({ meta: counts, payload: list(conversation) }) })
export const messages = v.object({ payload: list(message) })
export const labels = v.object({ payload: v.array(v.string()) })
export const anything = v.unknown()

export const account = v.object({
  id: v.number(),
  name: v.string(),
  status: v.optional(v.string()),
  role: v.fallback(v.nullish(v.string()), 'agent'),
  availability: v.fallback(v.optional(v.string()), undefined),
  auto_offline: v.fallback(v.optional(v.boolean()), undefined),
})
export const profile = v.object({
  id: v.number(),
  name: v.string(),
  access_token: v.optional(v.string()),
  pubsub_token: v.string(),
  accounts: list(account),
})
export type Profile = v.InferOutput<typeof profile>
