import type { Inputs } from '@/domain/actions'
import type { Comment } from '@/domain/comment'
import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import type { Owed } from '@/sync/db'
import { expect } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { connectors } from '@/connectors'
import { db } from '@/sync/db'
import { enter, onPage, owedReply, said, until } from '../ticket/ticket-room'

export const at = Date.now() - 60_000
const id = 'facebook:1/p1:c1'
const rights: Comment = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }

/** A customer's comment with every right; say only what matters to the test. */
export function comment(how: Partial<Comment> = {}, changes: Partial<Said> = {}): Said {
  return said({ ticket: id, id: 'k1', at, text: 'Còn size L không shop?', comment: { ...rights, ...how }, ...changes })
}
/** The Page's own, which nobody hides or messages. */
export function own(how: Partial<Comment> = {}, changes: Partial<Said> = {}) {
  return comment({ canHide: false, canReplyPrivately: false, ...how }, { id: 'o1', from: 'agent', by: 'ana', at: at + 1, text: 'Dạ còn ạ', ...changes })
}

/** Something still owed on a comment. */
export function owedOn<N extends keyof Inputs>(action: N, input: Inputs[N], changes: Partial<Owed> = {}) {
  return ({ ...owedReply(), ticket: id, action, input, ...changes }) as Omit<Owed, 'seq'>
}

const post = { id: 'p1', excerpt: 'Áo sơ mi lanh màu mới', at, link: 'https://www.facebook.com/p1' }
const does = () => Promise.resolve({})
// Whatever the channel of these tests can do by itself: nothing is sent here, only offered.
Object.assign(connectors.facebook.send, { like: does, unlike: does, hide: does, unhide: does, privately: does, editComment: does, deleteComment: does })

/** The view of a comment ticket, on a channel that can do everything to comments. */
export async function enterComments(messages: Said[], { ticket = {}, others = [], owed = [] }: { ticket?: Partial<Ticket>, others?: Partial<Ticket>[], owed?: Omit<Owed, 'seq'>[] } = {}, peek = false) {
  const wrapper = await enter(TicketView, {
    ticket: { id, channel: 'comment', kind: 'comment', name: 'Lan', post, under: 'k1', lastCustomerAt: at, ...ticket },
    others,
    messages,
    owed,
  }, { peek })
  await until(() => expect(document.querySelectorAll('.comment-item').length).toBeGreaterThan(0))
  // What can be done with them comes behind the first frame.
  await until(() => expect(onPage('.comment-item .to-come')).toBeNull())
  return wrapper
}

/** A control of the only comment, or of the one with these words. */
export function control(name: string, words = ''): HTMLElement {
  const item = [...document.querySelectorAll('.comment-item')].find(item => item.textContent?.includes(words))
  const found = item?.querySelector<HTMLElement>(`[data-action=${name}]`)
  if (!found) throw new Error(`no ${name}`)
  return found
}
export const names = () => [...document.querySelectorAll('.comment-item [data-action]')].map(item => item.getAttribute('data-action'))
export const button = (words: string) => [...document.querySelectorAll<HTMLElement>('button')].find(it => it.textContent?.trim() === words || it.getAttribute('aria-label') === words)
/** What was asked of the channel. */
export const asked = async () => (await db.outbox.toArray()).filter(({ action }) => action !== 'seen').map(({ action, input }) => ({ action, input }))
export const key = (target: Element | null, key: string) => target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
export const history = () => onPage('.history')
