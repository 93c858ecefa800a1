import { expect, it } from 'vitest'
import { begin } from '@/connectors/chatwoot/begin'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { stand } from './stand'

const begun = { name: 'Lan', text: 'Deliver to 12 Lê Lợi', page: 'https://courier.example/chat' }

it('a ticket from a page is a contact, a conversation and what the customer said, in the inbox that takes such ones', async () => {
  const desk = stand()
  const id = await begin(desk.mai, begun)
  const talk = desk.office.talks[id!.split('/')[1]!]
  expect(talk).toMatchObject({ inbox: 34, more: { deskside_page: begun.page } })
  expect(talk?.lines.filter(({ kind }) => kind < 2)).toMatchObject([{ kind: 0, content: begun.text }])
  expect(desk.office.contacts.find(({ id }) => id === talk?.contact)?.name).toBe('Lan')
})

it('it comes back with the page’s address, so that the panel says how an answer gets there', async () => {
  const desk = stand()
  const id = await begin(desk.mai, begun)
  const { conversation } = arrivalOf(desk.mai, await readOne(desk.mai, id!.split('/')[1]!), Date.now())
  expect(conversation).toMatchObject({ id, begunAt: begun.page, lastFrom: 'customer', snippet: begun.text })
})

it('an account without such an inbox takes none, and no contact is made', async () => {
  const desk = stand()
  desk.office.inboxes = desk.office.inboxes.filter(({ type }) => type !== 'Channel::Api')
  expect(await begin(desk.mai, begun)).toBeUndefined()
  expect(desk.calls).toEqual(['GET inboxes'])
})
