import type { Stretch } from '@/connectors/connector'
import type { Comment } from '@/domain/comment'
import type { Said } from '@/domain/message'
import { beforeEach, expect, it } from 'vitest'
import { summaryOf } from '@/domain/comment-thread'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { confirm } from '@/sync/settle'
import { store } from '@/sync/store'
import { rowsOf } from '@/sync/thread'
import { conversation, noon, source } from '../make'

const rights: Comment = { liked: false, hidden: false, canLike: true, canHide: true, canRemove: true, canComment: true, canReplyPrivately: true }
const minute = 60_000
const id = 'facebook:1/1_5:25'
const shop = source({ filled: true })

function said(n: number, changes: Partial<Said> = {}, ticket = id): Said {
  return { kind: 'message', ticket, at: noon + n * minute, id: `5_${n}`, from: 'customer', text: `Comment ${n}`, attachments: [], comment: rights, ...changes }
}

/** A part of a pull with these comments of one ticket, and no others. */
function part(messages: Said[], stretches: Stretch[] = []) {
  const whole = stretches.map(stretch => ({ ...stretch, ids: messages.map(({ id }) => id) }))
  const tickets = [...new Set(messages.map(({ ticket }) => ticket))]
  const arrivals = tickets.map(ticket => ({
    conversation: conversation({ id: ticket, kind: 'comment', channel: 'comment', ...summaryOf(messages.filter(message => message.ticket === ticket)) }),
    partial: true,
  }))
  return store(shop, { arrivals, messages, whole, cursor: 'c' }, noon + 60 * minute)
}
const texts = async () => (await rowsOf(id).toArray()).map(row => row.kind === 'message' ? row.text : '')
const shown = () => db.tickets.get(id)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(shop)
})

it('a part with some of the comments leaves the ticket what all of them make it', async () => {
  await part([said(3), said(2)])
  await part([said(1)])
  expect(await shown()).toMatchObject({ messages: 3, snippet: 'Comment 3', waitingSince: noon + minute, lastActivityAt: noon + 3 * minute })
  await part([said(4, { from: 'agent' })])
  expect(await shown()).toMatchObject({ messages: 4, waitingSince: undefined, lastFrom: 'agent' })
})

it('S046 a comment that was deleted there loses its words here, and its ticket no longer waits for it', async () => {
  await part([said(1, { from: 'agent' }), said(2)])
  await part([said(1, { from: 'agent' })], [{ under: 'facebook:1/1_5:', since: noon }])
  expect(await texts()).toEqual(['Comment 1', ''])
  expect((await rowsOf(id).toArray())[1]).toMatchObject({ comment: { removed: true } })
  expect(await shown()).toMatchObject({ snippet: 'Comment 1', messages: 1, waitingSince: undefined })
})

it.each<[string, Stretch, string[]]>([
  ['of the broadcast', { live: 'facebook:1/5', since: noon }, ['Comment 1', '', '']],
  ['up to what may not be listed yet', { live: 'facebook:1/5', since: noon, until: noon + 2 * minute + 1 }, ['Comment 1', '', 'Comment 3']],
  ['of another broadcast', { live: 'facebook:1/6', since: noon }, ['Comment 1', 'Comment 2', 'Comment 3']],
  ['of the one ticket', { ticket: id, since: noon + 3 * minute }, ['Comment 1', 'Comment 2', '']],
  ['of a ticket whose id begins alike', { ticket: id.slice(0, -1), since: 0 }, ['Comment 1', 'Comment 2', 'Comment 3']],
])('S046 comments that are missing in a stretch %s lose their words', async (_, span, expected) => {
  const live = 'facebook:1/5'
  await part([said(1, { live }), said(2, { live }), said(3, { live })])
  await part([said(1, { live })], [span])
  expect(await texts()).toEqual(expected)
})

it('the last comment of a ticket is deleted: nothing is left to answer', async () => {
  await part([said(1)])
  await part([], [{ under: 'facebook:1/1_5:', since: 0 }])
  expect(await shown()).toMatchObject({ snippet: '', waitingSince: undefined })
})

it('what is older than was looked at, under another post, or only just sent from here stays', async () => {
  const other = 'facebook:1/1_6:25'
  await part([said(1), said(5), said(3, {}, other)])
  await db.messages.put(said(60, { from: 'agent', by: 'ana' }))
  await part([said(5)], [{ under: 'facebook:1/1_5:', since: noon + 2 * minute }])
  expect(await texts()).toEqual(['Comment 1', 'Comment 5', 'Comment 60'])
  expect(await rowsOf(other).count()).toBe(1)
})

it('S072 a private message shows who sent it, and goes on showing it when the comment comes in again', async () => {
  await part([said(1)])
  const command = { id: 'c1', action: 'privately', input: { comment: '5_1', text: 'Hi' }, ticket: id, source: shop.id, by: 'ana', at: noon + 9 * minute } as const
  await dispatch(command)
  expect(await shown()).toMatchObject({ waitingSince: undefined, status: 'pending' })
  const [owed] = await db.outbox.toArray()
  await confirm(owed!, { entry: said(1, { comment: { ...rights, privately: { at: noon + 9 * minute, ticket: 'facebook:1/t_1' } } }) })
  const privately = { at: noon + 9 * minute, by: 'ana', ticket: 'facebook:1/t_1' }
  expect(await rowsOf(id).toArray()).toMatchObject([{ comment: { privately } }])
  await part([said(1, { comment: { ...rights, privately: { at: noon + 20 * minute, ticket: 'facebook:1/t_1' } } })])
  expect(await rowsOf(id).toArray()).toMatchObject([{ comment: { privately } }])
  expect(await shown()).toMatchObject({ waitingSince: undefined })
})

it.each([
  ['S066 like', 'like', { comment: '5_1' }, { comment: { liked: true } }],
  ['S067 hide', 'hide', { comment: '5_1' }, { comment: { hidden: true } }],
  ['S094 edit', 'editComment', { comment: '5_1', text: 'New' }, { text: 'New', comment: { edited: true } }],
  ['S095 delete', 'deleteComment', { comment: '5_1' }, { text: '', comment: { removed: true } }],
] as const)('%s is kept once it is confirmed', async (_, action, input, expected) => {
  await part([said(1)])
  await dispatch({ id: 'c1', action, input, ticket: id, source: shop.id, by: 'ana', at: noon + minute } as never)
  const [owed] = await db.outbox.toArray()
  await confirm(owed!, {})
  expect(await rowsOf(id).toArray()).toMatchObject([expected])
})
