import type { Attachment, Said } from '@/domain/message'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { placed } from '@/connectors/facebook/message'
import { message } from '@/connectors/facebook/schema'
import { answerOf } from '@/connectors/facebook/soft'
import { source } from '../../make'
import fixture from './fixtures/messages_all_kinds.json'

const page = source({ id: 'facebook:104200000000001', account: '104200000000001' })
const ticket = `${page.id}/t_1`

/** What Graph's JSON becomes; `newest` is the number of the first one. */
function read(data: unknown[], newest?: number): Said[] {
  return placed(page, ticket, v.parse(answerOf(message), { data }).items, newest)
}

const cdn = 'https://cdn.fbsbx.com'
function photo(n: number, width: number, height: number, size: number): Attachment {
  return {
    kind: 'image',
    name: `image-91000000000000${n}`,
    mime: 'image/jpeg',
    size,
    url: `https://scontent.xx.fbcdn.net/v/t1.15752-9/invented_${n}.jpg?_nc_cat=100&oh=00_inv&oe=67FFFFFF`,
    preview: `https://scontent.xx.fbcdn.net/v/t1.15752-9/invented_${n}p.jpg?_nc_cat=100&oh=00_inv&oe=67FFFFFF`,
    width,
    height,
  }
}
const sticker = 'https://scontent.xx.fbcdn.net/invented_sticker.png'
const picture = 'https://scontent.xx.fbcdn.net/v/t1.15752-9'

const said = (text: string, ...attachments: Attachment[]) => ({ kind: 'message', ticket, from: 'customer', text, attachments })
const ours = (text: string, ...attachments: Attachment[]) => ({ ...said(text, ...attachments), from: 'agent', mark: 'sent' })

const kinds: [string, object][] = [
  ['only an id', { ...said(''), unsupported: true }],
  ['sent from the Page\'s own inbox', ours('Dikirim dari Meta Business Suite')],
  ['empty, with tags only', { ...said(''), unsupported: true }],
  ['kept back by European privacy rules', said('', { kind: 'withheld' })],
  ['of a kind Facebook calls unsupported', { ...said(''), unsupported: true }],
  ['with a reaction', { ...ours('Siap kak'), reactions: ['love'] }],
  ['an answer to another', { ...said('Yang ini kak'), replyTo: 'm_KIND0011invented' }],
  ['a card', ours('', { kind: 'card', title: 'Pesanan #A-101', text: '2 barang', url: 'https://example.com/a101', preview: 'https://example.com/a101.png' })],
  ['a shared product', said('', { kind: 'product', name: 'SKU-BIRU-M', title: 'Kemeja Biru M', text: 'Rp150.000', url: 'https://www.facebook.com/104200000000001/posts/555000000000001', preview: `${picture}/invented_prod.jpg?_nc_cat=100&oh=00_inv&oe=67FFFFFF` })],
  ['a shared link', said('https://example.com/p/1', { kind: 'link', title: 'Kemeja Biru', text: 'Kemeja katun', url: 'https://example.com/p/1' })],
  ['a sticker', said('', { kind: 'sticker', name: 'sticker.png', mime: 'image/png', url: sticker, preview: sticker, width: 240, height: 240 })],
  ['a document', said('', { kind: 'file', name: 'bukti-transfer.pdf', mime: 'application/pdf', size: 28824, url: `${cdn}/invented.pdf` })],
  ['a voice message', said('', { kind: 'audio', name: 'audioclip-1700000000000-4321.mp4', mime: 'audio/mpeg', size: 40123, url: `${cdn}/invented_audio.mp4` })],
  ['a film', said('', { kind: 'video', name: 'video-1700000000.mp4', mime: 'video/mp4', size: 1017695, url: 'https://video.xx.fbcdn.net/invented.mp4', preview: `${picture}/invented_v.jpg?_nc_cat=100&oh=00_inv&oe=67FFFFFF`, width: 1280, height: 720, seconds: 5 })],
  ['a gif', said('', { kind: 'image', name: '12345678900.gif', mime: 'image/gif', url: `${cdn}/invented_a.gif`, preview: `${cdn}/invented_p.gif`, width: 244, height: 150 })],
  ['two pictures', said('', photo(2, 600, 600, 1000), photo(3, 600, 600, 1001))],
  ['a picture', said('', photo(1, 960, 1280, 120345))],
  ['a text', said('Halo')],
]

it.each(kinds.map(([name, shape], at) => [name, shape, at] as const))('a message %s', (_, shape, at) => {
  const raw = fixture.data[at]!
  expect(read([raw])).toEqual([{ ...shape, id: raw.id, at: Date.parse(raw.created_time.replace('+0000', 'Z')) }])
})

