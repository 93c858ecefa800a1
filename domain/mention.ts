import type { Mention } from './actions/note'

/** Letters that would go on with a name: `@Mai` is not in `@Mailing`. */
const goesOn = /[\p{L}\p{N}_]/u

/** Whom a note names with `@`, each once, in the order in which they stand. A longer name goes before one that it begins with. */
export function mentionsIn(text: string, people: readonly Mention[]): Mention[] {
  const ordered = [...people].filter(({ name }) => name.trim() !== '').sort((a, b) => b.name.length - a.name.length)
  const found = new Map<string, Mention>()
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const rest = text.slice(at + 1)
    const named = ordered.find(({ name }) => rest.startsWith(name) && !goesOn.test(rest.slice(name.length, name.length + 1)))
    if (named) found.set(named.id, { id: named.id, name: named.name })
  }
  return [...found.values()]
}

/** A text with somebody named at its end. */
export const naming = (text: string, name: string): string => `${text}${text === '' || /\s$/u.test(text) ? '' : ' '}@${name} `
