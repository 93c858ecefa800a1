import type { Note } from './format'
import { canonical } from '../variables'
import { labelLost } from './format'
import { isKnown, rewritePlaceholders, spell, spellAsked, spellChoice, spellDate, wishOf } from './placeholder'

/** `add='1;days'`, `"words"` and bare names of a helper's call. */
function told(words: string) {
  const named: Record<string, string> = {}
  const plain: string[] = []
  for (const [, key, single, double, bare] of words.matchAll(/(?:(\w+)=)?(?:'([^']*)'|"([^"]*)"|(\S+))/g)) {
    const value = single ?? double ?? bare ?? ''
    if (key) named[key] = value
    else plain.push(value)
  }
  return { named, plain }
}

const units: Record<string, string> = { day: 'd', week: 'w', month: 'm', year: 'y', hour: 'h', minute: 'min' }

/** `1;days` as our offset. */
function offsetOf(moved: string | undefined, sign: '+' | '-') {
  const [count = '', unit = ''] = moved?.split(/[;,]/) ?? []
  const ours = units[unit.trim().replace(/s$/, '')]
  return ours && /^\d+$/.test(count.trim()) ? `${sign}${count.trim()}${ours}` : ''
}

const helpers: Record<string, (words: ReturnType<typeof told>) => string | undefined> = {
  cursor: ({ plain }) => plain[0] ? spellAsked(plain[0]) : spell({ name: 'cursor' }),
  moment: ({ named }) => spellDate(offsetOf(named.add, '+') || offsetOf(named.subtract, '-'), (named.format ?? '').replaceAll('Do', 'D')),
  choice: ({ plain }) => plain.length > 0 ? spellChoice(plain.flatMap(part => part.split(','))) : undefined,
}

/** `to.0.first_name` is the first whom it goes to; here there is one. */
const path = (name: string) => name.replace(/^(to|from)\.\d+\./, '$1.')

function translate(name: string): string | undefined {
  const [, helper = '', words = ''] = /^(\w+)(?:\s(.*))?$/s.exec(name) ?? []
  if (Object.hasOwn(helpers, helper)) return helpers[helper]?.(told(words))
  const ours = canonical(path(name))
  return isKnown(ours) ? spell({ name: ours }) : undefined
}

/** Handlebars in our words; what has no counterpart, such as `{{#if}}`, stands as it is and is noted. */
export function fromHandlebars(body: string, line: number, notes: Note[]) {
  return rewritePlaceholders(body, ({ name, fallback }, whole) => {
    const ours = fallback === undefined ? translate(name) : isKnown(name) ? whole : undefined
    if (ours === undefined) notes.push({ line, reason: 'asked', what: whole })
    return ours ?? whole
  })
}

const theirs: Record<string, string> = {
  'customer.name': 'to.name',
  'customer.first_name': 'to.first_name',
  'customer.last_name': 'to.last_name',
  'customer.email': 'to.email',
  'agent.name': 'from.name',
  'agent.first_name': 'from.first_name',
}
const spelled: Record<string, string> = { d: 'days', w: 'weeks', h: 'hours' }

/** Ours in Handlebars; what has no name there stands as it is and is noted. */
export function toHandlebars(body: string, notes: Note[]) {
  return rewritePlaceholders(body, (inner, whole) => {
    const wish = wishOf(inner)
    if (wish.kind === 'cursor') return '{{cursor}}'
    if (wish.kind === 'choice' && wish.values.every(value => !/["']/.test(value))) {
      notes.push(...labelLost(wish.label))
      return `{{choice ${wish.values.map(value => `"${value}"`).join(' ')}}}`
    }
    if (wish.kind === 'date') {
      const [, sign, count, unit] = /^([+-])(\d+)(\w)$/.exec(wish.offset) ?? []
      const moved = unit ? ` ${sign === '-' ? 'subtract' : 'add'}='${count};${spelled[unit]}'` : ''
      return `{{moment${moved} format='${wish.format}'}}`
    }
    const their = wish.kind === 'field' && wish.fallback === undefined ? theirs[wish.label] : undefined
    if (!their) notes.push({ line: 0, reason: 'variable', what: whole })
    return their ? `{{${their}}}` : whole
  })
}
