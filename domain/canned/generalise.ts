import type { Values } from './values'
import type { Variable } from './variables'
import { fold } from '../fold'
import { firstName, lastName } from './name'

/** A stretch of a text that is a variable now. */
export interface Replaced {
  /** As it stood there. */
  text: string
  variable: Variable
}

interface Known { text: string, variable: Variable }

/** Letters a name must have to be looked for: shorter ones are words of the language too. */
const shortest = 2

/** What is looked for, the longest first, so that a whole name goes before its parts. */
function knownIn(values: Values): Known[] {
  const { customer, agent, page, order } = values
  const name = customer.name ?? ''
  const all: [string | undefined, Variable][] = [
    // Before the name: of somebody with one name it is the friendlier word.
    [firstName(name, customer.language), 'customer.first_name'],
    [name, 'customer.name'],
    [lastName(name, customer.language), 'customer.last_name'],
    [customer.phone, 'customer.phone'],
    [customer.email, 'customer.email'],
    [customer.place, 'customer.address'],
    [customer.membership, 'customer.membership'],
    [order.code, 'order.code'],
    [agent.name, 'agent.name'],
    [firstName(agent.name ?? '', customer.language), 'agent.first_name'],
    [page.name, 'page.name'],
  ]
  const known = all.flatMap(([text, variable]) => text !== undefined && text.trim().length >= shortest ? [{ text: text.trim(), variable }] : [])
  return known.sort((a, b) => b.text.length - a.text.length)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const isDigits = (text: string) => /^[\d\s+().-]{6,}$/.test(text)
/** A phone number is written in many ways; its last nine digits are the same in all of them. */
const digitsOf = (text: string) => text.replace(/\D/g, '').slice(-9).split('').join('[\\s().-]*')

/** Not within a longer word. */
const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{M}\\p{N}_])`, 'giu')
/** Names may be typed without accents or in capitals; as words with all accents they count as they are. */
function accentless(text: string) {
  return [...text].map((letter) => {
    if (/\s/.test(letter)) return '\\s+'
    const plain = fold(letter)
    return plain === letter.toLowerCase() || plain === '' ? escaped(letter) : `(?:${escaped(letter)}|${escaped(plain)})`
  }).join('')
}

function patternOf({ text }: Known) {
  return isDigits(text)
    ? new RegExp(`(?<![\\p{L}\\p{N}])\\+?(?:[\\d(][\\s().-]*){0,4}?${digitsOf(text)}(?!\\d)`, 'gu')
    : whole(accentless(text.normalize('NFC')))
}

/** A word that is a name only with a capital: "An" is one, "an" is an article. */
const isName = (found: string) => found.length > 3 || /^\p{Lu}/u.test(found) || /\d/.test(found)

/**
 * A sent reply as a template: names of the customer, the agent and the page, phone, e-mail and order number become variables
 * (S155), also where they were typed without accents or in capitals; whole words only. Says what was replaced, in its order.
 */
export function generalise(sent: string, values: Values): { body: string, replaced: Replaced[] } {
  const text = sent.normalize('NFC')
  const found: { at: number, end: number, known: Known }[] = []
  for (const known of knownIn(values)) {
    for (const match of text.matchAll(patternOf(known))) {
      const end = match.index + match[0].length
      const isFree = found.every(other => end <= other.at || match.index >= other.end)
      if (isFree && isName(match[0])) found.push({ at: match.index, end, known })
    }
  }
  found.sort((a, b) => a.at - b.at)
  let at = 0
  let body = ''
  for (const { at: start, end, known } of found) {
    body += `${text.slice(at, start)}{{${known.variable}}}`
    at = end
  }
  return { body: body + text.slice(at), replaced: found.map(({ at, end, known }) => ({ text: text.slice(at, end), variable: known.variable })) }
}

/** A shortcut for a text that has none yet: the first letters of its first words, without accents. */
export function shortcutFor(body: string) {
  const words = fold(body.replace(/\{\{[^{}]*\}\}/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, 3).join('-').slice(0, 24)
}
