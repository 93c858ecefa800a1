import type { Enclosure, Line, Thread } from '../talk'
import type { World } from '../world'
import { wornBy } from '../labels'
import { addressOf } from '../pictures'
import { lastCustomerAt } from '../threads'

/** A conversation as a row of the list. */
export interface RowView {
  /** The person's own id on Facebook: `selected_item_id` of the address. */
  item: string
  name: string
  snippet: string
  /** The last word is the Page's. */
  ours: boolean
  at: number
  unread: number
}

export interface LineView {
  id: string
  at: number
  ours: boolean
  text: string
  files: { kind: Enclosure['kind'], name: string, url: string }[]
}

export interface ThreadView extends RowView {
  lines: LineView[]
  /** False once 24 hours have passed since the customer's last message. */
  open: boolean
  /** The customer's labels, the oldest first. */
  labels: string[]
}

export interface InboxView {
  page: { id: string, name: string }
  pages: { id: string, name: string }[]
  rows: RowView[]
  /** The conversation that was asked for, if there is one. */
  thread?: ThreadView
}

function row(thread: Thread): RowView {
  const last = thread.lines.at(-1)
  const snippet = last?.text || (last?.enclosures.length ? `[${last.enclosures[0]?.kind}]` : '')
  return { item: thread.globalId, name: thread.name, snippet, ours: last?.from === 'page', at: thread.updatedAt, unread: thread.unread }
}

function line({ id, at, from, text, enclosures }: Line): LineView {
  const files = enclosures.map(enclosure => ({ kind: enclosure.kind, name: enclosure.name, url: addressOf(enclosure, Date.now()) }))
  return { id, at, ours: from === 'page', text, files }
}

export function threadOfItem(world: World, page: string, item: string) {
  return Object.values(world.threads).find(thread => thread.page === page && thread.globalId === item)
}

/** What the inbox of one Page shows. `item`: the open conversation. */
export function view(world: World, pageId: string, item: string, now: number): InboxView | undefined {
  const page = world.pages.find(page => page.id === pageId)
  if (!page) return undefined
  const threads = Object.values(world.threads)
    .filter(thread => thread.page === page.id && thread.folder === 'inbox' && thread.lines.length > 0)
    .sort((a, b) => b.updatedAt - a.updatedAt)
  const thread = threadOfItem(world, page.id, item)
  const open = thread && now - (lastCustomerAt(thread) ?? 0) < 86_400_000
  return {
    page: { id: page.id, name: page.name },
    pages: world.pages.map(({ id, name }) => ({ id, name })),
    rows: threads.slice(0, 60).map(row),
    thread: thread && { ...row(thread), lines: thread.lines.slice(-80).map(line), open: open === true && !thread.blocked, labels: wornBy(world, thread).map(({ name }) => name) },
  }
}
