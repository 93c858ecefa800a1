import type { Note } from './format'
import { rewritePlaceholders, spell, spellAsked, spellChoice, spellDate, wishOf } from './placeholder'

interface Told {
  /** What stands without a name, in its order. */
  plain: string[]
  named: Record<string, string>
}

/** `a; b; name=c`. */
function toldOf(words: string): Told {
  const parts = words.split(';').map(part => part.trim()).filter(part => part !== '')
  const isNamed = (part: string) => /^(?:name|default|shift|cols|multiple|width|height|trim|locale|pattern)\s*=/.test(part)
  const pair = (part: string): [string, string] => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]
  return { plain: parts.filter(part => !isNamed(part)), named: Object.fromEntries(parts.filter(isNamed).map(pair)) }
}

const field = ({ named, plain }: Told) => spellAsked(named.name ?? plain[0] ?? '', named.default)

/** `+5d`, and `M` for months. */
const shiftOf = (shift = '') => /^[+-]\d+[dhwMy]$/.test(shift) ? shift.replace('M', 'm') : ''

const commands: Record<string, (told: Told) => string> = {
  cursor: () => spell({ name: 'cursor' }),
  clipboard: () => spell({ name: 'clipboard' }),
  time: ({ plain, named }) => spellDate(shiftOf(named.shift), plain.join(';')),
  formtext: field,
  formparagraph: field,
  formdate: field,
  formmenu: ({ plain, named }) => spellChoice([...new Set([...named.default ? [named.default] : [], ...plain])], named.name),
  import: ({ plain }) => spell({ name: `snippet:${(plain[0] ?? '').replace(/^\//, '')}` }),
}

/** The text with its commands in our words; one that has no counterpart stands as it is and is noted. */
export function fromCommands(text: string, line: number, notes: Note[]) {
  return text.replace(/\{\{[^{}]*\}\}|\{(\/?[a-z=][^{}]*)\}/gi, (whole, inner: string | undefined) => {
    if (inner === undefined) return whole
    const [, name = '', words = ''] = /^(\w+)\s*(?::(.*))?$/s.exec(inner.trim()) ?? []
    const command = Object.hasOwn(commands, name.toLowerCase()) ? commands[name.toLowerCase()] : undefined
    if (!command) notes.push({ line, reason: 'variable', what: whole })
    return command?.(toldOf(words)) ?? whole
  })
}

/** Semicolons and braces end a setting. */
const setting = (text: string) => text.replace(/[;{}]/g, ',')

/** A body of ours in commands; what only Deskside knows is asked for there. */
export function toCommands(body: string, notes: Note[]) {
  return rewritePlaceholders(body, (inner, whole) => {
    const wish = wishOf(inner)
    if (wish.kind === 'cursor' || wish.kind === 'clipboard') return `{${wish.kind}}`
    if (wish.kind === 'date') return `{time: ${wish.format}${wish.offset === '' ? '' : `; shift=${wish.offset}`}}`
    if (wish.kind === 'choice') return `{formmenu: ${wish.values.map(setting).join('; ')}${wish.label === '' ? '' : `; name=${setting(wish.label)}`}}`
    if (wish.kind === 'snippet') return `{import: /${wish.shortcut}}`
    if (wish.kind === 'field') return `{formtext: name=${setting(wish.label)}${wish.fallback === undefined ? '' : `; default=${setting(wish.fallback)}`}}`
    notes.push({ line: 0, reason: 'variable', what: whole })
    return whole
  })
}
