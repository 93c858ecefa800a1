import type { Source } from '@/domain/source'
import type { Conversation } from '@/domain/ticket'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readConversation } from '@/connectors/facebook/conversation'
import { conversation } from '@/connectors/facebook/schema'
import { source } from '../../make'
import suite from './fixtures/conversations_by_user_id_suite_link.json'
import fixture from './fixtures/conversations_list.json'

const page = source({ id: 'facebook:104200000000001', account: '104200000000001' })
const read = (raw: unknown, from: Source = page) => readConversation(from, v.parse(conversation, raw))?.conversation
const utc = (text: string) => Date.parse(`2026-11-20T${text}Z`)
const day = 86_400_000

it('reads a conversation that waits for an answer', () => {
  expect(read(fixture.data[0])).toEqual({
    id: 'facebook:104200000000001/t_3300000000000101',
    source: 'facebook:104200000000001',
    page: 'facebook:104200000000001',
    channel: 'messenger',
    kind: 'message',
    customer: 'facebook:104200000000001/25000000000000101',
    name: 'Siti Contoh',
    snippet: 'Kak, yang warna biru masih ada?',
    lastKind: undefined,
    lastFrom: 'customer',
    lastActivityAt: utc('09:14:05'),
    lastCustomerAt: utc('09:14:05'),
    lastAgentAt: utc('09:12:40'),
    waitingSince: utc('09:14:05'),
    messages: 14,
    unreadThere: 1,
    replyUntil: utc('09:14:05') + day,
    humanUntil: undefined,
    link: 'https://www.facebook.com/104200000000001/inbox/1180000000000101/?section=messages',
    reachable: true,
  } satisfies Conversation)
})

it('S065 leaves nobody waiting whose last word is ours', () => {
  const shown = read(fixture.data[1])
  expect(shown).toMatchObject({ lastFrom: 'agent', waitingSince: undefined, lastAgentAt: utc('08:55:00'), unreadThere: 0 })
  expect(shown).not.toHaveProperty('lastCustomerAt')
})

it('S026 has no name for somebody whom Facebook does not name', () => {
  expect(read(fixture.data[2])).toMatchObject({ name: '', lastKind: 'unsupported', reachable: true })
})

function said(from: string | undefined, time: string, fields: object = {}) {
  return {
    id: `m_${time}`,
    created_time: `2026-11-20T${time}+0000`,
    message: `at ${time}`,
    ...(from === undefined ? {} : { from: { id: from === 'us' ? page.account : '25' } }),
    ...fields,
  }
}
function talk(messages: object[], fields: object = {}) {
  return {
    id: 't_1',
    updated_time: '2026-11-20T09:00:00+0000',
    unread_count: 0,
    message_count: messages.length,
    participants: { data: [{ id: '25', name: 'Lan' }, { id: page.account, name: 'Shop' }] },
    messages: { data: messages },
    ...fields,
  }
}

describe('who spoke last, and since when the customer waits', () => {
  it.each<[string, object[], object, Partial<Conversation>]>([
    ['waits since the first message nobody answered', [said('her', '09:00:00'), said('her', '08:58:00'), said('us', '08:50:00')], {}, { waitingSince: utc('08:58:00'), lastFrom: 'customer' }],
    ['S065 waits after a “thanks” sticker too: it is her last word', [said('her', '09:00:00', { message: '', sticker: 'https://scontent.xx.fbcdn.net/thumb.png' }), said('us', '08:58:00')], {}, { waitingSince: utc('09:00:00'), lastFrom: 'customer' }],
    ['waits for nothing once we have spoken', [said('us', '09:00:00'), said('her', '08:58:00')], {}, { waitingSince: undefined, lastFrom: 'agent' }],
    ['is not unread by Facebook\'s count alone', [said('us', '09:00:00'), said('her', '08:58:00')], { unread_count: 3 }, { waitingSince: undefined, lastFrom: 'agent', unreadThere: 3 }],
    ['counts a message without a sender for nobody', [said(undefined, '09:00:00'), said('us', '08:58:00'), said('her', '08:50:00')], {}, { lastFrom: 'agent', waitingSince: undefined, lastAgentAt: utc('08:58:00'), lastActivityAt: utc('09:00:00') }],
    ['takes Facebook\'s count for a last message that it keeps to itself', [said(undefined, '09:00:00'), said('us', '08:58:00')], { unread_count: 1 }, { lastFrom: 'customer', waitingSince: utc('09:00:00'), lastCustomerAt: utc('09:00:00') }],
    ['and for messages of which there is none', [], { unread_count: 2, message_count: 2 }, { lastFrom: 'customer', waitingSince: utc('09:00:00'), lastActivityAt: utc('09:00:00') }],
    ['keeps the order of messages of one second', [said('us', '09:00:00', { id: 'm_b' }), said('her', '09:00:00', { id: 'm_a' })], {}, { lastFrom: 'agent', waitingSince: undefined }],
    ['trusts a message more than a later date of the conversation', [said('us', '08:30:00')], { unread_count: 4 }, { lastActivityAt: utc('08:30:00'), lastFrom: 'agent', waitingSince: undefined }],
  ])('%s', (_, messages, fields, shown) => {
    expect(read(talk(messages, fields))).toMatchObject(shown)
  })
})

