// @vitest-environment happy-dom
import type { InboxRead } from '@/domain/inbox/place'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inbox } from '@/connectors/facebook/inbox'
import { agreed } from '@/domain/inbox/signals'
import { readInbox } from '@/entrypoints/follow/read'

const url = 'https://business.facebook.com/latest/inbox/all?asset_id=104200000000001&selected_item_id=100000000000201&thread_type=FB_MESSAGE'
const html = readFileSync('tests/follow/inbox.html', 'utf8')
const siti = { settled: { page: '104200000000001', item: '100000000000201', kind: 'learned' } }

/** The page of an inbox with its address as base. */
function pageOf(markup: string): Document {
  const page = new DOMParser().parseFromString(markup, 'text/html')
  const base = page.createElement('base')
  base.href = url
  page.head.prepend(base)
  return page
}
function told(markup: string, address = url) {
  const read: InboxRead = readInbox(pageOf(markup), address, 0)
  return agreed(read, inbox)
}

it('S002 reads the open conversation by structure alone, in a page in another language', () => {
  expect(told(html)).toEqual({ settled: { ...siti.settled, name: 'Siti Contoh', last: { id: 'm_AAAAinventedmid0003', text: 'Kak, yang warna biru masih ada?' } } })
})

const tabs = /<div data-surface="\/bizweb:inbox\/channel_selector"[\s\S]*?<\/div>/
const header = /<span data-surface="\/bizweb:inbox\/inbox:detail_view_header">.*?<\/span>/
const card = /<aside[\s\S]*?<\/aside>/

it.each<[string, string]>([
  ['the tabs removed', html.replace(tabs, '')],
  ['the tabs renamed', html.replaceAll('role="tablist"', 'role="x"').replace('channel_selector', 'x')],
  ['the heading removed', html.replace(header, '')],
  ['the heading renamed', html.replace('detail_view_header', 'x')],
  ['the card removed', html.replace(card, '')],
  ['the card renamed', html.replaceAll('aside', 'section').replace('role="complementary"', '')],
  ['the card moved before the list', html.replace(card, '').replace('<body>', `<body>${card.exec(html)?.[0]}`)],
  ['the messages without ids', html.replaceAll('data-message-id', 'data-x')],
])('S002 with %s it is still nobody else', (_, markup) => {
  expect(told(markup)).toMatchObject(siti)
})

it.each<[string, string, string]>([
  ['tabs and card removed', html.replace(tabs, '').replace(card, ''), url],
  ['all marks gone', '<p>Inbox</p>', url],
  ['the address and the tabs without the conversation', html.replace(tabs, ''), url.replace(/&selected.*/, '')],
  ['the card of somebody else', html.replace('profile.php?id=100000000000201', 'profile.php?id=7'), url],
])('S002 with %s nobody can say which it is', (_, markup, address) => {
  expect(told(markup, address)).toHaveProperty('doubt')
})

const older = html.replace(tabs, '')
const under = (path: string) => `https://www.facebook.com/${path}`
it.each<[string, string, string, object]>([
  ['under the Page’s number, with the customer’s card', older, under('104200000000001/inbox/?selected_item_id=100000000000201'), siti],
  ['under the Page’s name, with its number and the customer’s card', older, under('bungashop/inbox/?mailbox_id=104200000000001&selected_item_id=100000000000201'), siti],
  ['under the Page’s name, with a card of somebody else', older.replace('profile.php?id=100000000000201', 'profile.php?id=7'), under('bungashop/inbox/?mailbox_id=104200000000001&selected_item_id=100000000000201'), { doubt: 'disagree' }],
  ['without a card: the address alone proves nothing', older.replace(card, ''), under('104200000000001/inbox/?selected_item_id=100000000000201'), { doubt: 'few' }],
  ['with the number of the conversation only', older.replace(card, ''), under('104200000000001/inbox/1180000000000101/?section=messages'), { doubt: 'few' }],
  ['where nobody says which Page it is', older, under('messages/t/100000000000201'), { doubt: 'few' }],
  ['where nobody says which Page it is, encrypted', older, under('messages/e2ee/t/7900000000000001'), { doubt: 'disagree' }],
])('S002 S110 an older inbox %s', (_, markup, address, says) => {
  expect(told(markup, address)).toMatchObject(says)
})
