// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { maskRow } from '@/domain/mask/row'
import { db } from '@/sync/db'
import { enter, onPage, said, until, words } from '../ticket/ticket-room'

const asked = (answer?: string) => said({ at: Date.now() - 60_000, from: 'agent', by: 'ana', text: 'Your phone?', asks: 'phone', ...(answer === undefined ? {} : { answer }) })

it('S145 S121 what the customer filled in stands below the question, and can be kept on the card', async () => {
  await enter(TicketView, { messages: [asked('0912 345 678')] })
  await until(() => expect(onPage('.answer')?.textContent).toMatch(/The customer filled in.*0912 345 678/s))
  await until(() => expect(onPage('.capture')?.textContent).toContain('0912 345 678'))
  onPage('.capture')?.click()
  await until(async () => expect((await db.outbox.toArray()).flatMap(row => row.action === 'fact' ? [row.input] : [])).toMatchObject([{ field: 'phone', value: '0912 345 678', origin: { from: 'message' } }]))
})

it('S145 what is filled in is text', async () => {
  await enter(TicketView, { messages: [asked('<img src=x onerror=alert(1)>\n\u202Eabc')] })
  await until(() => expect(onPage('.answer')?.textContent).toContain('<img src=x onerror=alert(1)>'))
  expect(onPage('.answer img')).toBeNull()
})

it('S145 a question nobody has answered has no answer, and offers nothing to keep', async () => {
  await enter(TicketView, { messages: [asked(), said({ at: Date.now() - 1000, text: 'ok' })] })
  await until(() => expect(words()).toContain('ok'))
  expect([onPage('.answer'), onPage('.capture')]).toEqual([null, null])
})

it('S138 a card number that was filled in is masked before it is kept', () => {
  expect(maskRow(asked('4111 1111 1111 1111')).answer).not.toContain('4111 1111 1111')
})
