// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import ThreadLog from '@/components/thread/ThreadLog.vue'
import { useCapturePick } from '@/stores/customer/capture-pick'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { enter, onPage, said, until, words } from '../ticket/ticket-room'

const text = 'Lan 0903.123.456, 12 Lê Lợi Q1'
const facts = async () => (await db.outbox.toArray()).flatMap(row => row.action === 'fact' ? [row.input] : [])

/** A thread with one message of the customer. */
async function thread(words: string, from: 'customer' | 'agent' = 'customer') {
  const message = said({ id: 'm_1', text: words, from })
  const log = await enter(ThreadLog, { messages: [message] })
  await until(() => expect(log.find('[data-entry]').exists()).toBe(true))
  return { log, message }
}
const chips = () => [...document.querySelectorAll('.captures .capture')].map(chip => chip.textContent?.replace(/\s+/g, ' ').trim())
/** Selects a part of the message, as the selection of the page would. */
async function select(words: string, part: string) {
  const start = words.indexOf(part)
  const picks = useCapturePick()
  await picks.choose([{ ticket: 'facebook:1/t_1', message: 'm_1', at: 1, text: words, start, end: start + part.length }])
  await until(() => expect(onPage('.capture-bar')).not.toBeNull())
  return picks
}
const barButtons = () => [...document.querySelectorAll('.capture-bar .row button')].map(button => button.textContent?.replace(/\s+/g, ' ').trim())

it('S090 what a message holds is offered under it, kept with one press, and can be taken back', async () => {
  const { log } = await thread('Gọi mình số 0903.123.456 nhé')
  await until(() => expect(chips()).toEqual(['Phone 0903.123.456']))
  await log.get('.capture').trigger('click')
  await until(() => expect(chips()).toEqual(['Saved · 0903.123.456Undo']))
  expect(await facts()).toMatchObject([{ field: 'phone', value: '0903.123.456', e164: '+84903123456', origin: { from: 'message', where: { ticket: 'facebook:1/t_1', message: 'm_1' } } }])
  await log.get('.captures .undo').trigger('click')
  await until(() => expect(chips()).toEqual(['Phone 0903.123.456']))
})

it('S090 nothing is offered under what we wrote ourselves, and nothing that is known', async () => {
  await thread('Hotline 0903.123.456', 'agent')
  expect(chips()).toEqual([])
})

it('S090 one selection with several fields fills them all with one press', async () => {
  await thread(text)
  await select(text, text)
  expect(words()).toContain('Nguyễn Thị Lan')
  expect(barButtons()[0]).toMatch(/^Save all: /)
  onPage('.capture-bar .button.primary')?.click()
  await until(async () => expect((await facts()).map(({ field }) => field).sort()).toEqual(['address', 'name', 'phone']))
  await until(() => expect(useToasts().toast?.text).toBe('customerToast.keptMany'))
  useToasts().toast?.undo?.()
  await until(async () => expect(await facts()).toHaveLength(6))
})

it('S090 Enter takes the best guess; a half selected number is meant whole', async () => {
  await thread(text)
  await select(text, '3.123.4')
  expect(barButtons()).toEqual(['Phone ↵', 'Name', 'Address', 'E-mail', 'More'])
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }))
  await until(async () => expect(await facts()).toMatchObject([{ field: 'phone', value: '0903.123.456' }]))
  await until(() => expect(onPage('.capture-bar')).toBeNull())
})

it('S090 Enter that ends a composition keeps nothing, and Esc closes the bar but not the ticket', async () => {
  await thread(text)
  await select(text, 'Lan')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))
  const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })
  window.dispatchEvent(escape)
  await until(() => expect(onPage('.capture-bar')).toBeNull())
  expect([await facts(), escape.defaultPrevented, useTicket().id]).toEqual([[], true, 'facebook:1/t_1'])
})

it.each([['Add as another', ['0900000001', '0903.123.456']], ['Replace', ['0903.123.456']], ['Leave as it is', ['0900000001']]])('S090 where a number stands already: %s', async (choice, after) => {
  await thread(text)
  const ticket = useTicket()
  await ticket.act(ticket.ticket!, 'fact', { field: 'phone', value: '0900000001', id: 'old' })
  const { useCustomer } = await import('@/stores/customer/customer')
  await until(() => expect(useCustomer().facts.phone).toHaveLength(1))
  await select(text, '0903.123.456')
  onPage('.capture-bar .button.primary')?.click()
  await until(() => expect(words()).toContain('Phone is 0900000001.'))
  ;[...document.querySelectorAll<HTMLElement>('.capture-bar button')].find(button => button.textContent?.trim() === choice)?.click()
  await until(() => expect(onPage('.capture-bar')).toBeNull())
  await until(() => expect(useCustomer().facts.phone?.map(({ value }) => value)).toEqual(after))
})

it('S090 what was selected in one customer\'s words is never kept for another', async () => {
  await thread(text)
  const picks = useCapturePick()
  const { useCapture } = await import('@/stores/customer/capture')
  const place = { ticket: 'facebook:1/t_2', message: 'm_9', at: 1 }
  expect(await useCapture().keep({ field: 'phone', value: '0903123456' }, place)).toEqual({ kind: 'refused' })
  expect([await facts(), useToasts().toast?.text, picks.pick]).toEqual([[], 'capture.otherCustomer', undefined])
})

it.each(['😊🙏', ' \u200B ', 'x'.repeat(2001)])('S090 nothing is offered for %j', async (part) => {
  await thread(text)
  await useCapturePick().choose([{ ticket: 'facebook:1/t_1', message: 'm_1', at: 1, text: part, start: 0, end: part.length }])
  expect(useCapturePick().pick).toBeUndefined()
})

it('S090 over two bubbles both lines are one selection, with nothing of what stands between', async () => {
  await thread(text)
  const about = { ticket: 'facebook:1/t_1', message: 'm_1', at: 1, start: 0 }
  await useCapturePick().choose([{ ...about, text: '12 Lê Lợi', end: 9 }, { ...about, message: 'm_2', text: 'Quận 1, TP.HCM 😊', end: 17 }])
  expect(useCapturePick().pick?.line).toBe('12 Lê Lợi, Quận 1, TP.HCM')
})
