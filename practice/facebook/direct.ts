import type { Enclosure, Line, Thread } from '../talk'
import type { Page } from '../world'
import type { Call } from './call'
import type { Field, Node } from './fields'
import { lastCustomerAt } from '../threads'
import { graphTime, refuse, refuseWith } from './answer'
import { narrow } from './fields'

const day = 86_400_000
/** So many messages of a conversation on Instagram can be seen; of older ones only id and time. */
const detailed = 20
/** Bytes in one text there, not characters. */
const longest = 1000
/** Bytes of a picture there. */
const largest = 8 * 1024 * 1024

/** The linked account and what may be done with it; without either Graph shows nothing of it. */
export function needInstagram({ grant, page }: Call, permission: 'instagram_manage_messages' | 'instagram_manage_comments') {
  if (!page) throw refuse('190_missing_scopes')
  if (!page.instagram) throw refuse('100_33_missing_object')
  if (grant.declined.includes('instagram_basic') || grant.declined.includes(permission)) throw refuse('10_no_permission')
  return page.instagram
}

/** `GET /{page}?fields=instagram_business_account`: nothing where none is linked. */
export function linkedAccount({ grant }: Call, page: Page, { fields }: Field) {
  if (grant.declined.includes('instagram_basic')) throw refuse('10_no_permission')
  return page.instagram && narrow(page.instagram, fields ?? [{ name: 'id', args: {} }])
}

/** Customer and account, as they stand in `from`, `to` and `participants`: with a username, never a name. */
function directParties({ world }: Call, thread: Thread) {
  const account = world.pages.find(({ id }) => id === thread.page)?.instagram
  return {
    customer: { username: thread.name, id: thread.psid },
    page: { username: account?.username ?? '', id: thread.instagram ?? '' },
  }
}

/** What Graph shows of a conversation there: neither link nor snippet nor any count. */
export function directNode(call: Call, thread: Thread, messages: (field: Field) => unknown): Node {
  const { customer, page } = directParties(call, thread)
  const both = [page, customer].map(party => ({ ...party, user_id: party.id }))
  const nothing = () => undefined
  return {
    id: () => thread.id,
    updated_time: () => graphTime(thread.updatedAt),
    participants: ({ fields }) => narrow({ data: both }, fields),
    link: nothing,
    name: nothing,
    snippet: nothing,
    message_count: nothing,
    unread_count: nothing,
    can_reply: nothing,
    folder: nothing,
    messages,
  }
}

export const isOld = (thread: Thread, line: Line) => thread.lines.indexOf(line) < thread.lines.length - detailed

/** A message there: an old one has nothing but its id and time. */
export function directMessage(call: Call, thread: Thread, line: Line, node: Node): Node {
  const { customer, page } = directParties(call, thread)
  const [from, to] = line.from === 'customer' ? [customer, page] : [page, customer]
  const shown: Node = { ...node, from: ({ fields }) => narrow(from, fields), to: () => ({ data: [to] }), sticker: () => undefined, tags: () => undefined }
  if (!isOld(thread, line)) return shown
  return Object.fromEntries(Object.entries(shown).map(([name, make]) => [name, name === 'id' || name === 'created_time' ? make : () => undefined]))
}

/** The limits of a message there, and the window of a conversation, which are not Messenger's. */
export function mayWriteThere({ world, now, params }: Call, thread: Thread | undefined, words: string, enclosure: Enclosure | undefined) {
  if (new TextEncoder().encode(words).length > longest) throw refuseWith(100, `(#100) Length of param message[text] must be less than or equal to ${longest}`)
  if (enclosure?.kind === 'image' && enclosure.size > largest) throw refuseWith(100, '(#100) Attachment size exceeds allowable limit', 2018047)
  if (!thread) return
  const passed = now - (lastCustomerAt(thread) ?? 0)
  const late = params.messaging_type === 'MESSAGE_TAG' && params.tag === 'HUMAN_AGENT' && world.humanAgent
  if (passed > (late ? 7 * day : day)) throw refuse('10_2534022_ig_window')
}
