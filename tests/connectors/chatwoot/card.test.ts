import type { Job } from '@/connectors/connector'
import type { Card } from '@/domain/card'
import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { keeper, pullInto, ticketOf } from '../contract/remote'
import { stand } from './stand'

const nobodyKnown = async () => false
const lamp: Card = { title: 'Reading lamp, oak', text: '€59.00 · 7 in stock', image: 'https://shop.example/lamp.jpg', url: 'https://shop.example/lamp', button: 'See it in the shop' }
const shown = { kind: 'card', title: lamp.title, text: lamp.text, preview: lamp.image, url: lamp.url }

/** Somebody wrote in the website chat; `job` shows them a card. */
async function chatting() {
  const made = stand()
  made.say({ name: 'Clara', text: 'Do you have it in oak?' })
  const kept = keeper()
  const pulled = await pullInto(kept, { connector: chatwoot, session: made.mai })
  const ticket = ticketOf([...kept.conversations.values()].sort((a, b) => b.lastActivityAt - a.lastActivityAt)[0])
  const job = (input: Card) => ({ command: { id: crypto.randomUUID(), action: 'card', input, ticket: ticket.id, source: ticket.source, by: 'mai', at: Date.now() }, ticket, files: [] }) as unknown as Job<'card'>
  return { ...made, ticket, job, kept, cursor: pulled.cursor }
}

it('S084 S019 a card in the website chat goes out once, and is the same card when it is pulled', async () => {
  const { mai, job, bodies, ticket, kept, cursor } = await chatting()
  expect(ticket.channel).toBe('web')
  const { entry } = await chatwoot.send.card!(mai, job(lamp))
  expect(entry).toMatchObject({ from: 'agent', by: 'mai', text: '', attachments: [shown] })
  expect(bodies[0]).toMatchObject({
    content: lamp.title,
    content_type: 'cards',
    private: false,
    content_attributes: { items: [{ media_url: lamp.image, title: lamp.title, description: lamp.text, actions: [{ type: 'link', text: lamp.button, uri: lamp.url }] }] },
  })
  await pullInto(kept, { connector: chatwoot, session: mai }, cursor)
  expect([...kept.messages.values()].filter(({ id }) => id === entry?.id)).toMatchObject([{ text: '', attachments: [shown] }])
})

it('S084 one that was cut off is found again; a reply of the same words is none', async () => {
  const { mai, job, faults, ticket } = await chatting()
  const going = job(lamp)
  await chatwoot.send.reply!(mai, { ...going, command: { ...going.command, id: 'r', action: 'reply', input: { text: lamp.title, files: [] } }, ticket } as Job<'reply'>)
  expect(await chatwoot.echo.card!(mai, going, nobodyKnown)).toBe('absent')
  faults.push({ kind: 'cutAfter', method: 'POST', part: '/messages', times: 1 })
  await expect(chatwoot.send.card!(mai, going)).rejects.toThrow()
  expect(await chatwoot.echo.card!(mai, going, nobodyKnown)).toMatchObject({ entry: { attachments: [shown] } })
})

it('S084 a card that leads nowhere is refused by the server, so the channel’s limits ask for a link', async () => {
  const { mai, job } = await chatting()
  const { url: _, button: __, ...nowhere } = lamp
  await expect(chatwoot.send.card!(mai, job(nowhere))).rejects.toMatchObject({ reason: 'invalid' })
  expect(chatwoot.limits.channels?.web?.card?.needsLink).toBe(true)
})

it.each(['messenger', 'instagram', 'whatsapp', 'email', 'telegram', 'sms'] as const)('S084 %s behind the server has no cards: text and picture go there', (channel) => {
  expect(chatwoot.lacks?.[channel]).toContain('card')
})
