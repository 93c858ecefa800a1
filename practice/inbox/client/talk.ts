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

/** A colleague's hand on the labels: each can be taken off, and one be added by its name. */
function labelled({ labels }: ThreadView, change: (name: string, on: boolean) => void): HTMLElement {
  const worn = labels.map((name) => {
    const off = element('button', { 'type': 'button', 'aria-label': `Remove label ${name}` }, '×')
    off.addEventListener('click', () => change(name, false))
    return element('li', {}, element('span', { dir: 'auto' }, name), off)
  })
  const field = element('input', { 'aria-label': 'Add label', 'placeholder': 'Add label', 'maxlength': '50' })
  const form = element('form', {}, field)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const name = field.value.trim()
    if (name !== '') change(name, true)
  })
  return element('section', { 'class': 'labels', 'aria-label': 'Labels' }, element('h4', {}, 'Labels'), element('ul', {}, ...worn), form)
}

/** The customer's card. Its link is the only place that shows their own id. */
export function about(thread: ThreadView, change: (name: string, on: boolean) => void): HTMLElement {
  const { name, item } = thread
  const profile = element('a', { role: 'link', href: `https://www.facebook.com/profile.php?id=${item}` }, 'View profile')
  return element('aside', { role: 'complementary' }, element('h3', {}, name), profile, labelled(thread, change))
}
