import type { InboxView, RowView } from '../views'
import { element, initials, when } from './dom'
import { address, go, here } from './place'

const surface = '/bizweb:inbox/bizweb_inbox:thread_list'

/** The tabs above the list; each carries the open conversation in its address. */
export function channels({ pages }: InboxView): HTMLElement {
  const place = here()
  const tab = (name: string, path: string) => element('a', { 'role': 'tab', 'href': address(place, path), 'aria-selected': String(path === 'messenger') }, name)
  const pageOf = (page: { id: string, name: string }) => element('a', { 'href': address({ page: page.id, item: '' }), 'class': 'page', 'aria-current': String(page.id === place.page) }, page.name)
  return element('header', {}, element('nav', { 'aria-label': 'Pages' }, ...pages.map(pageOf)), element('div', { 'data-surface': '/bizweb:inbox/channel_selector', 'role': 'tablist' }, tab('All messages', 'all'), tab('Messenger', 'messenger')))
}

/** The conversations. Rows have no id and no link, as in the real inbox. */
export function list({ rows, page }: InboxView): HTMLElement {
  return element('span', { 'data-surface': surface, 'class': 'list' }, ...rows.map((row, index) => entry(row, index, page.id)))
}

function entry({ item, name, snippet, ours, at, unread }: RowView, index: number, page: string): HTMLElement {
  const chosen = here().item === item
  const inner = element('div', { 'data-surface': `${surface}/thread_row${index}`, 'class': 'row' }, element('span', { 'class': 'face', 'aria-hidden': 'true' }, initials(name)), element('span', { class: 'words' }, element('span', { 'data-surface': `${surface}/thread_row${index}/thread_title`, 'class': 'title' }, name), element('span', { class: 'snippet' }, ours ? `You: ${snippet}` : snippet)), element('span', { class: 'side' }, element('time', {}, when(at)), ...(unread ? [element('span', { class: 'unread' }, String(unread))] : [])), element('a', { 'role': 'row', 'aria-label': 'Move to Done', 'href': '#', 'class': 'done' }))
  const made = element('div', { role: 'presentation', tabindex: '0', class: chosen ? 'chosen' : '' }, inner)
  made.addEventListener('click', (event) => {
    event.preventDefault()
    go({ page, item })
  })
  made.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go({ page, item })
  })
  return made
}
