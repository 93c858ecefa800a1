// @vitest-environment happy-dom
import type { InboxRead } from '@/domain/inbox/place'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inbox } from '@/connectors/facebook/inbox'
import { guarded } from '@/domain/inbox/guard'
import { settle } from '@/domain/inbox/signals'
import { watchInbox } from '@/entrypoints/follow/watch'
import { composerIn } from '@/entrypoints/put/composer'
import { ticket } from '../make'

const address = 'https://business.facebook.com/latest/inbox/all?asset_id=104200000000001&selected_item_id=100000000000201&thread_type=FB_MESSAGE'
const body = readFileSync('tests/follow/inbox.html', 'utf8').replace(/^[\s\S]*<body>/, '')
const siti = '100000000000201'
const other = '100000000000202'

let told: InboxRead[]
let stop = () => {}
const goTo = (url: string) => (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(url)
/** Whom the page shows, as it was told last: an id, or that nobody can say. */
function shown(): string {
  const says = settle(told, inbox)
  return 'settled' in says ? says.settled.item : 'nobody'
}

beforeEach(async () => {
  vi.useFakeTimers()
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 200, height: 40 } as DOMRect)
  goTo(address)
  document.body.innerHTML = body
  told = []
  stop = watchInbox(window as unknown as Window, (reads) => {
    told = reads
    return true
  })
  await vi.advanceTimersByTimeAsync(1000)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const all = (mark: string) => [...document.querySelectorAll(mark)]
const rename = (mark: string, ...attributes: string[]) => all(mark).forEach(found => attributes.forEach(name => found.setAttribute(name, 'x')))
const remove = (mark: string) => all(mark).forEach(found => found.remove())
/** The same thing, in a row of the list. */
const moveToList = (mark: string) => all(mark).forEach(found => document.querySelector('[data-surface$="thread_row1"]')?.append(found))
const selector = '[data-surface$="channel_selector"]'
const header = '[data-surface$="detail_view_header"]'
const profile = 'aside a'
/** Somebody else's of the same kind comes to stand there. */
const profileOfOther = () => all(profile).forEach(link => link.setAttribute('href', `https://www.facebook.com/profile.php?id=${other}`))
const tabsOfOther = () => all(`${selector} a`).forEach(tab => tab.setAttribute('href', tab.getAttribute('href')?.replace(siti, other) ?? ''))
/** The page draws something, as it does all the time. */
const drawn = () => document.body.append(document.createElement('i'))

it.each<[string, () => void, string]>([
  ['the address without the conversation', () => goTo(address.replace(/&selected_item_id=\d+/, '')), siti],
  ['the address with other names', () => goTo(address.replace('selected_item_id', 'item').replace('thread_type', 'kind')), 'nobody'],
  ['the conversation behind the hash', () => goTo(address.replace('&selected', '#selected')), 'nobody'],
  ['an address that is no inbox any more', () => goTo(address.replace('/latest/inbox/', '/latest/talks/')), 'nobody'],
  ['the tabs removed', () => remove(selector), siti],
  ['the tabs renamed', () => rename(selector, 'role', 'data-surface'), siti],
  ['the tabs moved into the list', () => moveToList(`${selector} a`), siti],
  ['the tabs of somebody else', tabsOfOther, 'nobody'],
  ['the heading removed', () => remove(header), siti],
  ['the heading renamed', () => rename(header, 'data-surface'), siti],
  ['the heading moved into the list', () => moveToList(header), siti],
  ['a second heading, of somebody else', () => document.querySelector(header)?.insertAdjacentHTML('afterend', '<span data-surface="detail_view_header">Dewi</span>'), 'nobody'],
  ['the customer’s card removed', () => remove('aside'), siti],
  ['the customer’s card renamed', () => all('aside').forEach(card => card.replaceWith(...card.childNodes)), siti],
  ['the link of the card moved into the list', () => moveToList(profile), siti],
  ['the card of somebody else', profileOfOther, 'nobody'],
  ['the messages removed', () => remove('[data-message-id]'), siti],
  ['the messages without their ids', () => all('[data-message-id]').forEach(line => line.removeAttribute('data-message-id')), siti],
  ['the messages moved into the list', () => moveToList('[data-message-id]'), siti],
  ['tabs and card removed', () => [selector, 'aside'].forEach(remove), 'nobody'],
  ['tabs removed and the card of somebody else', () => {
    remove(selector)
    profileOfOther()
  }, 'nobody'],
  ['tabs and card of somebody else, and the address stays', () => {
    tabsOfOther()
    profileOfOther()
  }, 'nobody'],
  ['nothing left of it', () => document.body.replaceChildren(), 'nobody'],
])('S002 %s: nobody else is shown, and nothing goes into a wrong chat', async (_, alter, whom) => {
  expect(shown()).toBe(siti)
  alter()
  drawn()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(shown()).toBe(whom)
  if (whom !== 'nobody') return
  const says = settle(told, inbox)
  expect(guarded('doubt' in says ? { state: 'doubt', doubt: says.doubt } : undefined, ticket())).toMatchObject({ done: false })
})

it.each<[string, () => void]>([
  ['removed', () => remove('[role=textbox]')],
  ['renamed', () => rename('[role=textbox]', 'role')],
  ['locked', () => all('[role=textbox]').forEach(box => box.setAttribute('contenteditable', 'false'))],
  ['moved into a dialog', () => {
    const dialog = document.body.appendChild(document.createElement('div'))
    dialog.setAttribute('role', 'dialog')
    dialog.append(...all('[role=textbox]'))
  }],
])('S002 with the text box %s there is nowhere to put a text', (_, alter) => {
  expect(composerIn(document)).toBeDefined()
  alter()
  expect(composerIn(document)).toBeUndefined()
})

it('a page that never stands still is read seldom', async () => {
  const look = vi.spyOn(document, 'querySelectorAll')
  const reads = () => look.mock.calls.filter(([mark]) => String(mark).includes('detail_view_header')).length
  for (let second = 0; second < 20; second++) {
    drawn()
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(reads()).toBeGreaterThan(2)
  expect(reads()).toBeLessThan(10)
})
