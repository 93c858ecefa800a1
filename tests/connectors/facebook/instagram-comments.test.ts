import type { Session } from '@/connectors/connector'
import { describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { commentRefusal } from '@/domain/comment'
import { withdraw } from '@/practice/posts'
import { asked, day, jobOf, linked, minute, perform, tickets } from './instagram-world'
import { fakeTime, pull } from './pulling'
import { page } from './stand'

fakeTime()

const later = () => void vi.setSystemTime(Date.now() + minute)
const none = async () => false
const said = (kept: Awaited<ReturnType<typeof pull>>['kept']) => [...kept.messages.values()].flatMap(entry => entry.kind === 'message' ? [entry] : [])

describe('S046 comments under the posts of the linked Instagram account', () => {
  it('are a ticket for each person and post, under their channel and with a username', async () => {
    const { ticket, question, post } = await asked('comment')
    expect(ticket).toMatchObject({
      id: `${page.id}/${post.id}:${question.who!.psid}`,
      channel: 'instagram',
      kind: 'comment',
      name: '@mai.anh',
      snippet: 'How much?',
      under: question.id,
      post: { id: post.id, excerpt: 'New blankets' },
    })
    expect(ticket.link).toMatch(/^https:\/\/www\.instagram\.com\/p\//)
    expect(ticket.post?.picture).toMatch(/^https:/)
    expect(ticket.replyUntil).toBeUndefined()
  })

  it('are noticed with the next look, answers under an old one too', async () => {
    const { session, cursor, question, remark, answer } = await asked('comment')
    later()
    remark('minh.1', 'Me too', { at: Date.now() })
    answer(question, 'And in blue?', { who: question.who! })
    expect(tickets((await pull(session, cursor)).kept).map(({ name, snippet }) => [name, snippet])).toEqual([['@mai.anh', 'And in blue?'], ['@minh.1', 'Me too']])
  })

  it('are answered where the account answers, whoever of several it names or spoke last', async () => {
    const { session, remark, answer } = linked()
    const first = remark('mai.anh', 'How much?')
    const second = answer(first, 'For me too', { who: remark('minh.1', 'Nice').who!, at: Date.now() - 30_000 })
    answer(first, '250k', { at: Date.now() - 20_000 })
    answer(first, '@mai.anh 250k', { at: Date.now() - 10_000 })
    const { kept } = await pull(session)
    const texts = (name: string) => said(kept).filter(({ ticket }) => ticket === tickets(kept).find(row => row.name === name)?.id).map(({ text }) => text).sort()
    expect(texts('@mai.anh')).toEqual(['@mai.anh 250k', 'How much?'])
    expect(texts('@minh.1')).toEqual(['250k', 'For me too', 'Nice'])
    expect(second.parent).toBe(first.id)
  })

  it('are missing when they were deleted there', async () => {
    const { session, cursor, world, post, question } = await asked('comment')
    later()
    withdraw(world, post, question.id)
    const wholes = []
    for await (const { whole } of facebook.pull(session, cursor)) wholes.push(...whole ?? [])
    expect(wholes).toEqual([{ under: `${page.id}/${post.id}:`, since: 0, ids: [] }])
  })

  it.each([['every answer came along', 50, 52], ['not every answer came along', 51, undefined]])('are told to be all there are only when %s', async (_, answers, listed) => {
    const { session, ticket, question, answer, remark } = await asked('comment')
    remark('minh.1', 'Nice')
    for (let i = 0; i < answers; i++) answer(question, `Answer ${i}`, { who: question.who! })
    const history = await facebook.history(session, ticket, undefined)
    expect(history.listed?.ids.length).toBe(listed)
  })

  it('of a person without an id are the thread of the comment at the top', async () => {
    const { session, remark } = linked()
    remark('mai.anh', 'Price?', { nameless: true })
    expect(tickets((await pull(session)).kept)).toMatchObject([{ name: '@mai.anh', customer: `${page.id}/@mai.anh` }])
  })
})

describe('under a comment on Instagram', () => {
  it('S058 an answer goes once, and comes back as it stands there', async () => {
    const made = await asked('comment')
    const { entry } = await perform(made, 'reply', { text: '250k', files: [] })
    const own = made.post.remarks.at(-1)!
    expect(own).toMatchObject({ text: '250k', parent: made.question.id })
    expect(entry).toMatchObject({ id: own.id, from: 'agent', by: 'ana', replyTo: made.question.id, comment: { parent: made.question.id, canHide: false, canLike: false } })
  })

  it('an answer to an answer is filed under the comment at the top', async () => {
    const made = await asked('comment')
    const under = made.answer(made.question, 'And in blue?', { who: made.question.who! })
    const { entry } = await perform(made, 'reply', { text: 'Yes', files: [], to: under.id })
    expect(entry).toMatchObject({ comment: { parent: made.question.id } })
  })

  it.each([
    ['a picture', { text: '', files: [{ id: 'f', name: 'a.png', mime: 'image/png', size: 3, uploaded: '1' }] }],
    ['nothing', { text: '', files: [] }],
    ['more than 2200 characters', { text: 'x'.repeat(2201), files: [] }],
  ])('an answer is not %s', async (_, input) => {
    await expect(perform(await asked('comment'), 'reply', input)).rejects.toMatchObject({ reason: 'invalid' })
  })

  it('S066, S067 a hidden one takes no answer and may be shown again; none can be liked', async () => {
    const made = await asked('comment')
    await perform(made, 'hide', { comment: made.question.id })
    expect(made.question.hidden).toBe(true)
    later()
    const [entry] = said((await pull(made.session)).kept)
    expect(['reply', 'hide', 'unhide', 'like'].map(action => commentRefusal(entry!, action as 'reply', Date.now()))).toEqual(['notAllowed', 'already', undefined, 'notAllowed'])
    await perform(made, 'unhide', { comment: made.question.id })
    expect(made.question.hidden).toBe(false)
  })

  it('S069 deletes', async () => {
    const made = await asked('comment')
    await perform(made, 'deleteComment', { comment: made.question.id })
    expect(made.post.remarks).toEqual([])
    await expect(perform(made, 'deleteComment', { comment: made.question.id })).resolves.toEqual({})
  })

  it('S068 one private message, which leads to its conversation', async () => {
    const made = await asked('comment')
    const { entry } = await perform(made, 'privately', { comment: made.question.id, text: 'Hello' })
    const thread = Object.values(made.world.threads).find(({ psid }) => psid === made.question.who!.psid)!
    expect(thread).toMatchObject({ lines: [{ text: 'Hello', from: 'page' }], instagram: expect.any(String) })
    expect(entry).toMatchObject({ comment: { privately: { by: 'ana', ticket: `${page.id}/${thread.id}` }, canReplyPrivately: false } })
    await expect(perform(made, 'privately', { comment: made.question.id, text: 'Again' })).rejects.toMatchObject({ reason: 'alreadyReplied' })
  })

  it('S068 none after 7 days', async () => {
    const made = await asked('comment')
    made.question.at = Date.now() - 8 * day
    await expect(perform(made, 'privately', { comment: made.question.id, text: 'Hello' })).rejects.toMatchObject({ reason: 'noSuchPerson' })
  })

  it.each([
    ['is found though the connection broke', 'resetAfter', true],
    ['is absent when it broke before', 'resetBefore', false],
  ] as const)('a private message %s', async (_, kind, there) => {
    const made = await asked('comment')
    const job = jobOf(made.ticket, 'privately', { comment: made.question.id, text: 'Hello' })
    made.faults.push({ kind, match: 'POST /', times: 1 })
    await expect(facebook.send.privately!(made.session, job)).rejects.toThrow()
    const echo = await facebook.echo.privately!(made.session, job, none)
    if (there) expect(echo).toMatchObject({ entry: { comment: { privately: {} } } })
    else expect(echo).toBe('absent')
  })
})

it('fresh addresses are read of a message there, and none of one that is too old', async () => {
  const made = await asked()
  const { id } = made.thread.lines[0]!
  const reread = (session: Session) => facebook.reread!(session, made.ticket, id)
  expect(await reread(made.session)).toMatchObject({ id, text: 'How much?' })
  for (let i = 0; i < 20; i++) made.say(`Line ${i}`, { at: Date.now() })
  expect(await reread(made.session)).toBeUndefined()
})
