import type { Inputs } from '@/domain/actions'
import type { Fault, FaultKind } from '@/practice/faults'
import { mount } from '@vue/test-utils'
import { vi } from 'vitest'
import { defineComponent, h } from 'vue'
import ConnectionChecks from '@/components/connections/ConnectionChecks.vue'
import QueueFoot from '@/components/queue/QueueFoot.vue'
import QueueNotices from '@/components/queue/QueueNotices.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { facebook } from '@/connectors/facebook'
import { i18n } from '@/locales'
import { graph } from '@/practice/graph'
import { comment, person, publish } from '@/practice/posts'
import { say } from '@/practice/say'
import { tokens } from '@/practice/tokens'
import { mocHome, newWorld } from '@/practice/world'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { sync } from '@/sync/pass'
import { sessionOf } from '../../connectors/facebook/stand'
import { source } from '../../make'
import { furnish, until, words } from '../ticket/ticket-room'

export const text = 'Dạ bên em còn ạ'
type Asked = { [N in keyof Inputs]: { on: 'message' | 'comment', action: N, input: Inputs[N], match: string } }[keyof Inputs]
interface Ids { theirs: string, own: string }

/** What an agent can do that may be refused, and the request that carries it out. */
export const doings = {
  message: () => ({ on: 'message', action: 'reply', input: { text, files: [] }, match: 'POST /messages' }),
  upload: () => ({ on: 'message', action: 'reply', input: { text: '', files: [{ id: 'f', name: 'a.png', mime: 'image/png', size: 1 }] }, match: 'POST /message_attachments' }),
  underComment: ({ theirs }) => ({ on: 'comment', action: 'reply', input: { text, files: [], to: theirs }, match: 'POST /comments' }),
  privately: ({ theirs }) => ({ on: 'comment', action: 'privately', input: { comment: theirs, text }, match: 'POST /messages' }),
  like: ({ theirs }) => ({ on: 'comment', action: 'like', input: { comment: theirs }, match: 'POST /likes' }),
  hide: ({ theirs }) => ({ on: 'comment', action: 'hide', input: { comment: theirs }, match: `POST /${theirs}` }),
  editComment: ({ own }) => ({ on: 'comment', action: 'editComment', input: { comment: own, text }, match: `POST /${own}` }),
  deleteComment: ({ theirs }) => ({ on: 'comment', action: 'deleteComment', input: { comment: theirs }, match: 'DELETE ' }),
  tag: () => ({ on: 'message', action: 'tag', input: { tag: 'vip' }, match: 'label' }),
  untag: () => ({ on: 'message', action: 'untag', input: { tag: 'vip' }, match: 'label' }),
} satisfies Record<string, (ids: Ids) => Asked>
export type Doing = keyof typeof doings

/** A desk that is in step with a practice Page: one customer wrote, another one asked under a post and was answered. */
async function openDesk() {
  const world = newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false })
  say(world, { name: 'Lan', text: 'Còn hàng không?', at: Date.now() - 60_000 })
  const post = publish(world, { page: mocHome.id, at: Date.now() - 3_600_000, text: 'Chăn len' })
  const { id: theirs } = comment(world, post, { at: Date.now() - 60_000, text: 'Giá bao nhiêu?', who: person(world, { name: 'Minh' }) })
  const { id: own } = comment(world, post, { at: Date.now() - 30_000, text: 'Dạ 300k ạ', parent: theirs })
  const faults: Fault[] = []
  const session = sessionOf(graph(world, { now: () => Date.now(), faults }))
  const outside = {
    secretOf: async () => tokens.mocHome,
    fetchFor: () => session.fetch,
    online: () => true,
    now: () => Date.now(),
    storage: async () => {},
    watched: () => true,
  }
  const { pinia } = await furnish()
  await Promise.all([db.sources.clear(), db.tickets.clear(), db.counts.clear(), db.packs.clear()])
  await db.sources.put(source({ id: session.source.id, account: mocHome.id }))
  await db.tags.put({ id: 'vip', name: 'VIP', hue: 3, order: 0 })
  await sync(outside, true)
  return { faults, session, pinia, ids: { theirs, own }, run: (forced = false) => sync(outside, forced) }
}
type Desk = Awaited<ReturnType<typeof openDesk>>

/** The panel as it stands beside the list: notices above, foot below, and the ticket, if one is open. */
async function look({ pinia }: Desk, ticket?: string) {
  const panel = defineComponent({ setup: () => () => [h(QueueNotices), h(QueueFoot), ticket === undefined ? undefined : h(TicketView)] })
  mount(panel, { attachTo: document.body, global: { plugins: [pinia, i18n] } })
  if (ticket !== undefined) await useTicket().open(ticket, false)
  await until(() => {
    if (useSources().list.length === 0 || (ticket !== undefined && !useTicket().ticket)) throw new Error('not there yet')
  })
}

/** An agent does something, and Facebook answers with this error. */
export async function meets(kind: FaultKind, doing: Doing) {
  const desk = await openDesk()
  const { on, action, input, match }: Asked = doings[doing](desk.ids)
  const ticket = await db.tickets.filter(({ kind }) => kind === on).first()
  if (!ticket) throw new Error(`no ${on} came`)
  // The database of these tests gives back a copy that is no blob any more.
  const file = { id: 'f', name: 'a.png', mime: 'image/png', size: 1, blob: new Blob(['x'], { type: 'image/png' }) }
  await db.files.put(file)
  vi.spyOn(db.files, 'get').mockResolvedValue(file)
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a')
  await db.tickets.update(ticket.id, { assignee: 'ana', seenAt: Date.now() })
  await dispatch({ id: 'asked', action, input, ticket: ticket.id, source: ticket.source, by: 'ana', at: Date.now() } as Parameters<typeof dispatch>[0])
  desk.faults.push({ kind, match })
  await desk.run()
  await look(desk, ticket.id)
  return { ...desk, row: async () => (await db.outbox.toArray()).find(({ id }) => id === 'asked'), files: () => db.files.count() }
}

/** Facebook answers a pull with this error. */
export async function pulls(kind: FaultKind) {
  const desk = await openDesk()
  desk.faults.push({ kind, match: 'GET /conversations' })
  await desk.run(true)
  await look(desk)
}

/** Facebook answers a check with this error, to everything or to a part. */
export async function checks(kind: FaultKind, match?: string) {
  const desk = await openDesk()
  desk.faults.push({ kind, ...(match === undefined ? {} : { match }) })
  const { lines } = await facebook.check(desk.session)
  mount(ConnectionChecks, { props: { lines }, attachTo: document.body, global: { plugins: [desk.pinia, i18n] } })
}

/** What stands on the page, in one line. */
export const seen = () => words().replace(/\s+/g, ' ')
