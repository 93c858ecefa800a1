// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { usePrivate } from '@/stores/private'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { source } from '../../make'
import { said, until } from '../ticket/ticket-room'
import { asked, at, button, comment, control, enterComments, history, key, owedOn } from './comment-room'

const there = 'facebook:1/t_9'
const messaged = { privately: { at, by: 'ben', ticket: there }, canReplyPrivately: false }
const first = said({ ticket: there, id: 'm1', at, from: 'agent', by: 'ben', text: 'Shop còn 3 cái ạ' })
const answer = said({ ticket: there, id: 'm2', at: at + 9, text: 'Em lấy một' })
const silent = { id: there, lastCustomerAt: undefined, lastAgentAt: at, waitingSince: undefined, replyUntil: 1, lastFrom: 'agent' } as const

async function openHistory(...room: Parameters<typeof enterComments>) {
  const wrapper = await enterComments(...room)
  control('message').click()
  await until(() => expect(history()).not.toBeNull())
  return wrapper
}

it('S068, S073: with no message yet it says so; one is written beside the comment and goes out once', async () => {
  const wrapper = await openHistory([comment()])
  expect(history()?.textContent).toMatch(/No private message yet. One can be sent until .+, \d\d:\d\d;/)
  await until(() => expect(document.activeElement).toBe(history()?.querySelector('textarea')))
  await until(() => expect(usePrivate().box.loaded).toBe(true))
  await wrapper.get('.history textarea').setValue('Dạ còn')
  key(history()?.querySelector('textarea') ?? null, 'Enter')
  key(history()?.querySelector('textarea') ?? null, 'Enter')
  await until(async () => expect(await asked()).toEqual([{ action: 'privately', input: { comment: 'k1', text: 'Dạ còn' } }]))
  await until(() => expect(history()?.querySelector('textarea')).toBeNull())
})

it('S072: the icon turns blue with a word, the time and who, once it was sent', async () => {
  await enterComments([comment(messaged)])
  expect(control('message').className).toContain('sent')
  expect(control('message').textContent?.trim()).toBe('Message sent')
  expect(control('message').title).toMatch(/^Message sent: .*\d\d:\d\d, Ben$/)
})

it('S072: one that was sent elsewhere turns it blue as well', async () => {
  await enterComments([comment({ privately: { at } })])
  expect(control('message').className).toContain('sent')
})

it.each(['waiting', 'sending', 'cut', 'unsure', 'rejected'] as const)('S071, S072: one that is %s says so and is not blue', async (state) => {
  await enterComments([comment()], { owed: [owedOn('privately', { comment: 'k1', text: 'Dạ' }, { state, reason: state === 'rejected' ? 'invalid' : undefined })] })
  await until(() => expect(control('message').textContent?.trim()).toBe(state === 'rejected' ? 'Message' : 'Message not confirmed'))
  expect(control('message').className).not.toContain('sent')
})

it('S073: the icon shows what was written, Esc closes it and returns to the icon', async () => {
  await openHistory([comment(messaged), first, answer], { others: [{ id: there }] })
  await until(() => expect(history()?.textContent).toContain('Em lấy một'))
  expect(history()?.textContent).toContain('Shop còn 3 cái ạ')
  key(history()?.querySelector('textarea') ?? null, 'Escape')
  await until(() => expect(history()).toBeNull())
  expect([document.activeElement, useTicket().id]).toEqual([control('message'), 'facebook:1/p1:c1'])
})

it('S073: a long history shows its newest thirty', async () => {
  const many = Array.from({ length: 200 }, (_, i) => said({ ticket: there, id: `n${i}`, at: at + i, text: `No. ${i}.` }))
  await openHistory([comment(messaged), ...many], { others: [{ id: there }] })
  await until(() => expect(history()?.textContent).toContain('No. 199.'))
  expect(history()?.querySelectorAll('.message').length).toBe(30)
})

it('S074: the answer goes into the conversation itself', async () => {
  const wrapper = await openHistory([comment(messaged), first, answer], { others: [{ id: there }] })
  await until(() => expect(history()?.querySelector('textarea')).not.toBeNull())
  await until(() => expect(usePrivate().box.loaded).toBe(true))
  await wrapper.get('.history textarea').setValue('Dạ em giữ ạ')
  button('Send')?.click()
  await until(async () => expect((await db.outbox.toArray()).filter(({ action }) => action === 'reply')).toMatchObject([{ ticket: there, input: { text: 'Dạ em giữ ạ', files: [] } }]))
})

it('S074: what is begun is kept when it is closed', async () => {
  const wrapper = await openHistory([comment()])
  await until(() => expect(usePrivate().box.loaded).toBe(true))
  await wrapper.get('.history textarea').setValue('Dạ cò')
  button('Dismiss')?.click()
  await until(() => expect(history()).toBeNull())
  control('message').click()
  await until(() => expect(history()?.querySelector('textarea')?.value).toBe('Dạ cò'))
})

it('S074: a refused one goes back into the field', async () => {
  await enterComments([comment()], { owed: [owedOn('privately', { comment: 'k1', text: 'Dạ còn' }, { state: 'rejected', reason: 'invalid' })] })
  await until(() => expect(button('Edit')).toBeDefined())
  button('Edit')?.click()
  await until(() => expect(history()?.querySelector('textarea')?.value).toBe('Dạ còn'))
  await until(async () => expect(await asked()).toEqual([]))
})

it('S075: "View details" opens the conversation', async () => {
  await openHistory([comment(messaged), first], { others: [{ id: there }] })
  await until(() => expect(button('View details')).toBeDefined())
  button('View details')?.click()
  await until(() => expect(useTicket().id).toBe(there))
})

it('S075: also while another page is looked at', async () => {
  await openHistory([comment(messaged), first], { others: [{ id: there }] })
  await db.sources.put(source({ id: 'facebook:9', order: 1 }))
  await useSession().set('view', { list: 'closed', tab: 'livestream', page: 'facebook:9', sort: 'name' })
  await until(() => expect(button('View details')).toBeDefined())
  button('View details')?.click()
  await until(() => expect(useTicket().ticket?.id).toBe(there))
})

it.each([
  ['is known', [{ ...silent }]],
  ['is not told of yet', []],
] as const)('S076: nothing more before the first answer, when the conversation %s', async (_, others) => {
  await openHistory([comment(messaged), first], { others: [...others] })
  await until(() => expect(history()?.textContent).toContain('Waiting for the first answer'))
  expect(history()?.querySelector('textarea')).toBeNull()
})

it('S076: the answer unlocks it', async () => {
  await openHistory([comment(messaged), first, answer], { others: [{ ...silent, lastCustomerAt: at + 9, replyUntil: Date.now() + 9e6 }] })
  await until(() => expect(history()?.querySelector('textarea')).not.toBeNull())
})
