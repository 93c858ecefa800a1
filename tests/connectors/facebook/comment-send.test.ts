import type { Rejection } from '@/connectors/errors'
import { describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { entryOf } from '@/domain/actions'
import { asked, jobOf, minute, perform } from './commenting'
import { fakeTime } from './pulling'

fakeTime()

const none = async () => false
const png = new Blob(['png'], { type: 'image/png' })
const file = (changes: object = {}) => ({ id: 'f', name: 'a.png', mime: 'image/png', size: 3, ...changes })

describe('S058 a reply under a comment', () => {
  it('goes under the customer\'s newest one, and comes back as it stands there', async () => {
    const made = await asked()
    const { entry } = await perform(made, 'reply', { text: '250k', files: [] })
    const said = made.post.remarks.at(-1)!
    expect(said).toMatchObject({ text: '250k', parent: made.question.id })
    expect(said.who).toBeUndefined()
    expect(entry).toMatchObject({ id: said.id, ticket: made.ticket.id, from: 'agent', by: 'ana', replyTo: made.question.id, comment: { parent: made.question.id, canHide: false } })
  })

  it('goes under the one that was named', async () => {
    const made = await asked()
    const later = made.write('Lan', 'And in blue?')
    await perform(made, 'reply', { text: 'Yes', files: [], to: later.id })
    expect(made.post.remarks.at(-1)).toMatchObject({ parent: later.id })
  })

  it('is one picture', async () => {
    const made = await asked()
    await perform(made, 'reply', { text: '', files: [file()] }, [png])
    expect(made.calls.slice(-3)).toEqual(['POST 104200000000001/photos', `POST ${made.question.id}/comments`, `GET ${made.post.remarks.at(-1)!.id}`])
    expect(made.post.remarks.at(-1)?.picture).toMatchObject({ name: 'a.png', mime: 'image/png' })
  })

  it.each<[string, object, Blob[], Rejection]>([
    ['a film', { text: '', files: [file({ mime: 'video/mp4' })] }, [png], 'wrongType'],
    ['a picture that has gone', { text: '', files: [file()] }, [], 'fileLost'],
    ['words and a picture at once', { text: 'x', files: [file()] }, [png], 'invalid'],
    ['more words than a comment holds', { text: 'x'.repeat(8001), files: [] }, [], 'invalid'],
  ])('is not %s', async (_, input, files, reason) => {
    const made = await asked()
    await expect(perform(made, 'reply', input as never, files)).rejects.toMatchObject({ reason })
    expect(made.post.remarks).toHaveLength(1)
  })

  it('is written down though Facebook does not show it right away', async () => {
    const made = await asked()
    made.faults.push({ kind: '500', match: 'GET /' })
    expect(await perform(made, 'reply', { text: '250k', files: [] })).toMatchObject({ entry: { text: '250k', comment: { parent: made.question.id } } })
  })

  it('does not take the same words under another comment for its own', async () => {
    const made = await asked()
    const other = made.write('Minh', 'Me too')
    made.answer(other, '250k')
    expect(await facebook.echo.reply!(made.session, jobOf(made.ticket, 'reply', { text: '250k', files: [] }), none)).toBe('absent')
    made.answer(made.question, '250k')
    expect(await facebook.echo.reply!(made.session, jobOf(made.ticket, 'reply', { text: '250k', files: [] }), none)).toMatchObject({ entry: { text: '250k' } })
  })

  it('of a picture: nobody can tell which one arrived', async () => {
    const made = await asked()
    await perform(made, 'reply', { text: '', files: [file()] }, [png])
    expect(await facebook.echo.reply!(made.session, jobOf(made.ticket, 'reply', { text: '', files: [file()] }), none)).toBe('unknown')
  })
})

describe('what is done to a comment', () => {
  it.each([
    ['S066 like', 'like', { liked: true }],
    ['S066 unlike', 'unlike', { liked: false }],
    ['S067 hide', 'hide', { hidden: true }],
    ['S067 unhide', 'unhide', { hidden: false }],
  ] as const)('%s, and twice is the same as once', async (_, action, expected) => {
    const made = await asked()
    await perform(made, action, { comment: made.question.id })
    await perform(made, action, { comment: made.question.id })
    expect(made.question).toMatchObject(expected)
  })

  it('S094 an own comment gets other words; somebody else\'s does not', async () => {
    const made = await asked()
    const own = made.answer(made.question, '250k')
    await perform(made, 'editComment', { comment: own.id, text: '260k' })
    expect(own.text).toBe('260k')
    await expect(perform(made, 'editComment', { comment: made.question.id, text: 'x' })).rejects.toMatchObject({ reason: 'permission' })
  })

  it('S069 S095 is deleted with what stands below it, and a second time nothing is missing', async () => {
    const made = await asked()
    made.answer(made.question, '250k')
    await perform(made, 'deleteComment', { comment: made.question.id })
    expect(made.post.remarks).toEqual([])
    await expect(perform(made, 'deleteComment', { comment: made.question.id })).resolves.toEqual({})
  })

  it('S065 looking at it is told to nobody', async () => {
    const made = await asked()
    made.calls.length = 0
    await facebook.send.seen!(made.session, { ...jobOf(made.ticket, 'like', { comment: 'x' }), command: { action: 'seen', input: {} } } as never)
    expect(made.calls).toEqual([])
  })
})

describe('S068 a private message', () => {
  const text = 'Here is our price list'

  it('S071 S072 reaches Messenger, and the comment leads to its conversation', async () => {
    const made = await asked()
    const { entry } = await perform(made, 'privately', { comment: made.question.id, text })
    const [thread] = Object.values(made.world.threads)
    expect(thread).toMatchObject({ psid: made.question.who!.psid, lines: [{ from: 'page', text }] })
    expect(entry).toMatchObject({ id: made.question.id, from: 'customer', comment: { privately: { ticket: `${made.session.source.id}/${thread!.id}` }, canReplyPrivately: false } })
    expect(entryOf(jobOf(made.ticket, 'privately', { comment: made.question.id, text }).command)).toBeUndefined()
  })

  it('only once', async () => {
    const made = await asked()
    await perform(made, 'privately', { comment: made.question.id, text })
    await expect(perform(made, 'privately', { comment: made.question.id, text })).rejects.toMatchObject({ reason: 'alreadyReplied' })
  })

  it('S076 not after 7 days', async () => {
    const made = await asked()
    vi.setSystemTime(Date.now() + 8 * 24 * 60 * minute)
    await expect(perform(made, 'privately', { comment: made.question.id, text })).rejects.toMatchObject({ reason: 'mayNotReply' })
  })

  it('S076 and then nothing until the customer answers', async () => {
    const made = await asked()
    await perform(made, 'privately', { comment: made.question.id, text })
    const ticket = { ...made.ticket, kind: 'message' as const, replyUntil: undefined }
    await expect(perform({ ...made, ticket }, 'reply', { text: 'Did you see it?', files: [] })).rejects.toMatchObject({ reason: 'windowOver' })
  })

  it.each([
    ['cut off before it', 'resetBefore', 'absent'],
    ['cut off after it', 'resetAfter', { entry: { comment: { privately: {} } } }],
  ] as const)('%s is known for sure', async (_, kind, outcome) => {
    const made = await asked()
    made.faults.push({ kind, match: 'POST /', times: 1 })
    await expect(perform(made, 'privately', { comment: made.question.id, text })).rejects.toThrow()
    const echo = await facebook.echo.privately!(made.session, jobOf(made.ticket, 'privately', { comment: made.question.id, text }), none)
    if (typeof outcome === 'string') expect(echo).toBe(outcome)
    else expect(echo).toMatchObject(outcome)
  })

  it('of somebody else, in other words, is not taken for ours: sending says so', async () => {
    const made = await asked()
    await perform(made, 'privately', { comment: made.question.id, text: 'A colleague was faster' })
    expect(await facebook.echo.privately!(made.session, jobOf(made.ticket, 'privately', { comment: made.question.id, text }), none)).toBe('absent')
  })
})
