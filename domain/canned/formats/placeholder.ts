import { dateSpec } from '../date'
import { canonical, isVariable } from '../variables'

/** `{{name|fallback}}` in a body. `name` holds all before the first bar: `customer.first_name`, `ask:Size`, `date+2d`. */
export interface Placeholder {
  name: string
  /** What stands in for it when it is not known; empty: nothing does. */
  fallback?: string
}

const placeholder = /\{\{([^{}]*)\}\}/g

/** The body with each of its placeholders written in another way. */
export function rewritePlaceholders(body: string, write: (inner: Placeholder, whole: string) => string) {
  return body.replace(placeholder, (whole, inner: string) => {
    const bar = inner.indexOf('|')
    const name = (bar < 0 ? inner : inner.slice(0, bar)).trim()
    return write(bar < 0 ? { name } : { name, fallback: inner.slice(bar + 1).trim() }, whole)
  })
}

/** Whether Deskside knows what to fill in there. */
export function isKnown(name: string) {
  const path = canonical(name)
  return isVariable(path) || path.startsWith('customer.custom.') || name === 'cursor' || /^(?:ask|choose|snippet):/.test(name) || dateSpec(name, []) !== undefined
}

const unbraced = (text: string) => text.replace(/[{}]/g, '')

/** As it stands in a body of ours. Braces in it would end it too early. */
export function spell({ name, fallback }: Placeholder) {
  return `{{${unbraced(fallback === undefined ? name : `${name}|${fallback}`)}}}`
}

const oneLine = (text: string) => text.replace(/[|{}\s]+/g, ' ').trim()

/** A field that another tool asks for: one of our own variables where it has such a name, else a question. */
export function spellAsked(label: string, fallback?: string) {
  const name = oneLine(label)
  return spell({ name: isVariable(canonical(name)) ? canonical(name) : `ask:${name}`, fallback })
}

/** A choice among values, under the words that ask for it. */
export function spellChoice(values: string[], label = '') {
  const asked = oneLine(label)
  return `{{choose:${values.map(value => oneLine(value.replaceAll(';', ','))).join(';')}${asked === '' ? '' : `|${asked}`}}}`
}

/** A date some units from today; without a format it is said in the reader's own. */
export function spellDate(offset: string, format: string) {
  return spell({ name: `date${offset}`, ...(format === '' ? {} : { fallback: format }) })
}

/** What a placeholder of ours wants, as another tool has to be told. */
export type Wish
  = | { kind: 'cursor' | 'clipboard' }
    | { kind: 'date', offset: string, format: string }
    | { kind: 'field', label: string, fallback?: string }
    | { kind: 'choice', values: string[], label: string }
    | { kind: 'snippet', shortcut: string }
    | { kind: 'other' }

/** Formats that have a name here; elsewhere they are spelled out. */
const named: Record<string, string> = { '': 'DD/MM/YYYY', 'short': 'DD/MM/YYYY', 'long': 'D MMMM YYYY', 'weekday': 'dddd', 'time': 'HH:mm' }

export function wishOf({ name, fallback }: Placeholder): Wish {
  const [, kind = '', rest = ''] = /^(ask|choose|snippet):(.*)$/.exec(name) ?? []
  if (kind === 'ask') return { kind: 'field', label: rest, fallback }
  if (kind === 'choose') return { kind: 'choice', values: rest.split(';').map(value => value.trim()), label: fallback ?? '' }
  if (kind === 'snippet') return { kind: 'snippet', shortcut: rest.trim() }
  if (name === 'cursor' || name === 'clipboard') return { kind: name }
  const [, offset] = /^date((?:[+-]\d+[dhw])?)$/.exec(name) ?? []
  if (offset !== undefined && !fallback?.includes('|')) return { kind: 'date', offset, format: named[fallback ?? ''] ?? fallback ?? '' }
  return isVariable(canonical(name)) ? { kind: 'field', label: canonical(name), fallback } : { kind: 'other' }
}
