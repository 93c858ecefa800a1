import type { PageAsk, PageWords } from '@/domain/canned/in-page'
import { element } from './element'

export interface Form {
  view: HTMLElement
  /** Puts the focus into the first question. */
  begin: () => void
  /** What was answered, by the keys of the questions. */
  answers: () => Record<string, string>
}

function field({ label, kind, options, value, long }: PageAsk, at: number) {
  if (kind === 'choice') return element('select', { name: String(at) }, ...options.map(option => element('option', { value: option, selected: option === value }, option)))
  if (long) return element('textarea', { name: String(at), value, rows: 3, ariaLabel: label })
  const input = element('input', { name: String(at), value, autocomplete: 'off', ariaLabel: label })
  if (options.length > 0) input.setAttribute('list', `options-${at}`)
  return input
}

/** What is not known is asked before anything is inserted. */
export function makeForm(title: string, asks: PageAsk[], words: PageWords, done: () => void, cancel: () => void): Form {
  const fields = asks.map(field)
  const lines = asks.map(({ label, options, kind }, at) => element(
    'label',
    {},
    element('span', {}, label),
    fields[at] ?? '',
    ...kind === 'text' && options.length > 0 ? [element('datalist', { id: `options-${at}` }, ...options.map(option => element('option', { value: option })))] : [],
  ))
  const insert = element('button', { type: 'button', className: 'primary' }, words.insertNow)
  const back = element('button', { type: 'button' }, words.cancel)
  insert.addEventListener('click', event => event.isTrusted && done())
  back.addEventListener('click', cancel)
  const view = element(
    'section',
    { className: 'menu form', role: 'dialog', ariaLabel: words.fill },
    element('div', { className: 'head' }, element('strong', {}, title), element('span', { className: 'count' }, words.fill)),
    ...lines,
    element('div', { className: 'buttons' }, insert, back),
  )
  return {
    view,
    begin: () => fields[0]?.focus(),
    answers: () => Object.fromEntries(asks.map(({ key }, at) => [key, fields[at]?.value ?? ''])),
  }
}
