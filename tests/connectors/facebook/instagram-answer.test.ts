import { describe, expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { ticketOf } from '../contract/remote'
import { asked, day, jobOf, linked, minute, perform, tickets } from './instagram-world'
import { fakeTime, pull } from './pulling'

fakeTime()

/** Graph tells whole seconds. */
const inSeconds = (at: number) => Math.floor(at / 1000) * 1000

describe('an answer on Instagram', () => {
  it('goes to the person once, and comes back with its id and time', async () => {
    const made = await asked()
    const { entry } = await perform(made, 'reply', { text: '250k', files: [] })
    const line = made.thread.lines.at(-1)!
    expect(line).toMatchObject({ from: 'page', text: '250k' })
    expect(entry).toMatchObject({ id: line.id, from: 'agent', by: 'ana', mark: 'sent', at: inSeconds(line.at) })
  })

  it.each([
    ['1000 letters', 'a'.repeat(1000), undefined],
    ['1001 letters', 'a'.repeat(1001), 'invalid'],
    ['250 emoji', '😍'.repeat(250), undefined],
    ['251 emoji', '😍'.repeat(251), 'invalid'],
    ['334 Vietnamese letters of three bytes', 'ạ'.repeat(334), 'invalid'],
  ])('has at most 1000 bytes: %s', async (_, text, reason) => {
    const sending = perform(await asked(), 'reply', { text, files: [] })
    if (reason) await expect(sending).rejects.toMatchObject({ reason })
    else await expect(sending).resolves.toMatchObject({ entry: { text } })
  })

  it('S083 says the thumb in words, because stickers are Messenger’s', async () => {
    const made = await asked()
    await perform(made, 'reply', { text: '👍', files: [], thumb: true })
    expect(made.thread.lines.at(-1)).toMatchObject({ text: '👍', enclosures: [] })
  })

  it('is a file that was uploaded for Instagram', async () => {
    const made = await asked()
    const file = { id: 'f', name: 'a.png', mime: 'image/png', size: 3 }
    const uploaded = await facebook.upload!(made.session, made.ticket, file, new Blob(['png'], { type: 'image/png' }))
    await perform(made, 'reply', { text: '', files: [{ ...file, uploaded }] })
    expect(made.thread.lines.at(-1)?.enclosures).toMatchObject([{ name: 'a.png', mime: 'image/png' }])
  })

  it.each([
    ['a picture of more than 8 MB', 'image/png', 8 * 1024 * 1024 + 1, 'tooLarge'],
    ['a document of another kind than PDF', 'application/zip', 3, 'wrongType'],
  ])('is not %s', async (_, mime, size, reason) => {
    const { session, ticket } = await asked()
    const bytes = { size, type: mime } as Blob
    await expect(facebook.upload!(session, ticket, { id: 'f', name: 'a', mime, size }, bytes)).rejects.toMatchObject({ reason })
  })

  it.each([
    ['after 24 hours', day + minute, {}, 'windowOver'],
    ['after 24 hours as a person, where the app may', day + minute, { humanUntil: Infinity }, undefined],
    ['after 7 days', 8 * day, { humanUntil: Infinity }, 'windowOver'],
  ])('%s', async (_, ago, changes, reason) => {
    const made = linked()
    made.world.humanAgent = true
    made.say('Hello', { at: Date.now() - ago })
    const ticket = { ...ticketOf(tickets((await pull(made.session)).kept)[0]), ...changes }
    const sending = perform({ ...made, ticket }, 'reply', { text: 'Yes', files: [] })
    if (reason) await expect(sending).rejects.toMatchObject({ reason })
    else await expect(sending).resolves.toMatchObject({ entry: { text: 'Yes' } })
  })

  it('marks the conversation as seen there', async () => {
    const made = await asked()
    await perform(made, 'seen', {})
    expect(made.thread.unread).toBe(0)
  })

  it.each(['ask', 'like', 'unlike', 'editComment'] as const)('cannot be %s', async (action) => {
    const { session, ticket } = await asked()
    expect(facebook.lacks?.instagram).toContain(action)
    await expect(facebook.send[action]!(session, jobOf(ticket, action, {} as never) as never)).rejects.toMatchObject({ reason: 'notOffered' })
  })

  it('leaves tags on the local desk: the Page’s labels are for Messenger', async () => {
    const made = await asked()
    made.calls.length = 0
    expect(await perform(made, 'tag', { tag: 'vip' })).toEqual({})
    expect(made.calls).toEqual([])
  })
})
