import type { Job, Session } from '@/connectors/connector'
import type { Card } from '@/domain/card'
import type { Ticket } from '@/domain/ticket'
import { describe, expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { ticketOf } from '../contract/remote'
import { asked, day } from './instagram-world'
import { fakeTime, pull, write, written } from './pulling'

fakeTime()

const nobodyKnown = async () => false
const cushion: Card = { title: 'Gối thêu tay, màu đất nung', text: '320.000 ₫ · còn 7 cái', image: 'https://shop.example/goi.jpg', url: 'https://shop.example/goi?màu=đất', button: 'Xem tại cửa hàng' }
const shown = { kind: 'card', title: cushion.title, text: cushion.text, preview: cushion.image, url: cushion.url }

function jobOf(ticket: Ticket, input: Card, changes: Partial<Ticket> = {}) {
  return ({
    command: { id: 'c1', action: 'card', input, ticket: ticket.id, source: ticket.source, by: 'ana', at: Date.now() },
    ticket: { ...ticket, ...changes },
    files: [],
  }) as unknown as Job<'card'>
}
const send = (session: Session, job: Job<'card'>) => facebook.send.card!(session, job)

/** Lan wrote on Messenger, so long ago (ms). */
async function lan(ago = 0) {
  const made = written(0)
  const { thread } = write(made.world, 'Lan', 'Còn gối không?', Date.now() - ago)
  const { kept, cursor } = await pull(made.session)
  return { ...made, thread, cursor, ticket: ticketOf([...kept.conversations.values()][0]) }
}

describe.each([
  ['Messenger', lan],
  ['Instagram', () => asked()],
] as const)('S084 S019 a card on %s', (channel, come) => {
  it('goes out once with its picture, line and button, and is the same card when it comes back from the history', async () => {
    const { session, ticket, thread, cursor } = await come()
    const { entry } = await send(session, jobOf(ticket, cushion))
    expect(entry).toMatchObject({ from: 'agent', by: 'ana', text: '', attachments: [shown] })
    expect(thread.lines.at(-1)?.enclosures).toMatchObject([{ card: { title: cushion.title, subtitle: cushion.text, media_url: cushion.image, cta: { title: 'Xem tại cửa hàng', url: cushion.url } } }])
    const { kept } = await pull(session, cursor)
    const back = [...kept.messages.values()].filter(message => message.id === entry?.id)
    expect(back).toMatchObject([{ at: entry?.at, attachments: [shown] }])
    const { messages } = await facebook.history(session, ticket, undefined)
    expect(messages.find(({ id }) => id === entry?.id)).toMatchObject({ attachments: [shown] })
  })

  it('without a link it has no button, and none leads anywhere', async () => {
    const { session, ticket, thread } = await come()
    const { entry } = await send(session, jobOf(ticket, { title: 'Gối', text: '', image: cushion.image }))
    expect(entry).toMatchObject({ attachments: [{ kind: 'card', title: 'Gối', preview: cushion.image }] })
    expect(thread.lines.at(-1)?.enclosures[0]?.card).toEqual({ title: 'Gối', media_url: cushion.image })
  })

  it('one that was cut off is found again, and one that was never there is absent', async () => {
    const { session, ticket, faults, thread } = await come()
    const job = jobOf(ticket, cushion)
    faults.push({ match: 'POST /messages', kind: 'resetAfter', times: 1 })
    await expect(send(session, job)).rejects.toThrow()
    expect(await facebook.echo.card!(session, job, nobodyKnown)).toMatchObject({ entry: { id: thread.lines.at(-1)!.id, by: 'ana' } })
    expect(await facebook.echo.card!(session, jobOf(ticket, { ...cushion, title: 'Chăn' }), nobodyKnown)).toBe('absent')
    expect(thread.lines.filter(({ from }) => from === 'page')).toHaveLength(1)
  })

  it('is held to the window of a reply', async () => {
    const { session, ticket, world, thread } = await come()
    const late = { replyUntil: Date.now() - 1, humanUntil: Date.now() + day }
    thread.lines.forEach(line => (line.at -= 2 * day))
    await expect(send(session, jobOf(ticket, cushion, { replyUntil: Date.now() - 2, humanUntil: Date.now() - 1 }))).rejects.toMatchObject({ reason: 'windowOver' })
    world.humanAgent = true
    await expect(send(session, jobOf(ticket, cushion, late))).resolves.toMatchObject({ entry: { attachments: [shown] } })
    expect(thread.lines.at(-1)?.tag, channel).toBe('HUMAN_AGENT')
  })

  it('one that the channel refuses is refused, and nothing arrives', async () => {
    const { session, ticket, thread } = await come()
    const before = thread.lines.length
    await expect(send(session, jobOf(ticket, { ...cushion, title: 'x'.repeat(81) }))).rejects.toMatchObject({ reason: 'invalid' })
    await expect(send(session, jobOf(ticket, { ...cushion, image: 'C:\\goi.jpg' }))).rejects.toMatchObject({ reason: 'invalid' })
    expect(thread.lines.length).toBe(before)
  })
})
