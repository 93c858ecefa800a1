import type { Formatter, Read } from './format'
import { canonical } from '../variables'
import { carry, isFault } from './carry'
import { shorten } from './format'
import { elementLines, isRecord, parseJson, textOf } from './json'
import { losses } from './losses'
import { isKnown, rewritePlaceholders, spell } from './placeholder'

/** What the other tool calls what is known here. */
const theirs: Record<string, string> = {
  'customer.name': 'contact.name',
  'customer.first_name': 'contact.first_name',
  'customer.last_name': 'contact.last_name',
  'customer.phone': 'contact.phone_number',
  'customer.email': 'contact.email',
  'agent.name': 'agent.name',
  'agent.first_name': 'agent.first_name',
  'ticket.id': 'conversation.display_id',
  'page.name': 'inbox.name',
  'shop.name': 'account.name',
}
/** Those that no rule of ours turns into ours. */
const ours: Record<string, string> = { 'inbox.name': 'page.name', 'account.name': 'shop.name' }

/** Liquid's own commands, which nothing here carries out. */
const tag = /\{%.*?%\}/gs

/** `|| 'x'` and Liquid's `| default: 'x'` say what stands in for something that is not known. */
function fallbackOf(words: string | undefined) {
  return words?.replace(/^\|\s*|^default\s*:\s*/, '').trim().replace(/^(['"])(.*)\1$/, '$2')
}

/** Words between the marks that do not stand in them: Liquid knows no way to write one of its marks in a text. */
const quoted = (words: string) => words.includes('\'') ? `"${words.replaceAll('"', '”')}"` : `'${words}'`

/** A text of theirs in our words; `strange` hears of what has no name here and stays as it is. */
export function fromShortCode(body: string, strange: (whole: string) => void = () => {}): string {
  return rewritePlaceholders(body, ({ name, fallback }, whole) => {
    const our = Object.hasOwn(ours, name) ? ours[name] ?? name : canonical(name)
    if (isKnown(our)) return spell({ name: our, fallback: fallbackOf(fallback) })
    strange(whole)
    return whole
  })
}

/** A body of ours in their words; `strange` hears of what they have no name for, which stays as it is. */
export function toShortCode(body: string, strange: (whole: string) => void = () => {}): string {
  return rewritePlaceholders(body, ({ name, fallback }, whole) => {
    const our = canonical(name)
    const their = Object.hasOwn(theirs, our) ? theirs[our] : undefined
    if (!their) strange(whole)
    if (!their) return whole
    const standing = fallbackOf(fallback)
    return standing === undefined ? `{{${their}}}` : `{{${their} | default: ${quoted(standing)}}}`
  })
}

function read(text: string): Read {
  const parsed = parseJson(text)
  if ('fault' in parsed) return { messages: [], faults: [parsed.fault], notes: [] }
  const isList = Array.isArray(parsed.value)
  const inner = isRecord(parsed.value) ? Object.values(parsed.value).find(Array.isArray) : parsed.value
  const lines = elementLines(text, isList ? 1 : 2)
  const answer: Read = { messages: [], faults: [], notes: [] }
  for (const [i, entry] of (Array.isArray(inner) ? inner as unknown[] : []).entries()) {
    const line = lines[i] ?? 1
    const content = isRecord(entry) ? textOf(entry.content) : undefined
    const made = isRecord(entry) && content !== undefined
      ? carry({ shortcut: textOf(entry.short_code), body: fromShortCode(content, what => answer.notes.push({ line, reason: 'asked', what })), scope: 'team' }, line)
      : { line, reason: 'notAMessage' as const, what: shorten(JSON.stringify(entry)) }
    for (const [what] of content?.matchAll(tag) ?? []) answer.notes.push({ line, reason: 'variable', what: shorten(what) })
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return answer
}

/** The list of canned responses as the team desk's API gives it: a bare array of `{ short_code, content }`, text only. */
export const shortCodes: Formatter = {
  read,
  write(messages) {
    const notes = losses(messages, ['files', 'variants', 'places', 'tags', 'folder'])
    const list = messages.map(message => ({
      short_code: message.shortcut || message.title,
      content: toShortCode(message.body, what => notes.push({ line: 0, reason: 'variable', what })),
    }))
    return { text: JSON.stringify(list, undefined, 2), notes }
  },
}
