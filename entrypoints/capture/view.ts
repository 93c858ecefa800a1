import type { PageCapture, PageChoice, PageOffer } from '@/domain/customer/in-page'
import { element } from '../content/menu/element'
import { icon } from './icon'

export interface BarView {
  view: HTMLElement
  /** Shows this under the line that says whose card it is. */
  show: (...parts: HTMLElement[]) => void
  /** Shows what became of it, and has it read out. */
  say: (words: string, alarm?: boolean) => void
}

/** How many fields are shown beside the best guess; the others are under "More". */
const beside = 3

/** A button that ignores clicks made by the page's scripts, and whose press leaves the highlight as it is. */
export function button(className: string, act: () => void, ...children: (Node | string)[]): HTMLButtonElement {
  const made = element('button', { type: 'button', className }, ...children)
  made.addEventListener('click', event => event.isTrusted && act())
  return made
}

/** The line with whose card it goes to, and a place for what can be done. */
export function makeBar({ who, line, offers, look: { words } }: PageCapture, leave: () => void): BarView {
  const what = offers.length === 1 ? offers[0]?.shown ?? line : line
  const shut = button('quiet shut', leave, icon('cross'))
  shut.ariaLabel = words.dismiss
  const body = element('div', { className: 'body' })
  const said = element('p', { className: 'said', role: 'status', dir: 'auto' })
  const head = element(
    'div',
    { className: 'line' },
    ...who === '' ? [] : [element('span', { className: 'for' }, words.for), element('strong', { className: 'cut', dir: 'auto' }, who)],
    element('span', { className: 'what cut', dir: 'auto' }, what),
    shut,
  )
  const view = element('section', { className: 'capture', role: 'toolbar', ariaLabel: words.title }, head, said, body)
  view.addEventListener('mousedown', event => event.preventDefault())
  const show = (...parts: HTMLElement[]) => body.replaceChildren(...parts)
  const say = (text: string, alarm = false) => {
    said.textContent = text
    said.classList.toggle('alarm', alarm)
  }
  return { view, show, say }
}

/** The best guess, which `key` takes where that key is nobody else's, and every other field. */
export function offerRow({ offers, others, guess, look: { words } }: PageCapture, key: string, keep: (offers: PageOffer[]) => void, changed: () => void): HTMLElement {
  const several = offers.length > 1
  const one = ({ label, shown }: PageOffer) => several ? `${label}: ${shown}` : label
  const choice = (offer: PageOffer) => button('cut', () => keep([offer]), one(offer))
  const plain = (offer: PageOffer) => button('cut', () => keep([offer]), offer.label)
  const first = button('primary cut', () => keep(offers), icon(several ? 'many' : offers[0]?.field ?? 'name'), element('span', { className: 'cut' }, guess), ...key === '' ? [] : [element('kbd', { ariaHidden: 'true' }, key)])
  const [near, far] = several ? [offers, others] : [others.slice(0, beside), others.slice(beside)]
  const rest = element('div', { className: 'row', hidden: true }, ...far.map(plain))
  const more = button('more', () => {
    rest.hidden = !rest.hidden
    more.ariaExpanded = String(!rest.hidden)
    changed()
  }, words.more, icon('down'))
  more.ariaExpanded = 'false'
  return element('div', { className: 'body' }, element('div', { className: 'row' }, first, ...near.map(several ? choice : plain), more), rest)
}

/** The answers to choose from when the field has a value already. */
export function questionRow(choices: PageChoice[], answer: (choice: PageChoice['choice']) => void) {
  return element('div', { className: 'row' }, ...choices.map(({ label, choice }, at) => button(at === 0 ? 'primary cut' : choice === 'neither' ? 'quiet cut' : 'cut', () => answer(choice), label)))
}
