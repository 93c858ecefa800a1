import type { Thread } from '../talk'
import type { Page } from '../world'
import type { Call } from './call'
import type { Field, Node } from './fields'
import { lastCustomerAt } from '../threads'
import { graphTime, refuse } from './answer'
import { text } from './call'
import { directNode, needInstagram } from './direct'
import { narrow, parseFields, plainFields, show } from './fields'
import { messageNode, parties } from './message'
import { cut, writeFields } from './paging'

const day = 86_400_000

/** What a conversation node can show. */
export function conversationNode(call: Call, thread: Thread): Node {
  if (thread.instagram !== undefined) return directNode(call, thread, ({ args, fields }) => messages(call, thread, args, fields))
  const { customer, page } = parties(call, thread)
  const both = ({ fields }: Field) => narrow({ data: [customer, page] }, fields)
  return {
    id: () => thread.id,
    link: () => `/${thread.page}/inbox/${thread.number}/?section=messages`,
    name: () => undefined,
    snippet: () => thread.lines.at(-1)?.text ?? '',
    updated_time: () => graphTime(thread.updatedAt),
    message_count: () => thread.lines.length,
    unread_count: () => thread.unread,
    can_reply: () => !thread.blocked && call.now - (lastCustomerAt(thread) ?? 0) < day,
    is_subscribed: () => true,
    is_owner: () => undefined,
    folder: () => thread.folder,
    participants: both,
    former_participants: () => undefined,
    senders: both,
    scoped_thread_key: () => thread.id,
    wallpaper: () => undefined,
    linked_group: () => undefined,
    messages: ({ args, fields }) => messages(call, thread, args, fields),
  }
}

/** `GET /{conversation}/messages`, and the same nested into a conversation. Newest first. */
export function messages(call: Call, thread: Thread, args: Record<string, string>, fields = plainFields('id', 'created_time')) {
  return cut(call, {
    path: `${thread.id}/messages`,
    items: thread.lines.toReversed(),
    place: line => line.id,
    after: (lines, id) => lines.findIndex(line => line.id === id) + 1,
    render: line => show(messageNode(call, thread, line), fields, 'Message'),
    cap: 100,
    args: { fields: writeFields(fields), ...args },
  })
}

/** Newest first; the id decides between equals, so that a cursor always means one place. */
const order = (at: number, id: string, otherAt: number, otherId: string) => otherAt - at || (id < otherId ? 1 : id > otherId ? -1 : 0)

/** `GET /{page}/conversations`: whatever moved last comes first. */
export function conversations(call: Call, page: Page) {
  const { platform, folder, user_id } = call.params
  const there = text(platform)?.toLowerCase() === 'instagram'
  if (there && !page.instagram) return { data: [] }
  if (there) needInstagram(call, 'instagram_manage_messages')
  if (folder !== undefined && folder !== 'inbox' && folder !== 'page_done' && folder !== 'spam') throw refuse('100_invalid_parameter_retired_tag')
  const asked = parseFields(text(call.params.fields) ?? '')
  const fields = asked.length > 0 ? asked : plainFields('id', 'link', 'updated_time')
  const threads = Object.values(call.world.threads)
    .filter(thread => thread.page === page.id && thread.lines.length > 0 && (thread.instagram !== undefined) === there)
    .filter(thread => (folder === undefined ? thread.folder !== 'spam' : thread.folder === folder) && thread.psid === (user_id ?? thread.psid))
    .sort((a, b) => order(a.updatedAt, a.id, b.updatedAt, b.id))

  return cut(call, {
    path: `${page.id}/conversations`,
    items: threads,
    place: thread => `${thread.updatedAt} ${thread.id}`,
    after: (threads, place) => {
      const [updated, id = ''] = place.split(' ')
      const next = threads.findIndex(thread => order(Number(updated), id, thread.updatedAt, thread.id) < 0)
      return next < 0 ? threads.length : next
    },
    render: thread => show(conversationNode(call, thread), fields, 'UnifiedThread'),
    cap: 200,
    args: strings(call.params, ['platform', 'folder', 'user_id', 'fields', 'limit', 'after']),
  })
}

export function strings(params: Record<string, unknown>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => typeof params[name] === 'string' ? [[name, params[name]]] : []))
}
