import type { QuickCard } from '@/domain/quick'
import { element } from '../content/menu/element'

export interface CardView {
  view: HTMLElement
  field: HTMLTextAreaElement
  /** What else can be pressed, in the order of the Tab key. */
  send: HTMLButtonElement
  open: HTMLButtonElement
  dismiss: HTMLButtonElement
  shut: HTMLButtonElement
  /** Shows what went wrong, and has it read out. */
  say: (words: string) => void
  /** How many others wait, which changes while it is open. */
  count: (more: string) => void
}

const cross = 'M18 6 6 18M6 6l12 12'
const plane = 'M22 2 11 13M22 2l-7 20-4-9-9-4Z'

/** One of two drawings, built without parsing any markup. */
function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(space, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

const button = (className: string, ariaLabel: string, ...children: (Node | string)[]) => element('button', { type: 'button', className, ariaLabel }, ...children)

function face({ name, initials, nameHue, page, pageHue }: QuickCard): HTMLElement[] {
  const avatar = element('span', { className: 'avatar', ariaHidden: 'true' }, initials)
  avatar.style.setProperty('--hue', `var(--hue-${nameHue})`)
  const square = element('span', { className: 'square', ariaHidden: 'true' })
  square.style.setProperty('--hue', `var(--hue-${pageHue})`)
  const who = element('strong', { className: 'cut', dir: 'auto' }, name)
  const where = element('span', { className: 'where' }, square, element('span', { className: 'cut', dir: 'auto' }, page))
  return [avatar, element('span', { className: 'who' }, who, where)]
}

/** Who wrote what, a field for the answer, and what else can be done (S157). */
export function makeCard(card: QuickCard): CardView {
  const { words, mayReply } = card
  const field = element('textarea', { rows: 1, placeholder: words.placeholder, ariaLabel: words.placeholder, dir: 'auto', hidden: !mayReply })
  const send = button('primary', words.send, icon(plane))
  send.hidden = !mayReply
  const open = button('', words.open, words.open)
  const dismiss = button('quiet', words.dismiss, words.dismiss)
  const shut = button('quiet shut', words.dismiss, icon(cross))
  const more = element('span', { className: 'more' }, card.more)
  const told = element('p', { className: 'told', role: 'status' }, mayReply ? '' : words.opensOnly)
  const view = element(
    'section',
    { className: 'quick', role: 'dialog', ariaLabel: `${words.name}: ${card.name}` },
    element('div', { className: 'line' }, ...face(card), element('span', { className: 'stub' }, card.waits), more),
    element('p', { className: 'text', dir: 'auto' }, card.text),
    element('div', { className: 'line answer' }, field, send),
    told,
    element('div', { className: 'line' }, open, dismiss),
    shut,
  )
  return { view, field, send, open, dismiss, shut, say: text => told.textContent = text, count: text => more.textContent = text }
}
