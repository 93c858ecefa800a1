import type { LineView, ThreadView } from '../views'
import { clock, element } from './dom'

const seenAsPicture = new Set<string>(['image', 'gif', 'sticker'])

function file({ kind, name, url }: LineView['files'][number]): HTMLElement {
  if (seenAsPicture.has(kind)) return element('img', { src: url, alt: name, class: kind })
  return element('a', { href: url, rel: 'noreferrer' }, name)
}

function bubble({ id, at, ours, text, files }: LineView): HTMLElement {
  const said = element(
    'div',
    { 'data-message-id': id, 'class': ours ? 'bubble ours' : 'bubble', 'title': clock(at) },
    ...files.map(file),
    ...(text ? [element('span', { dir: 'auto' }, text)] : []),
  )
  // Which side a message is on is all that tells who wrote it.
  return element('div', { style: `display:flex;justify-content:${ours ? 'flex-end' : 'flex-start'}` }, said)
}

export function heading({ name }: ThreadView): HTMLElement {
  const title = element('div', { 'role': 'heading', 'aria-level': '2' }, name)
  return element('span', { 'data-surface': '/bizweb:inbox/inbox:detail_view_header', 'class': 'head' }, title)
}

export function transcript({ name, lines }: ThreadView): HTMLElement {
  const region = { 'role': 'region', 'aria-label': `Message list container for ${name}`, 'class': 'transcript', 'tabindex': '0' }
  return element('div', region, ...lines.map(bubble))
}

/** The customer's card. Its link is the only place that shows their own id. */
export function about({ name, item }: ThreadView): HTMLElement {
  const profile = element('a', { role: 'link', href: `https://www.facebook.com/profile.php?id=${item}` }, 'View profile')
  return element('aside', { role: 'complementary' }, element('h3', {}, name), profile)
}