describe('what the row says', () => {
  it.each<[string, object, Partial<Conversation>]>([
    ['the words of the last message, as one line', { message: 'One\n\n  two' }, { snippet: 'One two', lastKind: undefined }],
    ['at most 200 characters', { message: 'ố'.repeat(20_000) }, { snippet: `${'ố'.repeat(199)}…` }],
    ['markup as text', { message: '<img src=x>' }, { snippet: '<img src=x>' }],
    ['a picture without words', { message: '', attachments: { data: [{ id: '1', mime_type: 'image/png', image_data: {} }] } }, { snippet: '', lastKind: 'image' }],
    ['what European rules keep back', { message: '', attachments: { data: [{ id: '1', name: 'Media not available' }] } }, { snippet: '', lastKind: 'withheld' }],
    ['what cannot be read', { message: undefined, from: undefined }, { snippet: '', lastKind: 'unsupported' }],
  ])('%s', (_, fields, shown) => {
    expect(read(talk([said('her', '09:00:00', fields)]))).toMatchObject(shown)
  })

  it('takes Facebook\'s own line when there is nothing else to go by', () => {
    expect(read(talk([said('her', '09:00:00', { message: '' })], { snippet: 'Lan sent a sticker.' }))).toMatchObject({ snippet: 'Lan sent a sticker.' })
  })
})

describe('reply windows', () => {
  const human = { ...page, humanAgent: true }
  it('24 hours after the customer\'s last message, whoever spoke since', () => {
    expect(read(talk([said('us', '09:00:00'), said('her', '08:00:00')]))?.replyUntil).toBe(utc('08:00:00') + day)
  })
  it('7 days for a person where the app may use the tag', () => {
    expect(read(talk([said('her', '08:00:00')]), human)?.humanUntil).toBe(utc('08:00:00') + 7 * day)
    expect(read(talk([said('her', '08:00:00')]))?.humanUntil).toBeUndefined()
  })
  it('S076 none for a customer who never wrote', () => {
    const { replyUntil = Infinity, humanUntil = Infinity } = read(talk([said('us', '08:00:00')]), human) ?? {}
    expect(Math.max(replyUntil, humanUntil)).toBeLessThanOrEqual(utc('08:00:00'))
  })
  it('at most until a day after the oldest message known when all of those are ours', () => {
    expect(read(talk([said('us', '08:30:00'), said('us', '08:00:00')], { message_count: 40 }))?.replyUntil).toBe(utc('08:00:00') + day)
  })
  it('not known where messages cannot be read', () => {
    expect(read(talk([said('us', '08:30:00'), said(undefined, '08:00:00')]))).not.toHaveProperty('replyUntil')
  })
})

it.each([
  ['/1042/inbox/118/?section=messages', 'https://www.facebook.com/1042/inbox/118/?section=messages'],
  ['https://business.facebook.com/latest/inbox/all?selected_item_id=1', 'https://business.facebook.com/latest/inbox/all?selected_item_id=1'],
  ['https://facebook.com.example.org/x', undefined],
  ['javascript:alert(1)', undefined],
  ['http://www.facebook.com/x', undefined],
  ['//evil.example/x', undefined],
  [42, undefined],
])('the link %j leads to %s', (link, opened) => {
  expect(read(talk([said('her', '09:00:00')], { link }))?.link).toBe(opened)
})

it('reads the conversation of one person with a link into Business Suite', () => {
  expect(read(talk([said('her', '09:00:00')], suite.data[0]))?.link).toMatch(/^https:\/\/business\.facebook\.com\//)
})

describe('odd conversations', () => {
  const her = [said('her', '09:00:00', { from: { id: '25', name: 'Lan Ng.' } })]
  it.each<[string, object, Partial<Conversation>]>([
    ['without participants', { participants: undefined }, { customer: `${page.id}/25`, name: 'Lan Ng.' }],
    ['with participants that are none', { participants: { data: null } }, { customer: `${page.id}/25`, name: 'Lan Ng.' }],
    ['with counts as text', { message_count: '12', unread_count: '3' }, { messages: 12, unreadThere: 3 }],
    ['without counts: nothing looks as if read elsewhere', { message_count: null, unread_count: undefined }, { messages: 1, unreadThere: 1 }],
    ['with a date that is none', { updated_time: 'yesterday' }, { lastActivityAt: utc('09:00:00') }],
    ['that may not be answered just now: the flag tells nothing of the person', { can_reply: false }, { reachable: true }],
    ['with a snippet that is none', { snippet: ['?'] }, { snippet: 'at 09:00:00' }],
  ])('%s', (_, fields, shown) => {
    expect(read(talk(her, fields))).toMatchObject(shown)
  })

  it('without messages and date has no place and is left out', () => {
    expect(read({ id: 't_1' })).toBeUndefined()
  })
})
