import { describe, expect, it, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { threadNumber } from '@/connectors/facebook/instagram/thread-number'
import { mocAccount } from '@/practice/instagram'
import { tokens } from '@/practice/tokens'
import { ticketOf } from '../contract/remote'
import ids from './fixtures/instagram_id_decoding.json'
import kinds from './fixtures/instagram_message_kinds.json'
import { asked, day, hour, linked, minute, tickets } from './instagram-world'
import { fakeTime, pull, texts } from './pulling'
import { page, stand } from './stand'

fakeTime()

/** Graph tells whole seconds. */
const inSeconds = (at: number) => Math.floor(at / 1000) * 1000

it.each(ids.cases)('finds the inbox’s own number in $decoded', ({ id, selected_item_id }) => {
  expect(threadNumber(id)).toBe(selected_item_id)
})

it.each(['', 't_3300000000000101', 'aWdfZAG', 'ZZZZ', 'm_abc'])('finds none in %j', (id) => {
  expect(threadNumber(id)).toBeUndefined()
})

describe('S093 messages of the linked Instagram account', () => {
  it('come in as tickets of the same Page, under their channel and with a username', async () => {
    const { ticket, thread } = await asked()
    const at = inSeconds(thread.lines[0]!.at)
    expect(ticket).toMatchObject({
      id: `${page.id}/${thread.id}`,
      source: page.id,
      page: page.id,
      channel: 'instagram',
      kind: 'message',
      customer: `${page.id}/${thread.psid}`,
      name: '@mai.anh',
      snippet: 'How much?',
      lastFrom: 'customer',
      waitingSince: at,
      unreadThere: 1,
      replyUntil: at + day,
      link: `https://business.facebook.com/latest/inbox/instagram_direct?asset_id=${page.account}&selected_item_id=${thread.globalId}&thread_type=IG_MESSAGE`,
    })
  })

  it('S065 are not waiting once the account has answered, in its app or here', async () => {
    const { session, cursor, say } = await asked()
    const { at } = say('250k', { from: 'page', at: Date.now() })
    expect(tickets((await pull(session, cursor)).kept)).toMatchObject([{ waitingSince: undefined, lastFrom: 'agent', unreadThere: 0, lastAgentAt: inSeconds(at) }])
  })

  it('are noticed though two fall into the same second', async () => {
    const { session, cursor, say } = await asked()
    say('And in blue?')
    const { kept } = await pull(session, cursor)
    expect(texts(kept)).toEqual(['And in blue?', 'How much?'])
    const order = [...kept.messages.values()].flatMap(message => message.kind === 'message' ? [[message.text, message.place]] : [])
    expect(Object.fromEntries(order)).toEqual({ 'How much?': -1, 'And in blue?': 0 })
  })

  it('of all kinds are read', async () => {
    const { session, say } = linked()
    for (const { story, attachments, shares, is_unsupported, message } of kinds.data as Record<string, unknown>[]) {
      say(message as string, { raw: Object.fromEntries(Object.entries({ story, attachments, shares, is_unsupported }).filter(([, value]) => value !== undefined)) })
    }
    say('Love it', { raw: { reactions: { data: [{ reaction: 'love', users: [] }] } } })
    say('', { raw: { story: { mention: { link: 'https://lookaside.fbsbx.com/story', id: '18' } } } })
    const { kept } = await pull(session)
    const read = [...kept.messages.values()].flatMap(entry => entry.kind === 'message' ? [[entry.text, entry.attachments.map(({ kind }) => kind).join(), entry.unsupported ?? false, entry.reactions?.join()]] : [])
    expect(read.reverse()).toEqual(expect.arrayContaining([
      ['Bagus!', 'story', false, undefined],
      ['', 'image', false, undefined],
      ['', 'link', false, undefined],
      ['', '', true, undefined],
      ['Love it', '', false, 'love'],
      ['', 'story', false, undefined],
    ]))
  })

  it('are shown down to the newest 20; older ones are elsewhere', async () => {
    const { session, say } = linked()
    for (let i = 0; i < 30; i++) say(`Line ${i}`, { at: Date.now() - (30 - i) * minute })
    const { kept } = await pull(session)
    expect(kept.messages.size).toBe(20)
    const { messages, older, elsewhere } = await facebook.history(session, ticketOf(tickets(kept)[0]), undefined)
    expect([messages.length, older, elsewhere]).toEqual([20, undefined, true])
  })

  it('are looked at with one call, and the posts with another twice a minute', async () => {
    const { session, cursor, calls } = await asked()
    const here = (call: string) => call.includes('instagram') || call.includes(mocAccount.id)
    const urls: string[] = []
    const watched = { ...session, fetch: ((input, init) => {
      urls.push(String(input))
      return session.fetch(input, init)
    }) as typeof fetch }
    const idle = await pull(watched, cursor)
    expect(urls.filter(here)).toHaveLength(1)
    vi.setSystemTime(Date.now() + minute)
    await pull(watched, idle.cursor)
    expect(urls.filter(here)).toHaveLength(3)
    expect(calls.some(call => call.includes('access_token'))).toBe(false)
  })
})

describe('a Page without Instagram', () => {
  it('is asked once an hour, and that is all', async () => {
    const { session, calls } = stand({ history: false })
    let { cursor } = await pull(session)
    const asks = () => calls.filter(call => call === 'GET me').length
    expect(asks()).toBe(1)
    for (let i = 0; i < 5; i++) cursor = (await pull(session, cursor)).cursor ?? cursor
    expect(asks()).toBe(1)
    vi.setSystemTime(Date.now() + hour)
    await pull(session, cursor)
    expect(asks()).toBe(2)
    expect(calls.some(call => call.includes('media'))).toBe(false)
  })

  it('tells of an account as soon as one is linked', async () => {
    const { session, world } = stand({ history: false })
    const told = async (cursor?: string) => {
      const linked = []
      for await (const part of facebook.pull(session, cursor)) {
        if (part.linked !== undefined) linked.push(part.linked)
        cursor = part.cursor
      }
      return { linked, cursor }
    }
    const first = await told()
    expect(first.linked).toEqual([null])
    world.pages[0]!.instagram = mocAccount
    vi.setSystemTime(Date.now() + hour)
    expect((await told(first.cursor)).linked).toEqual([mocAccount])
  })

  it.each([
    ['instagram_basic', 0],
    ['instagram_manage_messages', 1],
    ['instagram_manage_comments', 1],
  ])('or without %s keeps its own messages, and its trouble is no trouble', async (permission, others) => {
    const { session, world, say, remark } = linked()
    world.tokens[tokens.mocHome]!.declined.push(permission)
    say('Hello')
    remark('mai.anh', 'Hello')
    const { linked: _, ...source } = session.source
    const { kept, cursor } = await pull({ ...session, source: permission === 'instagram_basic' ? source : session.source })
    expect(kept.conversations.size).toBe(others)
    await expect(pull(session, cursor)).resolves.toBeDefined()
  })

  it('or one whose quota is used up there keeps nobody waiting on Facebook', async () => {
    const { session, cursor, faults, calls } = await asked()
    faults.push({ kind: '613_custom_limit', match: 'platform=instagram', times: 1 })
    const held = await pull(session, cursor)
    calls.length = 0
    await pull(session, held.cursor)
    expect(calls.filter(call => call.endsWith('/conversations'))).toHaveLength(1)
  })
})
