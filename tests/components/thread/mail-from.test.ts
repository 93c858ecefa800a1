// @vitest-environment happy-dom
import type { Channel } from '@/domain/channel'
import { expect, it } from 'vitest'
import MailBody from '@/components/thread/MailBody.vue'
import { useCustomer } from '@/stores/customer/customer'
import { db } from '@/sync/db'
import { source } from '../../make'
import { enter, said, until } from '../ticket/ticket-room'

const desk = source({ id: 'chatwoot:7@d', connector: 'chatwoot', account: '7@d', address: 'https://d.example', me: '11' })
const mail = (from: string) => said({ text: 'It broke', mail: { subject: 'Shade', from: [from] } })

/** A mail in the thread of a customer whose address is known. */
async function mailIn(channel: Channel, from: string) {
  const customer = `${desk.id}/c1`
  const body = await enter(MailBody, { ticket: { id: `${desk.id}/1`, source: desk.id, page: desk.id, customer, channel } }, { props: { said: mail(from) } })
  await db.sources.put(desk)
  await db.customers.put({ id: customer, source: desk.id, facts: { email: [{ id: 'email', value: 'Nora@mail.example', from: 'typed', at: 1 }] } })
  await until(() => expect(useCustomer().facts.email).toHaveLength(1))
  return { glyph: () => body.findAll('.channel').map(icon => icon.attributes('aria-label')), text: () => body.text() }
}

it('S108 S115 in a conversation of another channel a mail has its red envelope and its subject', async () => {
  const { glyph, text } = await mailIn('web', 'nora@mail.example')
  expect(glyph()).toEqual(['E-mail'])
  expect(text()).toContain('Shade')
  expect(text()).not.toContain('From')
})

it('S115 one that came from another address of the same conversation says from which', async () => {
  const { text } = await mailIn('email', 'nora@work.example')
  await until(() => expect(text()).toContain('From: nora@work.example'))
})

it('S115 among mails of the customer’s own address nothing is said', async () => {
  const { glyph, text } = await mailIn('email', 'nora@MAIL.example')
  expect(text()).not.toContain('From')
  expect(glyph()).toEqual([])
})
