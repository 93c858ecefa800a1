import type { LineView, ThreadView } from '../views'
import { clock, element } from './dom'

function file({ kind, name, url }: LineView['files'][number]): HTMLElement {
  if (kind === 'image' || kind === 'gif' || kind === 'sticker') return element('img', { src: url, alt: name, class: kind })
  return element('a', { href: url, rel: 'noreferrer' }, name)
}

function bubble({ id, at, ours, text, files }: LineView): HTMLElement {
  const said = element('div', { 'data-message-id': id, 'class': ours ? 'bubble ours' : 'bubble', 'title': clock(at) }, ...files.map(file), ...(text ? [element('span', { dir: 'auto' }, text)] : []))
  // Which side a message is on is all that tells who wrote it.
  return element('div', { style: `display:flex;justify-content:${ours ? 'flex-end' : 'flex-start'}` }, said)
}

export function heading(thread: ThreadView): HTMLElement {
  return element('span', { 'data-surface': '/bizweb:inbox/inbox:detail_view_header', 'class': 'head' }, element('div', { 'role': 'heading', 'aria-level': '2' }, thread.name))
}

export function transcript(thread: ThreadView): HTMLElement {
  return element('div', { 'role': 'region', 'aria-label': `Message list container for ${thread.name}`, 'class': 'transcript', 'tabindex': '0' }, ...thread.lines.map(bubble))
}

/** The customer's side panel. Its link is the only place that shows their own id. */
export function about(thread: ThreadView): HTMLElement {
  return element('aside', { role: 'complementary' }, element('h3', {}, thread.name), element('a', { role: 'link', href: `https://www.facebook.com/profile.php?id=${thread.item}` }, 'View profile'))
}
