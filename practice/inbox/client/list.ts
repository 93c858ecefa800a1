import type { InboxView, RowView } from '../views'
import { element, initials, when } from './dom'
import { address, go, here } from './place'

const surface = '/bizweb:inbox/bizweb_inbox:thread_list'

/** The Pages, and the tabs above the list; each tab carries the open conversation in its address. */
export function channels({ pages }: InboxView): HTMLElement {
  const place = here()
  const pageOf = ({ id, name }: InboxView['page']) =>
    element('a', { 'href': address({ page: id, item: '' }), 'aria-current': String(id === place.page) }, name)
  const tab = (name: string, path: string) =>
    element('a', { 'role': 'tab', 'href': address(place, path), 'aria-selected': String(path === 'messenger') }, name)
  const selector = { 'data-surface': '/bizweb:inbox/channel_selector', 'role': 'tablist' }
  return element(
    'header',
    {},
    element('nav', { 'aria-label': 'Pages' }, ...pages.map(pageOf)),
    element('div', selector, tab('All messages', 'all'), tab('Messenger', 'messenger')),
  )
}

/** The conversations. Rows have no id and no link, as in the real inbox. */
export function list({ rows, page }: InboxView): HTMLElement {
  return element('span', { 'data-surface': surface, 'class': 'list' }, ...rows.map((row, index) => entry(row, index, page.id)))
}

function entry(row: RowView, index: number, page: string): HTMLElement {
  const place = { page, item: row.item }
  const made = element(
    'div',
    { role: 'presentation', tabindex: '0', class: here().item === row.item ? 'chosen' : '' },
    words(row, `${surface}/thread_row${index}`),
  )
  made.addEventListener('click', (event) => {
    event.preventDefault()
    go(place)
  })
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(place)
  })
  return made
}

function words({ name, snippet, ours, at, unread }: RowView, surface: string): HTMLElement {
  const count = unread ? [element('span', { class: 'unread' }, String(unread))] : []
  return element(
    'div',
    { 'data-surface': surface, 'class': 'row' },
    element('span', { 'class': 'face', 'aria-hidden': 'true' }, initials(name)),
    element(
      'span',
      { class: 'words' },
      element('span', { 'data-surface': `${surface}/thread_title`, 'class': 'title' }, name),
      element('span', { class: 'snippet' }, ours ? `You: ${snippet}` : snippet),
    ),
    element('span', { class: 'side' }, element('time', {}, when(at)), ...count),
    // What the real one shows on hovering, and what nobody but staff may press.
    element('a', { 'role': 'row', 'aria-label': 'Move to Done', 'href': '#', 'class': 'done' }),
  )
}