it('reads every message of the fixture', () => {
  expect(read(fixture.data)).toHaveLength(kinds.length)
})

it('keeps the order within a second by the number in the conversation, in any window', () => {
  const thread = ['c', 'a', 'b', 'd', 'e'].map(id => ({ id, created_time: '2026-11-20T09:00:00+0000', message: id }))
  const numbers = (messages: Said[]) => messages.map(({ id, at, place }) => [id, at, place])
  const whole = numbers(read(thread, 14))
  const [,, ...window] = whole
  expect(whole.map(([id,, place]) => `${id}${place}`)).toEqual(['c14', 'a13', 'b12', 'd11', 'e10'])
  expect(numbers(read(thread.slice(2), 12))).toEqual(window)
})

it('S162 never tells delivered or read, which Facebook does not say to who polls', () => {
  expect(read(fixture.data).flatMap(({ mark }) => mark ?? [])).toEqual(Array.from({ length: 3 }).fill('sent'))
})

const at = { id: 'm_1', created_time: '2026-11-20T09:00:00+0000', from: { id: '25' } }

it.each<[string, object, Partial<Said>]>([
  ['markup', { message: '<b onclick=alert(1)>hi</b>' }, { text: '<b onclick=alert(1)>hi</b>' }],
  ['20 000 characters', { message: 'ổ'.repeat(20_000) }, { text: 'ổ'.repeat(20_000) }],
  ['right-to-left text, zero-width characters and emoji', { message: '\u202Eשלום\u200B 👩‍👩‍👧 \n\n ' }, { text: '\u202Eשלום\u200B 👩‍👩‍👧 \n\n ' }],
  ['a number for a text', { message: 42 }, { text: '42' }],
  ['null for a text', { message: null }, { text: '', unsupported: true }],
  ['a sticker without its duplicate', { sticker }, { text: '', attachments: [{ kind: 'sticker', url: sticker, preview: sticker }] }],
  ['an attachment nobody has heard of', { attachments: { data: [{ id: '9', hologram_data: { depth: 3 } }] } }, { attachments: [{ kind: 'unknown' }] }],
  ['attachments that are none', { message: 'x', attachments: { data: [null, 'x', 7] } }, { attachments: [{ kind: 'unknown' }, { kind: 'unknown' }, { kind: 'unknown' }] }],
  ['attachments that are no list', { message: 'x', attachments: 'none' }, { attachments: [] }],
  ['an address that is not https', { attachments: { data: [{ id: '9', mime_type: 'image/png', image_data: { url: 'http://x.example/a.png', preview_url: 'javascript:alert(1)' } }] } }, { attachments: [{ kind: 'image', mime: 'image/png' }] }],
  ['a link to a script', { shares: { data: [{ link: 'javascript:alert(1)', name: 'Click' }] } }, { attachments: [{ kind: 'link', title: 'Click' }] }],
  ['a film without a type', { attachments: { data: [{ id: '9', image_data: { width: 2 }, video_data: { url: 'https://x.example/v' } }] } }, { attachments: [{ kind: 'video', url: 'https://x.example/v', width: 2 }] }],
  ['numbers as text', { attachments: { data: [{ id: 9, mime_type: 'image/png', size: '12', image_data: { width: '3', height: 'wide' } }] } }, { attachments: [{ kind: 'image', mime: 'image/png', size: 12, width: 3 }] }],
  ['reactions of the wrong kind', { message: 'x', reactions: { data: [{ reaction: 7 }, { reaction: 'haha' }] } }, { reactions: ['haha'] }],
  ['no sender', { message: 'x', from: undefined }, { text: 'x', from: 'customer' }],
  ['a sender that is no object', { message: 'x', from: 'Siti' }, { text: 'x', from: 'customer' }],
])('shows a message with %s as what it is', (_, fields, shape) => {
  expect(read([{ ...at, ...fields }])).toMatchObject([shape])
})

it.each([
  ['no date', { created_time: undefined }],
  ['a date that is none', { created_time: 'yesterday' }],
  ['a number for a date', { created_time: 1_795_000_000 }],
  ['no id', { id: undefined }],
  ['an empty id', { id: '' }],
])('leaves out a message with %s, and only that', (_, fields) => {
  expect(read([{ ...at, ...fields }, null, { ...at, id: 'm_2', message: 'still here' }])).toMatchObject([{ id: 'm_2', text: 'still here' }])
})
