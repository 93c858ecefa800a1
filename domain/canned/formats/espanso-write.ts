import type { Carried, Note, Written } from './format'
import type { Placeholder } from './placeholder'
import { stringify } from 'yaml'
import { toSeconds, toStrftime } from './espanso-dates'
import { labelLost } from './format'
import { losses } from './losses'
import { rewritePlaceholders, wishOf } from './placeholder'

interface Var { name: string, type: string, params?: Record<string, unknown> }

/** The variable that asks espanso for the same; its text is `{{name}}` or `{{name.value}}`. */
function varOf(inner: Placeholder, name: string): { text: string, made?: Var } | undefined {
  const wish = wishOf(inner)
  const text = `{{${name}}}`
  if (wish.kind === 'cursor') return { text: '$|$' }
  if (wish.kind === 'clipboard') return { text, made: { name, type: 'clipboard' } }
  if (wish.kind === 'choice') return { text, made: { name, type: 'choice', params: { values: wish.values } } }
  if (wish.kind === 'snippet') return { text, made: { name, type: 'match', params: { trigger: `/${wish.shortcut}` } } }
  if (wish.kind === 'date') {
    const offset = toSeconds(wish.offset)
    return { text, made: { name, type: 'date', params: { format: toStrftime(wish.format), ...(offset === 0 ? {} : { offset }) } } }
  }
  if (wish.kind !== 'field') return undefined
  const standing = wish.fallback === undefined ? {} : { fields: { value: { default: wish.fallback } } }
  return { text: `{{${name}.value}}`, made: { name, type: 'form', params: { layout: `${wish.label}: [[value]]`, ...standing } } }
}

function matchOf(message: Carried, notes: Note[]) {
  const vars: Var[] = []
  const replace = rewritePlaceholders(message.body, (inner, whole) => {
    const found = varOf(inner, `v${vars.length + 1}`)
    if (found?.made) vars.push(found.made)
    if (!found) notes.push({ line: 0, reason: 'variable', what: whole })
    const wish = wishOf(inner)
    if (wish.kind === 'choice') notes.push(...labelLost(wish.label))
    return found?.text ?? whole
  })
  return {
    trigger: `/${message.shortcut || message.title.replace(/\s+/g, '-')}`,
    label: message.title,
    replace,
    ...(message.tags.length > 0 ? { search_terms: message.tags } : {}),
    ...(vars.length > 0 ? { vars } : {}),
  }
}

/** Matches for espanso: what only Deskside knows becomes a form that asks for it. */
export function writeEspanso(messages: Carried[]): Written {
  const notes = losses(messages, ['files', 'variants', 'places', 'folder'])
  return { text: stringify({ matches: messages.map(message => matchOf(message, notes)) }, { lineWidth: 0 }), notes }
}
