import type { PageWords } from '@/domain/canned/in-page'
import { element } from './element'

export interface Notice { title: string, text: string, /** Shown to be copied by hand, where the clipboard was not to be had. */ rest?: string }

/** Says in the menu's place what went wrong, what was kept and what to do. */
export function makeNotice({ title, text, rest }: Notice, words: PageWords, close: () => void): HTMLElement {
  const shut = element('button', { type: 'button' }, words.close)
  shut.addEventListener('click', close)
  return element(
    'section',
    { className: 'menu notice', role: 'alert' },
    element('strong', {}, title),
    element('p', {}, text),
    ...rest === undefined ? [] : [element('textarea', { readOnly: true, value: rest, rows: 4, ariaLabel: title })],
    element('div', { className: 'buttons' }, shut),
  )
}
