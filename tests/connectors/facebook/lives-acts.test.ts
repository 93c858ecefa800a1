import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { ticketOf } from '../contract/remote'
import { aired, pageSource } from './airing'
import { jobOf, tickets } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

describe('S061 what can be done with a comment of a broadcast', () => {
  async function one() {
    const made = aired()
    const question = made.write('Siti', 'A12 M')
    const { kept } = await pull(made.session)
    return { ...made, question, ticket: ticketOf(tickets(kept)[0]) }
  }
  const inRange = (ticket: Ticket) => `${pageSource}/${ticket.post?.id}`

  it('a reply under it stays in the broadcast', async () => {
    const { session, ticket, question, live } = await one()
    const { entry } = await facebook.send.reply!(session, jobOf(ticket, 'reply', { text: 'Noted', files: [], to: question.id }))
    expect(entry).toMatchObject({ text: 'Noted', live: inRange(ticket), comment: { parent: question.id } })
    expect(live.remarks.map(({ text, who }) => [text, who?.name])).toEqual([['A12 M', 'Siti'], ['Noted', undefined]])
  })

  it('a private message leaves the comment in the broadcast', async () => {
    const { session, ticket, question } = await one()
    const { entry } = await facebook.send.privately!(session, jobOf(ticket, 'privately', { comment: question.id, text: 'Hi' }))
    expect(entry).toMatchObject({ id: question.id, live: inRange(ticket), comment: { privately: { ticket: expect.stringContaining('/t_') } } })
  })

  it('like and hide', async () => {
    const { session, ticket, question } = await one()
    await facebook.send.like!(session, jobOf(ticket, 'like', { comment: question.id }))
    await facebook.send.hide!(session, jobOf(ticket, 'hide', { comment: question.id }))
    expect(question).toMatchObject({ liked: true, hidden: true })
  })

  it('older ones come on demand, with the broadcast\'s id', async () => {
    const { session, ticket } = await one()
    const { messages } = await facebook.history(session, ticket, undefined)
    expect(messages).toMatchObject([{ text: 'A12 M', live: inRange(ticket) }])
  })
})
