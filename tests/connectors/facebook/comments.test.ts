import { describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { publish, withdraw } from '@/practice/posts'
import { say } from '@/practice/say'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { ticketOf } from '../contract/remote'
import { asked, comments, jobOf, minute, posted, tickets } from './commenting'
import { fakeTime, pull } from './pulling'

fakeTime()

describe('S046 what people say under posts', () => {
  it('a person\'s comments under one post are a ticket, with the post to show', async () => {
    const { ticket, post, question } = await asked()
    expect(ticket).toMatchObject({
      id: `facebook:${mocHome.id}/${post.id}:${question.who!.psid}`,
      kind: 'comment',
      channel: 'comment',
      customer: `facebook:${mocHome.id}/${question.who!.psid}`,
      snippet: 'How much?',
      lastFrom: 'customer',
      messages: 1,
      under: question.id,
      waitingSince: question.at,
      post: { id: post.id, excerpt: 'New blankets', at: post.at, link: `https://www.facebook.com/${mocHome.id}/posts/${post.id.split('_')[1]}` },
    })
    expect(ticket.post?.picture).toMatch(/^https:/)
    expect(ticket.replyUntil).toBeUndefined()
  })

  it('two people under one post are two tickets, one person under two posts as well', async () => {
    const { world, write, session } = posted()
    const other = publish(world, { page: mocHome.id, at: Date.now() - 30 * minute, text: '' })
    write('Lan', 'A')
    write('Minh', 'B')
    write('Lan', 'C', {}, other)
    const found = tickets((await pull(session)).kept)
    expect(found.map(({ name, snippet }) => [name, snippet])).toEqual(expect.arrayContaining([['Lan', 'A'], ['Lan', 'C'], ['Minh', 'B']]))
    expect(new Set(found.map(({ customer }) => customer)).size).toBe(2)
  })

  it('without an author it is the thread of the comment at the top, with the Page\'s answer in it', async () => {
    const { write, answer, session } = posted()
    const first = write('Lan', 'Price?', { nameless: true, at: Date.now() - minute })
    answer(first, 'We have sent you a message')
    const { kept } = await pull(session)
    expect(tickets(kept)).toMatchObject([{ name: '', customer: `facebook:${mocHome.id}/${first.id}`, messages: 2, waitingSince: undefined }])
  })

  it('what is answered in Facebook itself is seen as answered', async () => {
    const { session, cursor, question, answer } = await asked()
    const { at } = answer(question, '250k')
    const { kept } = await pull(session, cursor)
    expect(tickets(kept)).toMatchObject([{ waitingSince: undefined, lastFrom: 'agent', lastAgentAt: Math.floor(at / 1000) * 1000, snippet: '250k' }])
  })

  it('S065 a private message is an answer too, whoever sent it', async () => {
    const { session, cursor, question, write, world } = await asked()
    question.privateThread = 't_330'
    write('Minh', 'Me too')
    world.threads.t_330 = { id: 't_330', page: mocHome.id, number: '1', updatedAt: Date.now(), lines: [] } as never
    const { kept } = await pull(session, cursor)
    expect(tickets(kept)[0]).toMatchObject({ name: 'Lan', waitingSince: undefined, lastAgentAt: question.at })
    expect(comments(kept).find(({ id }) => id === question.id)?.comment).toMatchObject({ canReplyPrivately: false, privately: { ticket: `facebook:${mocHome.id}/t_330` } })
  })

  it('the Page\'s answer to somebody under another person\'s comment is in the ticket of whom it answers', async () => {
    const { session, question, write, answer } = await asked()
    const second = write('Minh', 'Me too', { parent: question.id })
    answer(second, 'You too', { at: Date.now() + 1000 })
    const found = tickets((await pull(session)).kept)
    expect(found).toMatchObject([{ name: 'Lan', messages: 1 }, { name: 'Minh', messages: 2, waitingSince: undefined }])
  })

  it('S067 hidden ones come, and say so', async () => {
    const { write, session } = posted()
    write('Lan', '0812-0000-0000', { hidden: true })
    expect(comments((await pull(session)).kept)).toMatchObject([{ comment: { hidden: true } }])
  })

  it('a reel\'s comments come and are answered as any post\'s', async () => {
    const { world, write, session } = posted()
    const reel = publish(world, { page: mocHome.id, at: Date.now() - minute, text: 'How it is folded', reel: true })
    write('Lan', 'Which size?', {}, reel)
    const found = tickets((await pull(session)).kept)
    expect(found).toMatchObject([{ post: { reel: true, link: `https://www.facebook.com/reel/${reel.id.split('_')[1]}` } }])
    await facebook.send.reply!(session, jobOf(ticketOf(found[0]), 'reply', { text: 'M', files: [] }))
    expect(reel.remarks.map(({ text, parent }) => [text, parent])).toEqual([['Which size?', undefined], ['M', reel.remarks[0]!.id]])
  })

  it('an advertisement\'s post that stands in no feed', async () => {
    const { world, write, session } = posted()
    const dark = publish(world, { page: mocHome.id, at: Date.now() - minute, text: 'Two for one', dark: true })
    write('Lan', 'Still on?', {}, dark)
    expect(tickets((await pull(session)).kept)).toMatchObject([{ post: { ad: true, excerpt: 'Two for one' } }])
  })
})

describe('as few calls as can be', () => {
  it('an idle poll asks for the feed, once', async () => {
    const { session, cursor, calls } = await asked()
    calls.length = 0
    expect((await pull(session, cursor)).parts).toBe(0)
    expect(calls).toEqual(['GET 104200000000001/conversations', 'GET 104200000000001/feed'])
  })

  it('reads only the post under which something was said, one page of it', async () => {
    const { session, cursor, calls, write, post, world } = await asked(posted(120))
    const other = publish(world, { page: mocHome.id, at: Date.now() - 90 * minute, text: 'Old' })
    write('Lan', 'And in blue?')
    calls.length = 0
    await pull(session, cursor)
    expect(calls).toEqual(['GET 104200000000001/conversations', 'GET 104200000000001/feed', `GET ${post.id}/comments`])
    expect(other.remarks).toEqual([])
  })

  it('10 000 comments under one post: ten pages of them, the rest on demand', async () => {
    const { session, calls, post } = posted(10_000)
    const { kept, cursor } = await pull(session)
    expect(calls.filter(call => call === `GET ${post.id}/comments`)).toHaveLength(10)
    expect(comments(kept)).toHaveLength(500)
    calls.length = 0
    expect((await pull(session, cursor)).parts).toBe(0)
  })

  it('reads all that came while nobody looked, however much', async () => {
    const { session, cursor, write, kept } = await asked()
    for (let i = 0; i < 700; i++) write(`Night ${i}`, `Hello ${i}`, { at: Date.now() + i * 100 })
    await pull(session, cursor, undefined, kept)
    expect(comments(kept)).toHaveLength(701)
  })

  it.each([1, 2, 3, 4])('cut off after part %i goes on where it was', async (part) => {
    const { session } = posted(180)
    const whole = await pull(session)
    const first = await pull(session, undefined, part)
    const rest = await pull(session, first.cursor, undefined, first.kept)
    expect(new Set(comments(rest.kept).map(({ id }) => id))).toEqual(new Set(comments(whole.kept).map(({ id }) => id)))
  })

  it('a cursor from before there were comments is still read: they come, messages do not come again', async () => {
    const { session, cursor, kept } = await asked()
    const { comments: _, ...old } = JSON.parse(cursor!)
    const again = await pull(session, JSON.stringify(old))
    expect(comments(again.kept)).toEqual(comments(kept))
  })
})

describe('what goes away', () => {
  it('says that comments are missing when there are fewer than there were', async () => {
    const { session, cursor, post, world, question, write } = await asked()
    const { id } = write('Minh', 'Me too')
    withdraw(world, post, question.id)
    const wholes = []
    for await (const { whole, messages } of facebook.pull(session, cursor)) wholes.push([whole, messages.map(({ id }) => id).includes(question.id)])
    expect(wholes).toContainEqual([[{ under: `facebook:${mocHome.id}/${post.id}:`, since: 0, ids: [id] }], false])
  })

  it('a post that was deleted while its comments were being read stops nothing', async () => {
    const { session, faults, write } = posted()
    write('Lan', 'Hello')
    faults.push({ kind: '100_33_missing_object', match: '/comments?', times: 1 })
    const { cursor } = await pull(session)
    await expect(pull(session, cursor)).resolves.toBeDefined()
  })
})

describe('without the permission', () => {
  it.each(['pages_read_user_content', 'pages_read_engagement'])('%s messages go on, and Facebook is not asked again for a while', async (permission) => {
    const { session, world, calls, write } = posted()
    write('Lan', 'Hello')
    world.tokens[tokens.mocHome]!.declined.push(permission)
    const { cursor, kept } = await pull(session)
    expect(comments(kept)).toEqual([])
    calls.length = 0
    await pull(session, cursor)
    expect(calls).toEqual(['GET 104200000000001/conversations'])
    world.tokens[tokens.mocHome]!.declined.pop()
    vi.setSystemTime(Date.now() + 11 * minute)
    expect(comments((await pull(session, cursor)).kept)).toHaveLength(1)
  })

  it.each(['500', 'transient', 'fatalHtml'] as const)('older messages come though posts cannot be read now (%s), and it is told', async (kind) => {
    const made = posted()
    for (let i = 0; i < 40; i++) say(made.world, { name: `C ${i}`, text: 'Hi', at: Date.now() - i * minute })
    made.faults.push({ kind, match: '/feed' })
    const conversations = new Set<string>()
    const run = async () => {
      for await (const { arrivals } of facebook.pull(made.session, undefined)) arrivals.forEach(({ conversation }) => conversations.add(conversation.id))
    }
    await expect(run()).rejects.toThrow()
    expect(conversations.size).toBe(40)
  })
})
